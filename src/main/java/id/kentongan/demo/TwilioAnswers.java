package id.kentongan.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/** Answers in the shapes of Twilio's Messages API. */
final class TwilioAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TwilioAnswers() {
    }

    static void created(Context context, String accountSid, String sender, TwilioMessage message) {
        String path = "/2010-04-01/Accounts/" + accountSid + "/Messages/" + message.sid();
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        ObjectNode answer = JSON.createObjectNode();
        answer.put("account_sid", accountSid).put("api_version", "2010-04-01").put("body", message.body())
                .put("date_created", now).putNull("date_sent").put("date_updated", now)
                .put("direction", "outbound-api").putNull("error_code").putNull("error_message").put("from", sender)
                .putNull("messaging_service_sid").put("num_media", message.attached()
                        .startsWith("http") ? "1" : "0")
                .put("num_segments", "1").putNull("price")
                .putNull("price_unit").put("sid", message.sid()).put("status", "queued")
                .put("to", LocalTwilio.address(message.medium(), message.to())).put("uri", path + ".json")
                .putObject("subresource_uris").put("media", path + "/Media.json");
        json(context, 201, answer);
    }

    static void error(Context context, int status, int code, int retryAfter) {
        if (retryAfter > 0) {
            context.header("Retry-After", Integer.toString(retryAfter));
        }
        if (code == 0) {
            context.status(status).html("<html><body>" + status + "</body></html>");
            return;
        }
        json(context, status, JSON.createObjectNode().put("code", code).put("message", "Error " + code)
                .put("more_info", "https://www.twilio.com/docs/errors/" + code).put("status", status));
    }

    static void json(Context context, int status, ObjectNode answer) {
        context.status(status).contentType("application/json").result(answer.toString());
    }

    /** Breaks the connection off with an RST. */
    static void reset(Context context) {
        EndPoint endPoint = ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData()
                .getConnection().getEndPoint();
        try {
            if (endPoint instanceof SocketChannelEndPoint socket) {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
                socket.getChannel().close();
            }
        } catch (IOException gone) {
            throw new IllegalStateException("the connection is gone already", gone);
        }
    }
}
