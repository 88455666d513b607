package fr.parvis.dav;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An answer 207 (RFC 4918, 13), written as it is made.
final class MultiStatus {
    static final String OK = "HTTP/1.1 200 OK";
    static final String NOT_FOUND = "HTTP/1.1 404 Not Found";
    private static final int CHUNK = 32 << 10;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(CHUNK + 2048);

    MultiStatus(HttpServletResponse response) throws IOException {
        response.setStatus(207);
        response.setContentType("application/xml; charset=utf-8");
        out = response.getOutputStream();
        text.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\">");
    }

    /// @param found elements, written
    /// @param missing elements that are not there, written; null where nothing is missing
    void properties(String href, CharSequence found, @Nullable CharSequence missing) throws IOException {
        text.append("<D:response><D:href>").append(Xml.escaped(href)).append("</D:href>");
        if (!found.isEmpty() || missing == null || missing.isEmpty()) {
            status(found, OK);
        }
        if (missing != null && !missing.isEmpty()) {
            status(missing, NOT_FOUND);
        }
        text.append("</D:response>\n");
        if (text.length() > CHUNK) {
            flush();
        }
    }

    void begin(String href) {
        text.append("<D:response><D:href>").append(Xml.escaped(href)).append("</D:href>");
    }

    void status(CharSequence elements, String status) {
        text.append("<D:propstat><D:prop>")
                .append(elements)
                .append("</D:prop><D:status>")
                .append(status)
                .append("</D:status></D:propstat>");
    }

    void end() {
        text.append("</D:response>\n");
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    void close() throws IOException {
        text.append("</D:multistatus>\n");
        flush();
    }
}
