package fr.parvis.comments;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Something was said of a document, or what was said is otherwise now. The journal says that it was, not what.
///
/// @param name the document's
/// @param version which it is about
public record CommentChanged(
        What what,
        UUID documentId,
        UUID commentId,
        String name,
        int version,
        UUID spaceId,
        UUID accessListId,
        Instant at,
        UUID by)
        implements Change, Journaled {

    /// What happened.
    public enum What {
        WRITTEN,
        ANSWERED,
        EDITED,
        REMOVED,
        RESOLVED,
        REOPENED
    }

    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        var kind = "comment." + what.name().toLowerCase(Locale.ROOT);
        return Trace.ofThing(kind, spaceId, accessListId, documentId, name, null, at, by)
                .about(version);
    }
}
