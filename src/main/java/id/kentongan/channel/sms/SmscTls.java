package id.kentongan.channel.sms;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** TLS to an SMSC, whose certificate must be trusted and bear the name that it was called by. */
public final class SmscTls {
    private final String trusted;
    private final SSLSocketFactory sockets;

    private SmscTls(String trusted, SSLSocketFactory sockets) {
        this.trusted = trusted;
        this.sockets = sockets;
    }

    /** Trusts the authorities that Java trusts. */
    public static SmscTls usual() {
        return new SmscTls("the usual authorities", (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /**
     * Trusts only the certificates in a file, and what they have signed.
     *
     * @param file
     *            one or more X.509 certificates, PEM or DER
     * @throws IOException
     *             when it cannot be read or holds none
     */
    public static SmscTls trusting(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(stream);
            if (certificates.isEmpty()) {
                throw new IOException("it holds no certificate");
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("smsc " + store.size(), certificate);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return new SmscTls(file.toString(), context.getSocketFactory());
        } catch (GeneralSecurityException e) {
            throw new IOException("it holds no certificates (X.509, PEM or DER)", e);
        }
    }

    /** Speaks TLS over a connected socket; its read time-out limits the handshake. */
    Socket over(Socket socket, String host, int port) throws IOException {
        SSLSocket secure = (SSLSocket) sockets.createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    /** Whom it trusts. */
    @Override
    public String toString() {
        return trusted;
    }
}
