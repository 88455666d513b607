package fr.parvis.scans;

import fr.parvis.people.PeopleProblem;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The door of copiers: WebDAV as far as they speak it. They write, into a collection that looks empty; a folder that
/// they ask for is answered as made, and what they put into it comes with the rest. See ADR 0226.
@Component
class ScanServlet extends HttpServlet {
    private static final String VERBS = "OPTIONS, PUT, HEAD, PROPFIND, MKCOL";
    private static final int LONGEST = 1_000;

    private final transient Scanners scanners;
    private final transient Inbox inbox;

    ScanServlet(Scanners scanners, Inbox inbox) {
        this.scanners = scanners;
        this.inbox = inbox;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getMethod().equals("OPTIONS")) {
                response.setHeader("DAV", "1");
                response.setHeader("Allow", VERBS);
                return;
            }
            answer(request, response);
        } catch (Problem problem) {
            refuse(response, problem);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var steps = steps(request.getRequestURI());
        var scanner = scanner(request, steps[0]);
        switch (request.getMethod()) {
            case "PUT" -> {
                put(request, scanner, steps[steps.length - 1], steps.length > 1);
                response.setStatus(HttpServletResponse.SC_CREATED);
            }
            case "MKCOL" -> response.setStatus(HttpServletResponse.SC_CREATED);
            case "HEAD" ->
                response.setStatus(
                        isCollection(request) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
            case "PROPFIND" -> find(request, response);
            default -> {
                response.setHeader("Allow", VERBS);
                throw new Problem(ScanProblem.WRITES_ONLY);
            }
        }
    }

    private void put(HttpServletRequest request, Scanner scanner, String name, boolean named) throws IOException {
        if (!named || request.getRequestURI().endsWith("/") || request.getHeader("Content-Range") != null) {
            throw new Problem(PlatformProblem.INVALID);
        }
        inbox.receive(scanner, name, request.getInputStream(), request.getContentLengthLong());
    }

    /// Each collection is there and holds nothing; no file is.
    private static void find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isCollection(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(207);
        response.setContentType("application/xml; charset=utf-8");
        response.getOutputStream()
                .write(
                        ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>"
                                        + escaped(request.getRequestURI())
                                        + "</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop>"
                                        + "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>\n")
                                .getBytes(StandardCharsets.UTF_8));
    }

    /// What ends with a slash, the machine's own collection, and what has no ending as files have.
    private static boolean isCollection(HttpServletRequest request) {
        var uri = request.getRequestURI();
        var steps = steps(uri);
        return uri.endsWith("/") || steps.length == 1 || steps[steps.length - 1].indexOf('.') < 0;
    }

    /// The steps of an address below the root, decoded one by one; the first is the machine's.
    private static String[] steps(String uri) {
        var steps =
                uri.substring(Scanner.ROOT.length()).replaceAll("^/+|/+$", "").split("/+");
        for (var each = 0; each < steps.length; each++) {
            try {
                steps[each] = URLDecoder.decode(steps[each].replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                throw new Problem(PlatformProblem.INVALID);
            }
        }
        return steps;
    }

    private Scanner scanner(HttpServletRequest request, String step) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6) || header.length() > LONGEST) {
            throw new Problem(PlatformProblem.SIGNED_OUT);
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            return scanners.require(
                    UUID.fromString(step), pair.substring(pair.indexOf(':') + 1), request.getRemoteAddr());
        } catch (IllegalArgumentException malformed) {
            throw new Problem(PeopleProblem.WRONG_CREDENTIALS);
        }
    }

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        var type = problem.type();
        if (type == PlatformProblem.SIGNED_OUT || type == PeopleProblem.WRONG_CREDENTIALS) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Parvis\", charset=\"UTF-8\"");
        }
        if (type == PeopleProblem.TOO_MANY_TRIES) {
            response.setHeader("Retry-After", String.valueOf(problem.facts().get("retryAfter")));
        }
        response.setStatus(type.status().value());
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((type.slug() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
