package fr.parvis.imports.sources;

import fr.parvis.outbound.PublicAddresses;
import fr.parvis.platform.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/// A tree over WebDAV (RFC 4918), as a Nextcloud gives it to its user. The address alone is asked: no redirection is
/// followed, no cookie kept, and each connection goes to an address that [Addresses] has judged. The password goes to
/// that server only.
public final class WebDavSource implements Source {
    private static final int DEEPEST = 100;
    private static final Timeout PATIENCE = Timeout.of(60, TimeUnit.SECONDS);
    private static final String ASKED = """
            <?xml version="1.0" encoding="utf-8"?>
            <propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/></prop></propfind>
            """;

    private final URI base;
    private final String login;
    private final String authorization;
    private final CloseableHttpClient client;

    /// @param base as [Addresses#require] answered
    public WebDavSource(URI base, String login, String secret, Addresses addresses) {
        this.base = base;
        this.login = login;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((login + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses.judge())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(10, TimeUnit.SECONDS)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    @Override
    public void list(Listener listener) throws IOException {
        var path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        var top = path.endsWith("/") ? path : path + "/";
        List<DavListing.Line> lines;
        try {
            lines = ask(top);
        } catch (Problem strange) {
            if (strange.type() != SourceProblem.SOURCE_STRANGE || top.contains("/remote.php/")) {
                throw strange;
            }
            // Somebody typed the address of a Nextcloud's page.
            top = top.replaceFirst("/(index\\.php/.*|apps/.*)?$", "/")
                    + "remote.php/dav/files/"
                    + URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20") + "/";
            lines = ask(top);
        }
        list(top, lines, "", 0, listener);
    }

    private void list(String folder, List<DavListing.Line> lines, String path, int depth, Listener listener)
            throws IOException {
        var below = new ArrayList<Found>();
        for (var line : lines) {
            var place = place(line.href());
            var bare = place.replaceFirst("/+$", "");
            if (!place.startsWith(folder)
                    || bare.length() <= folder.length()
                    || bare.indexOf('/', folder.length()) >= 0) {
                continue; // The folder itself, or what a server should not name here.
            }
            var name = decoded(bare.substring(folder.length()));
            var shown = path + name;
            if (line.folder()) {
                below.add(Found.folder(shown, line.modifiedAt(), bare + "/"));
            } else {
                var found = Found.file(shown, line.size(), line.modifiedAt(), place);
                listener.found(name.contains("/") ? found.refused(Refusal.OUTSIDE) : found);
            }
        }
        for (var next : below) {
            var name = next.path().substring(path.length());
            if (name.contains("/") || name.equals("..") || name.equals(".")) {
                listener.found(next.refused(Refusal.OUTSIDE));
            } else if (depth >= DEEPEST) {
                listener.found(next.refused(Refusal.TOO_DEEP));
            } else {
                listener.found(next);
                list(next.locator(), ask(next.locator()), next.path() + "/", depth + 1, listener);
            }
        }
    }

    /// The path of what a server names, which may write its whole address; empty where that is another server's.
    private String place(String href) {
        try {
            var uri = base.resolve(href);
            var ours = Objects.equals(uri.getScheme(), base.getScheme())
                    && base.getHost().equalsIgnoreCase(uri.getHost())
                    && uri.getPort() == base.getPort();
            return ours && uri.getRawPath() != null ? uri.getRawPath() : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String decoded(String step) {
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return step;
        }
    }

    private List<DavListing.Line> ask(String folder) throws IOException {
        var request = request("PROPFIND", folder);
        request.setHeader("Depth", "1");
        request.setEntity(new StringEntity(ASKED, ContentType.create("application/xml", StandardCharsets.UTF_8)));
        try (var answer = send(request)) {
            var status = answer.getCode();
            if (status == 401 || status == 403) {
                throw new Problem(SourceProblem.SOURCE_SIGN_IN);
            }
            if (status >= 500) {
                throw new IOException("answered " + status);
            }
            if (status != 207 || answer.getEntity() == null) {
                throw new Problem(SourceProblem.SOURCE_STRANGE);
            }
            return DavListing.read(answer.getEntity().getContent());
        }
    }

    @Override
    public InputStream open(Found file) throws IOException {
        var answer = send(request("GET", file.locator()));
        var status = answer.getCode();
        if (status == 200 && answer.getEntity() != null) {
            return new Whole(answer);
        }
        answer.close();
        if (status == 401) {
            throw new Problem(SourceProblem.SOURCE_SIGN_IN);
        }
        if (status >= 500 || status == 429) {
            throw new IOException("answered " + status);
        }
        throw new Unreadable(status == 404 || status == 410 ? Refusal.GONE : Refusal.UNREADABLE);
    }

    /// A content with the connection that it comes by.
    private static final class Whole extends FilterInputStream {
        private final ClassicHttpResponse answer;
        private boolean ended;

        Whole(ClassicHttpResponse answer) throws IOException {
            super(answer.getEntity().getContent());
            this.answer = answer;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            var read = super.read(to, from, length);
            ended = ended || read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            if (ended) {
                super.close();
            }
            // What is not wanted to its end is not read to its end.
            answer.close();
        }
    }

    private HttpUriRequestBase request(String method, String path) {
        var request = new HttpUriRequestBase(method, base.resolve(path));
        request.setHeader("Authorization", authorization);
        return request;
    }

    private ClassicHttpResponse send(HttpUriRequestBase request) throws IOException {
        try {
            var host = new HttpHost(base.getScheme(), base.getHost(), base.getPort());
            return client.executeOpen(host, request, null);
        } catch (PublicAddresses.Refused inside) {
            throw new Problem(SourceProblem.ADDRESS_REFUSED);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
