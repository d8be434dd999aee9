package id.kentongan.bench;

import id.kentongan.channel.twilio.WebhookForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Twilio's Messages API on loopback as far as it takes to create a message: light, and each create brings a reply. */
final class MessagesApi implements AutoCloseable {
    private static final int BACKLOG = 200;
    private static final String HEAD = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n";

    private final ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final Set<HttpStream> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong messages = new AtomicLong();
    private volatile Optional<Crowd> crowd = Optional.empty();

    private MessagesApi() throws IOException {
        Thread.ofPlatform().name("messages api").daemon().start(this::listen);
    }

    /** Listens on a free port of 127.0.0.1. */
    static MessagesApi listening() {
        try {
            return new MessagesApi();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** From now on the messages are for these people. */
    void bringTo(Crowd people) {
        crowd = Optional.of(people);
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().name("messages api connection").start(() -> serve(socket));
            }
        } catch (IOException e) {
            closeConnections();
        }
    }

    private void serve(Socket socket) {
        try (var stream = new HttpStream(socket)) {
            connections.add(stream);
            for (var request = stream.read(); request.isPresent(); request = stream.read()) {
                create(stream, request.get());
            }
            connections.remove(stream);
        } catch (IOException e) {
            // The service opens another one.
        }
    }

    private void create(HttpStream stream, HttpStream.Message request) throws IOException {
        long nanos = System.nanoTime();
        String to = WebhookForm.parse(request.body()).map(form -> form.first("To")).orElse("");
        int digits = to.indexOf('+') + 1;
        if (!request.start().startsWith("POST /2010-04-01/") || digits == 0) {
            stream.write("HTTP/1.1 400 Bad Request\r\n", new byte[0]);
            return;
        }
        crowd.ifPresent(people -> people.received(Long.parseLong(to.substring(digits)), 1, nanos));
        String sid = "SM%032x".formatted(messages.incrementAndGet());
        stream.write(HEAD, answer(sid, to).getBytes(StandardCharsets.UTF_8));
    }

    /** As long as Twilio's own, but for the text. */
    private static String answer(String sid, String to) {
        return """
                {"account_sid":"%1$s","api_version":"2010-04-01","body":"","date_sent":null,\
                "date_created":"Fri, 01 Aug 2025 00:00:00 +0000","date_updated":"Fri, 01 Aug 2025 00:00:00 +0000",\
                "direction":"outbound-api","error_code":null,"error_message":null,"from":"whatsapp:%2$s",\
                "messaging_service_sid":null,"num_media":"0","num_segments":"1","price":null,"price_unit":null,\
                "sid":"%3$s","status":"queued","to":"%4$s",\
                "uri":"/2010-04-01/Accounts/%1$s/Messages/%3$s.json","subresource_uris":{}}"""
                .formatted(ServiceFolder.ACCOUNT_SID, ServiceFolder.WHATSAPP_NUMBER, sid, to);
    }

    private void closeConnections() {
        connections.forEach(connection -> {
            try {
                connection.close();
            } catch (IOException e) {
                // It is closed all the same.
            }
        });
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
