package fr.parvis.outbound;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/// The way out: it connects to what [PublicAddresses] lets it connect to, follows nobody elsewhere, keeps no cookie,
/// unpacks nothing, and is over in time.
final class Door implements AutoCloseable {
    private static final int AT_ONCE = 64;
    private static final int AT_ONE = 16;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound-timer").factory());

    /// @param patience how long each wait lasts at most
    Door(PublicAddresses addresses, Duration patience) {
        var wait = Timeout.of(patience);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(wait)
                                .setSocketTimeout(wait)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(wait).build())
                .setUserAgent("Parvis")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /// What is made of an answer while its line stands.
    interface Reading<T> {
        T read(ClassicHttpResponse response) throws IOException;
    }

    /// @param until as [System#nanoTime]: then it is over, however slowly it comes
    <T> T ask(URI address, HttpUriRequestBase request, long until, Reading<T> reading) throws IOException {
        var end = timer.schedule(request::cancel, until - System.nanoTime(), TimeUnit.NANOSECONDS);
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(HttpHost.create(address), request, null);
            return reading.read(response);
        } finally {
            end.cancel(false);
            // The line is cut: closing alone would read what is left to its end.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        client.close();
    }
}
