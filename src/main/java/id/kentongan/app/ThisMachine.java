package id.kentongan.app;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Pages for whoever sits at this machine, and for nobody whom a proxy brings. */
final class ThisMachine {
    private static final List<String> OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Real-IP", "Via");

    private ThisMachine() {
    }

    /**
     * Lets through who is here.
     *
     * @throws ForbiddenResponse
     *             when it is somebody else
     */
    static void only(Context context) {
        if (!isHere(context) || OF_PROXIES.stream().anyMatch(header -> context.header(header) != null)) {
            throw new ForbiddenResponse();
        }
    }

    private static boolean isHere(Context context) {
        try {
            return InetAddress.getByName(context.ip()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
