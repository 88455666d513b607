package fr.parvis.platform;

import java.util.UUID;

/// What one authority made and another may begin with: a definition of requests, a poll, a campaign. Each module whose
/// things travel publishes one; the file that carries them, and its signature, are not its business.
public interface TravellingModel {

    /// Names it, in files and for the browser's words: `poll`. It never changes.
    String kind();

    /// What of a thing leaves: its questions, never its answers, its people or its dates.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN
    Leaving leave(Actor actor, UUID id);

    /// Whether the actor may make such a thing in that space.
    boolean mayArrive(Actor actor, UUID spaceId);

    /// Makes a draft of it, which nobody is told of.
    ///
    /// @param content what [#leave] gave, here or elsewhere, by this version or another: nothing of it is trusted
    /// @return the path of its page
    /// @throws Problem INVALID where it cannot be read, FORBIDDEN, NOT_FOUND, and what making it by hand refuses
    String arrive(Actor actor, UUID spaceId, String content);

    /// @param spaceId where it stands
    /// @param content is written as JSON
    record Leaving(UUID spaceId, String name, Object content) {}
}
