package fr.parvis.dav;

import fr.parvis.documents.DocumentProblem;
import fr.parvis.files.FileProblem;
import fr.parvis.people.PeopleProblem;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// How a refusal is told to a program: the status that RFC 4918 means by it, and an element that names it.
@Component
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        var type = problem.type();
        if (type == PlatformProblem.SIGNED_OUT || type == PeopleProblem.WRONG_CREDENTIALS) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Parvis\", charset=\"UTF-8\"");
        }
        if (type == PeopleProblem.TOO_MANY_TRIES) {
            response.setHeader("Retry-After", String.valueOf(problem.facts().get("retryAfter")));
        }
        write(request, response, status(type), element(request, problem));
    }

    /// Where the database was away, or two came at once; false for what nobody expected.
    boolean answer(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        if (failure instanceof DuplicateKeyException) {
            write(request, response, 409, slug(PlatformProblem.CONFLICT));
            return true;
        }
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof PessimisticLockingFailureException
                || failure instanceof TransactionSystemException) {
            LOG.warn("The database did not answer: {}", failure.getMessage());
            write(request, response, 503, slug(PlatformProblem.UNAVAILABLE));
            return true;
        }
        return false;
    }

    private static int status(ProblemType type) {
        if (type == DocumentProblem.SPACE_CLOSED
                || type == DocumentProblem.FINAL
                || type == DocumentProblem.KEPT
                || type == DocumentProblem.INTO_ITSELF
                || type == DocumentProblem.RESTRICTED_INSIDE) {
            return 403;
        }
        if (type == DocumentProblem.UNUSABLE_NAME) {
            return 400;
        }
        if (type == DocumentProblem.IN_TRASH) {
            return 404;
        }
        if (type == DocumentProblem.WRONG_KIND) {
            return 405;
        }
        if (type == DocumentProblem.TOO_MANY) {
            return 507;
        }
        return type == PlatformProblem.CONFLICT ? 412 : type.status().value();
    }

    private static String element(HttpServletRequest request, Problem problem) {
        if (problem.type() instanceof DavProblem protocol) {
            return protocol.element();
        }
        if (problem.type() == DocumentProblem.LOCKED) {
            var name = request.getMethod().equals("LOCK") ? "no-conflicting-lock" : "lock-token-submitted";
            return "<D:" + name + "><D:href>" + Xml.escaped(request.getRequestURI()) + "</D:href></D:" + name
                    + "><P:locked xmlns:P=\"urn:parvis:problem\" holder=\""
                    + Xml.escaped(String.valueOf(problem.facts().get("holder"))) + "\" until=\""
                    + problem.facts().get("until") + "\"/>";
        }
        if (problem.type() == FileProblem.QUOTA_EXCEEDED || problem.type() == FileProblem.SPACE_FULL) {
            return "<D:quota-not-exceeded/>";
        }
        return slug(problem.type());
    }

    private static String slug(ProblemType type) {
        return "<P:" + type.slug() + " xmlns:P=\"urn:parvis:problem\"/>";
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, int status, String element)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        response.setContentType("application/xml; charset=utf-8");
        response.getOutputStream()
                .write(("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:error xmlns:D=\"DAV:\">" + element
                                + "</D:error>\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
