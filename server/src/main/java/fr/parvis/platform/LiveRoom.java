package fr.parvis.platform;

import java.util.UUID;

/// Things that several people look at together, and who may: their presence, and that they write, is told to those who
/// are there.
public interface LiveRoom {

    /// Whether that thing exists and the person may be there, at this moment.
    boolean admits(UUID personId, UUID roomId);
}
