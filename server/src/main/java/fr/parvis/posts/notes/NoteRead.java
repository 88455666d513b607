package fr.parvis.posts.notes;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// Somebody said that they read a note: they and those who follow it see so at once, nobody else is told.
///
/// @param concerned those persons
record NoteRead(UUID postId, List<UUID> concerned) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(concerned);
    }
}
