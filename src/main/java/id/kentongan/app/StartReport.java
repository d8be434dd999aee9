package id.kentongan.app;

import id.kentongan.channel.sms.SmppSettings;
import id.kentongan.channel.twilio.TwilioSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the service says of itself when it is up: one block for people, one line for machines. */
record StartReport(Settings settings, URI address, Duration took) {
    static final String NO_CHANNEL = "no channel is configured: nobody can write to this service";

    /** A thing and what is to be said of it. */
    private record Line(String about, String text) {
    }

    /** Lines for people, the things in one column. */
    String block() {
        var block = new StringBuilder(headline()).append('\n');
        lines().forEach(line -> block.append("  %-12s%s%n".formatted(line.about(), line.text())));
        return block.toString();
    }

    /** All of it in one line. */
    String line() {
        return headline() + "; "
                + String.join("; ", lines().stream().map(line -> line.about() + " " + line.text()).toList());
    }

    private String headline() {
        return "Kentongan %s is up after %.2f s".formatted(Version.number(), took.toMillis() / 1000.0);
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(new Line("address", address + settings.http().publicUrl().map(url -> ", for others " + url)
                .orElse("")));
        lines.add(new Line("redis", redis()));
        lines.add(new Line("partitions", Integer.toString(settings.redis().partitions())));
        lines.add(new Line("flows", settings.flows().toString()));
        lines.add(new Line("directory", settings.directory().toString()));
        settings.sms().forEach(link -> lines.add(new Line("sms", sms(link))));
        settings.twilioSms().forEach(link -> lines.add(new Line("sms", twilio(link, "/sms/twilio"))));
        settings.whatsapp().forEach(link -> lines.add(new Line("whatsapp", twilio(link, "/whatsapp/twilio"))));
        settings.meta().forEach(link -> lines.add(new Line("whatsapp", "%s by %s, webhook at /whatsapp/meta".formatted(
                link.name(), link.api().url()))));
        if (!settings.hasChannel()) {
            lines.add(new Line("channels", NO_CHANNEL));
        }
        return lines;
    }

    private String redis() {
        return switch (settings.redis().choice()) {
        case RedisChoice.Embedded embedded -> embedded + " in " + settings.data() + ", fsync "
                + settings.redis().fsync().name().toLowerCase(Locale.ROOT);
        case RedisChoice.External external -> external + ", replicas " + settings.redis().replicas();
        };
    }

    private static String sms(SmppSettings link) {
        return "%s to %s, window %d".formatted(link.name(), link.smsc(), link.binding().window());
    }

    private static String twilio(TwilioSettings link, String path) {
        return "%s by %s, webhooks at %s".formatted(link.name(), link.apiUrl(), path);
    }
}
