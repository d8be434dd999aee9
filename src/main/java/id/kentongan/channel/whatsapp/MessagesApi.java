package id.kentongan.channel.whatsapp;

import com.twilio.exception.TwilioException;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import id.kentongan.channel.SendResult;
import id.kentongan.channel.whatsapp.TwilioHttpClient.NotCreated;
import java.util.List;

/** Twilio's Messages API by its SDK: one create, one answer. */
final class MessagesApi implements AutoCloseable {
    private final TwilioHttpClient http;
    private final TwilioRestClient twilio;
    private final PhoneNumber sender;
    private final String statusCallback;

    MessagesApi(TwilioSettings settings) {
        http = new TwilioHttpClient(settings);
        twilio = new SilentClient(new TwilioRestClient.Builder(settings.accountSid(), settings.authTokens().getFirst())
                .httpClient(http));
        sender = address(settings.from());
        statusCallback = settings.publicUrl(TwilioWebhook.STATUS_PATH);
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

    /** Asks once for a message with this body; waits for the answer. */
    Verdict create(id.kentongan.message.PhoneNumber to, String body) {
        try {
            Message created = Message.creator(address(to), sender, body).setStatusCallback(statusCallback)
                    .create(twilio);
            return created.getSid() == null
                    ? Verdict.unknown("an answer without a sid", "unreadable")
                    : new Verdict(new SendResult.Accepted(List.of(created.getSid()), ""), false, "none");
        } catch (NotCreated failure) {
            return failure.verdict();
        } catch (TwilioException unreadable) {
            return Verdict.unknown("an answer that cannot be read", "unreadable");
        }
    }

    private static PhoneNumber address(id.kentongan.message.PhoneNumber number) {
        return new PhoneNumber("whatsapp:" + number.e164());
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        http.close();
    }
}
