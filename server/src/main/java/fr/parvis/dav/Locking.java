package fr.parvis.dav;

import fr.parvis.documents.AskLock;
import fr.parvis.documents.Drive;
import fr.parvis.documents.DriveChanges;
import fr.parvis.documents.DrivePlace;
import fr.parvis.documents.Lock;
import fr.parvis.documents.Locks;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// LOCK and UNLOCK. An address where nothing is yet gets an empty document (RFC 4918, 7.3).
@Component
class Locking {
    private static final int LONGEST_OWNER = 4_000;

    private final Drive drive;
    private final DriveChanges changes;
    private final Locks locks;
    private final Conditions conditions;
    private final LockElements elements;

    Locking(Drive drive, DriveChanges changes, Locks locks, Conditions conditions, LockElements elements) {
        this.drive = drive;
        this.changes = changes;
        this.locks = locks;
        this.conditions = conditions;
        this.elements = elements;
    }

    void lock(DavRequest request, DrivePlace place) throws IOException {
        var body = Xml.read(request.http().getInputStream());
        if (body == null) {
            refresh(request, place);
            return;
        }
        if (!body.is("lockinfo")
                || body.find("locktype").flatMap(type -> type.find("write")).isEmpty()) {
            throw new Problem(DavProblem.MALFORMED);
        }
        var depth = request.depth();
        if (depth == 1) {
            throw new Problem(DavProblem.MALFORMED);
        }
        var scope = body.find("lockscope").orElseThrow(() -> new Problem(DavProblem.MALFORMED));
        var owner = body.find("owner").map(XmlElement::inside).orElse(null);
        if (owner != null && owner.getBytes(StandardCharsets.UTF_8).length > LONGEST_OWNER) {
            throw new Problem(DavProblem.XML_TOO_LARGE);
        }
        conditions.require(request, place);
        var created = place.entry().isEmpty();
        var locked = created ? make(request, place) : place;
        var lock = locks.take(
                request.actor(),
                locked.require().id(),
                new AskLock(scope.find("shared").isEmpty(), depth == -1, owner, request.lockLength()));
        request.answer().setHeader("Lock-Token", "<" + LockElements.token(lock) + ">");
        answer(request, locked, lock, created ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
    }

    private DrivePlace make(DavRequest request, DrivePlace place) {
        if (place.folder().isEmpty()) {
            throw new Problem(DavProblem.PARENT_MISSING);
        }
        changes.put(request.actor(), place, request.tokens(), InputStream.nullInputStream(), 0, null);
        var address = request.address();
        return drive.place(request.actor(), address.organisation(), address.space(), address.names());
    }

    private void refresh(DavRequest request, DrivePlace place) throws IOException {
        var entry = place.require();
        if (request.tokens().isEmpty()) {
            throw new Problem(DavProblem.MALFORMED);
        }
        conditions.require(request, place);
        var lock = locks.prolong(request.actor(), entry.id(), request.tokens(), request.lockLength())
                .orElseThrow(() -> new Problem(DavProblem.CONDITION_FAILED));
        answer(request, place, lock, HttpServletResponse.SC_OK);
    }

    void unlock(DavRequest request, DrivePlace place) {
        var header = request.header("Lock-Token");
        var text = header == null ? "" : header.strip();
        if (!text.startsWith("<") || !text.endsWith(">")) {
            throw new Problem(DavProblem.MALFORMED);
        }
        UUID token = IfHeader.token(text.substring(1, text.length() - 1));
        if (token == null || !locks.release(request.actor(), place.require().id(), token)) {
            throw new Problem(DavProblem.LOCK_TOKEN_MATCHES_REQUEST_URI);
        }
        request.answer().setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void answer(DavRequest request, DrivePlace place, Lock lock, int status) throws IOException {
        var answer = request.answer();
        answer.setStatus(status);
        answer.setContentType("application/xml; charset=utf-8");
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:prop xmlns:D=\"DAV:\">"
                + elements.discovery(List.of(lock), each -> root(request.address(), place, each)) + "</D:prop>\n";
        answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Where on the way to a place a lock was taken.
    static String root(DavAddress address, DrivePlace place, Lock lock) {
        var index = place.ids().indexOf(lock.entryId());
        if (index < 0) {
            return address.href(false);
        }
        return new DavAddress(address.parts().subList(0, index + 2))
                .href(place.way().get(index).isFolder());
    }
}
