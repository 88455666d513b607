package fr.parvis.dav;

import fr.parvis.documents.Drive;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The door: who comes, what they ask, and what they are told where it is refused.
@Component
class DavServlet extends HttpServlet {
    private static final String VERBS =
            "OPTIONS, GET, HEAD, PUT, DELETE, MKCOL, COPY, MOVE, PROPFIND, PROPPATCH, LOCK, UNLOCK";

    private final transient Callers callers;
    private final transient Drive drive;
    private final transient Contents contents;
    private final transient Arranging arranging;
    private final transient Propfind propfind;
    private final transient Proppatch proppatch;
    private final transient Locking locking;
    private final transient SpacesAbove above;
    private final transient Refusals refusals;

    DavServlet(
            Callers callers,
            Drive drive,
            Contents contents,
            Arranging arranging,
            Propfind propfind,
            Proppatch proppatch,
            Locking locking,
            SpacesAbove above,
            Refusals refusals) {
        this.callers = callers;
        this.drive = drive;
        this.contents = contents;
        this.arranging = arranging;
        this.propfind = propfind;
        this.proppatch = proppatch;
        this.locking = locking;
        this.above = above;
        this.refusals = refusals;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getMethod().equals("OPTIONS")) {
                options(response);
                return;
            }
            var actor = callers.actor(request);
            answer(request(actor, request, response));
        } catch (Problem problem) {
            refusals.answer(request, response, problem);
        } catch (RuntimeException failure) {
            if (!refusals.answer(request, response, failure)) {
                throw failure;
            }
        }
    }

    /// Said to anybody: it is the same everywhere, and Windows asks before it gives its password.
    private static void options(HttpServletResponse response) {
        response.setHeader("DAV", "1, 2, 3");
        response.setHeader("MS-Author-Via", "DAV");
        response.setHeader("Allow", VERBS);
        response.setHeader("Accept-Ranges", "bytes");
        response.setStatus(HttpServletResponse.SC_OK);
    }

    private static DavRequest request(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var condition = IfHeader.of(request.getHeader("If"));
        return new DavRequest(
                actor,
                DavAddress.of(request.getRequestURI()),
                request,
                response,
                condition,
                condition == null ? Set.of() : condition.tokens());
    }

    private void answer(DavRequest request) throws IOException {
        var address = request.address();
        var verb = request.http().getMethod();
        if (!address.isInSpace()) {
            switch (verb) {
                case "PROPFIND" -> above.find(request);
                case "GET", "HEAD" -> throw new Problem(DavProblem.NOT_HERE);
                default -> throw new Problem(DavProblem.NOT_CHANGED_HERE);
            }
            return;
        }
        var place = drive.place(request.actor(), address.organisation(), address.space(), address.names());
        switch (verb) {
            case "GET", "HEAD" -> contents.get(request, place);
            case "PUT" -> contents.put(request, place);
            case "MKCOL" -> arranging.makeFolder(request, place);
            case "DELETE" -> arranging.delete(request, place);
            case "COPY" -> arranging.copy(request, place);
            case "MOVE" -> arranging.move(request, place);
            case "PROPFIND" -> propfind.find(request, place);
            case "PROPPATCH" -> proppatch.patch(request, place);
            case "LOCK" -> locking.lock(request, place);
            case "UNLOCK" -> locking.unlock(request, place);
            default -> {
                request.answer().setHeader("Allow", VERBS);
                throw new Problem(DavProblem.NOT_IMPLEMENTED);
            }
        }
    }
}
