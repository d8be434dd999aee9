package id.kentongan.channel.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import id.kentongan.channel.Verdict;
import id.kentongan.channel.twilio.TwilioHttpClient.NotCreated;
import id.kentongan.message.Attachment;
import id.kentongan.message.Medium;
import java.net.URI;
import java.util.List;

/** Twilio's APIs by its SDK: one create, one answer. */
final class MessagesApi implements AutoCloseable {
    private static final List<URI> NO_MEDIA = List.of();

    private final TwilioHttpClient http;
    private final TwilioRestClient twilio;
    private final TwilioSettings settings;
    private final String statusCallback;

    MessagesApi(TwilioSettings settings) {
        this.settings = settings;
        http = new TwilioHttpClient(settings);
        twilio = new SilentClient(new TwilioRestClient.Builder(settings.accountSid(), settings.authTokens().getFirst())
                .httpClient(http));
        statusCallback = settings.publicUrl(TwilioWebhook.statusPath(settings.medium()));
    }

    /** The SDK logs texts and numbers at debug level: this one does not. */
    private static final class SilentClient extends TwilioRestClient {
        SilentClient(Builder builder) {
            super(builder);
        }

        @Override
        public void logRequest(Request request) {
        }
    }

    /** For the other APIs of the account. */
    TwilioRestClient client() {
        return twilio;
    }

    /** Asks once for a message; waits for the answer. */
    Verdict create(id.kentongan.message.PhoneNumber to, TwilioOrder order) {
        try {
            Message created = creator(to, order).setStatusCallback(statusCallback).create(twilio);
            return created.getSid() == null
                    ? Verdict.unknown("an answer without a sid", "unreadable")
                    : Verdict.accepted(created.getSid());
        } catch (NotCreated failure) {
            return failure.verdict();
        } catch (TwilioException unreadable) {
            return Verdict.unknown("an answer that cannot be read", "unreadable");
        }
    }

    private MessageCreator creator(id.kentongan.message.PhoneNumber to, TwilioOrder order) {
        return switch (order) {
        case TwilioOrder.Words(String text) -> Message.creator(address(to), address(settings.from()), text);
        case TwilioOrder.Enclosed(Attachment.Pin pin) -> pin(to, pin);
        case TwilioOrder.Enclosed(Attachment.File file) -> file(to, file);
        case TwilioOrder.Prepared prepared -> Message.creator(address(to), address(settings.from()), NO_MEDIA)
                .setContentSid(prepared.contentSid()).setContentVariables(prepared.json());
        };
    }

    /** The body is the pin's name, which it must have (twilio.com/docs/whatsapp/message-features). */
    private MessageCreator pin(id.kentongan.message.PhoneNumber to, Attachment.Pin pin) {
        String name = pin.label().isBlank() ? pin.north() + ", " + pin.east() : pin.label();
        return Message.creator(address(to), address(settings.from()), name).setPersistentAction(pin.geo());
    }

    /** The body is the caption, which a voice note cannot have. */
    private MessageCreator file(id.kentongan.message.PhoneNumber to, Attachment.File file) {
        MessageCreator creator = Message.creator(address(to), address(settings.from()), List.of(URI.create(file
                .url())));
        return file.kind() == Attachment.Kind.VOICE || file.label().isBlank()
                ? creator
                : creator.setBody(file
                        .label());
    }

    private PhoneNumber address(id.kentongan.message.PhoneNumber number) {
        return new PhoneNumber(settings.medium() == Medium.WHATSAPP ? "whatsapp:" + number.e164() : number.e164());
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        http.close();
    }
}
