package fr.parvis.kinds;

import fr.parvis.outbound.PublicAddresses;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/// Asks whether something answers at an address of the web: the head alone, no redirection followed, nothing of the
/// answer kept. Machines that are not public, and unusual ports, are not asked.
final class LinkProbe implements AutoCloseable {
    enum Answer {
        THERE,
        /// It answers that there is nothing (404, 410).
        GONE,
        /// Nothing answers; perhaps this server has no way out.
        SILENT,
        NOT_ASKED
    }

    private static final Timeout PATIENCE = Timeout.of(10, TimeUnit.SECONDS);

    private final PublicAddresses addresses;
    private final CloseableHttpClient client;

    LinkProbe(PublicAddresses addresses) {
        this.addresses = addresses;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    Answer ask(String address) {
        var uri = URI.create(address);
        if (!addresses.isAllowed(uri.getHost()) && uri.getPort() != -1 && uri.getPort() != 80 && uri.getPort() != 443) {
            return Answer.NOT_ASKED;
        }
        try {
            var status = client.execute(new HttpHead(uri), response -> response.getCode());
            return status == 404 || status == 410 ? Answer.GONE : Answer.THERE;
        } catch (PublicAddresses.Refused inside) {
            return Answer.NOT_ASKED;
        } catch (IOException silent) {
            return Answer.SILENT;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
