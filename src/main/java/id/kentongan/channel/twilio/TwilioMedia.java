package id.kentongan.channel.twilio;

import id.kentongan.channel.MediaAddress;
import id.kentongan.channel.MediaBytes;
import id.kentongan.channel.MediaDownload;
import id.kentongan.channel.MediaSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people sent to one sender at Twilio (twilio.com/docs/messaging/api/media-resource). */
final class TwilioMedia implements MediaSource {
    private static final Pattern PATH = Pattern.compile(
            "/2010-04-01/Accounts/(AC\\w{1,62})/Messages/(\\w{1,48})/Media/(\\w{1,48})");

    private final TwilioSettings settings;
    private final MediaDownload download;

    TwilioMedia(TwilioSettings settings) {
        this.settings = settings;
        String credentials = settings.accountSid() + ":" + settings.authTokens().getFirst();
        download = new MediaDownload(settings.apiUrl(), TwilioMedia::isTwilios, "Basic " + Base64.getEncoder()
                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)), settings.limits().timeout());
    }

    /** Where Twilio redirects to: short-lived addresses of its own, and the bucket of accounts without HTTP auth. */
    private static boolean isTwilios(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme()) && address.getPort() == -1 && address
                .getRawUserInfo() == null && (host.endsWith(".twilio.com") || host.endsWith(".twiliocdn.com")
                        || host
                                .equals("s3-external-1.amazonaws.com"));
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public List<String> secrets() {
        return settings.authTokens();
    }

    /** Our name for what Twilio has at this address; empty where it is not of this account or no media at all. */
    Optional<String> reference(String url) {
        URI api = settings.apiUrl();
        Matcher path = PATH.matcher(url.replaceFirst("^https?://[^/]*", ""));
        boolean twilios = url.startsWith(api.getScheme() + "://" + api.getAuthority() + "/") || url.startsWith(
                TwilioSettings.DEFAULT_API_URL + "/");
        return twilios && path.matches() && path.group(1).equals(settings.accountSid())
                ? Optional.of(path.group(2) + "-" + path.group(3))
                : Optional.empty();
    }

    /** Where we show it. */
    String address(String reference, Instant now) {
        return settings.publicUrl(MediaAddress.of(name(), reference, settings.authTokens().getFirst(), now));
    }

    @Override
    public MediaBytes open(String reference) throws IOException {
        int dash = reference.indexOf('-');
        if (dash < 0) {
            throw new IOException("no reference of Twilio's");
        }
        return download.open(settings.apiUrl(TwilioSettings.DEFAULT_API_URL.getHost(), "/2010-04-01/Accounts/"
                + settings.accountSid() + "/Messages/" + reference.substring(0, dash) + "/Media/" + reference
                        .substring(dash + 1)));
    }

    void close() {
        download.close();
    }
}
