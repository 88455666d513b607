package fr.parvis.dav;

import fr.parvis.documents.Drive;
import fr.parvis.documents.DriveChanges;
import fr.parvis.documents.DriveMoves;
import fr.parvis.documents.DrivePlace;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// MKCOL, DELETE, COPY and MOVE.
@Component
class Arranging {
    private final Drive drive;
    private final DriveChanges changes;
    private final DriveMoves moves;
    private final Conditions conditions;

    Arranging(Drive drive, DriveChanges changes, DriveMoves moves, Conditions conditions) {
        this.drive = drive;
        this.changes = changes;
        this.moves = moves;
        this.conditions = conditions;
    }

    void makeFolder(DavRequest request, DrivePlace place) throws IOException {
        request.requireNoBody();
        if (place.entry().isPresent()) {
            throw new Problem(DavProblem.ALREADY_THERE);
        }
        if (place.folder().isEmpty()) {
            throw new Problem(DavProblem.PARENT_MISSING);
        }
        conditions.require(request, place);
        changes.makeFolder(request.actor(), place, request.tokens());
        request.answer().setStatus(HttpServletResponse.SC_CREATED);
    }

    void delete(DavRequest request, DrivePlace place) {
        var entry = place.require();
        conditions.require(request, place);
        moves.throwAway(request.actor(), entry.id(), request.tokens());
        request.answer().setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void copy(DavRequest request, DrivePlace place) {
        var entry = place.require();
        var depth = request.depth();
        if (depth == 1) {
            throw new Problem(DavProblem.MALFORMED);
        }
        var to = destination(request, place);
        answer(request, moves.copy(request.actor(), entry.id(), to, request.tokens(), depth != 0));
    }

    void move(DavRequest request, DrivePlace place) {
        var entry = place.require();
        if (entry.isFolder() && request.header("Depth") != null && request.depth() != -1) {
            throw new Problem(DavProblem.MALFORMED);
        }
        var to = destination(request, place);
        answer(request, moves.move(request.actor(), entry.id(), to, request.tokens()));
    }

    private DrivePlace destination(DavRequest request, DrivePlace from) {
        var address = request.destination();
        if (address.parts().size() < 3) {
            throw new Problem(DavProblem.NOT_CHANGED_HERE);
        }
        var to = place(request, address);
        // Another case of the same name is a renaming; the very same name is nothing.
        var same = to.entry().isPresent()
                && to.entry().get().id().equals(from.require().id());
        if (same && address.equals(request.address())) {
            throw new Problem(DavProblem.NOT_CHANGED_HERE);
        }
        if (to.folder().isEmpty()) {
            throw new Problem(DavProblem.PARENT_MISSING);
        }
        if (!request.overwrites() && to.entry().isPresent() && !same) {
            throw new Problem(DavProblem.CONDITION_FAILED);
        }
        conditions.require(request, from);
        return to;
    }

    private DrivePlace place(DavRequest request, DavAddress address) {
        try {
            return drive.place(request.actor(), address.organisation(), address.space(), address.names());
        } catch (Problem absent) {
            throw new Problem(DavProblem.PARENT_MISSING);
        }
    }

    private static void answer(DavRequest request, boolean created) {
        request.answer().setStatus(created ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_NO_CONTENT);
    }
}
