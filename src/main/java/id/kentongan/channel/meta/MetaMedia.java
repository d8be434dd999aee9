package id.kentongan.channel.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.channel.MediaBytes;
import id.kentongan.channel.MediaDownload;
import id.kentongan.channel.MediaSource;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * What people sent to a number at Meta: its id leads to a short-lived address, and that to the octets
 * (developers.facebook.com/docs/whatsapp/cloud-api/reference/media).
 */
final class MetaMedia implements MediaSource {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MetaSettings settings;
    private final MediaDownload api;
    private final MediaDownload files;

    MetaMedia(MetaSettings settings) {
        this.settings = settings;
        String bearer = "Bearer " + settings.secrets().accessToken();
        api = new MediaDownload(settings.api().url(), _ -> false, bearer, settings.limits().timeout());
        files = new MediaDownload(fileHost(settings.api().url()), MetaMedia::isMetas, bearer, settings.limits()
                .timeout());
    }

    /** Meta's own files are at lookaside.fbsbx.com and want the token; a stand-in has them itself. */
    private static URI fileHost(URI api) {
        return api.equals(MetaSettings.Api.META.url()) ? URI.create("https://lookaside.fbsbx.com") : api;
    }

    private static boolean isMetas(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme()) && address.getPort() == -1 && address
                .getRawUserInfo() == null && (host.endsWith(".fbsbx.com") || host.endsWith(".fbcdn.net"));
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public List<String> secrets() {
        return List.of(settings.secrets().appSecret());
    }

    @Override
    public MediaBytes open(String reference) throws IOException {
        try (MediaBytes answer = api.open(settings.api().address(reference))) {
            JsonNode about = JSON.readTree(answer.stream().readNBytes(LONGEST_ANSWER));
            String url = about == null ? "" : about.path("url").asText();
            return files.open(URI.create(url));
        } catch (IllegalArgumentException broken) {
            throw new IOException("Meta gave what is no address", broken);
        }
    }

    void close() {
        api.close();
        files.close();
    }
}
