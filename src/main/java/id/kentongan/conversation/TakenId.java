package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.message.MessageId;
import java.util.Locale;

/** Which part of which message a provider's id stands for, as it is kept until the receipts have come. */
public record TakenId(MessageId message, int part) {
    /**
     * The document's key. Providers write one id in several ways: capitals and leading zeros do not count
     * (GATEWAYS 1.2, 8).
     */
    public static DocumentKey key(int partition, String link, String providerId) {
        String plain = providerId.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
        return new DocumentKey(Kind.TAKEN, partition, link + ":" + plain);
    }
}
