package fr.parvis.platform;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact that others may like to know, published inside the transaction that made it. Every module's events
/// implement it, so that the listeners (journal, search, bell, sockets) need not know the modules.
public interface Change {
    Audience audience();

    /// What open browsers are told beside the fact itself: null lets them read it again. Only what is written while
    /// others watch (dialogue, co-editing) is worth more.
    default @Nullable Object payload() {
        return null;
    }

    /// Who may learn of it: the people of a space, those whom an access list lets read, or persons by name.
    ///
    /// @param spaceId the space it happened in
    /// @param accessListId the list that governs the thing; null means the whole space
    /// @param personIds persons by name, beside the others
    record Audience(@Nullable UUID spaceId, @Nullable UUID accessListId, List<UUID> personIds) {
        public static Audience ofSpace(UUID spaceId) {
            return new Audience(spaceId, null, List.of());
        }

        public static Audience ofList(UUID spaceId, UUID accessListId) {
            return new Audience(spaceId, accessListId, List.of());
        }

        public static Audience ofPersons(List<UUID> personIds) {
            return new Audience(null, null, personIds);
        }
    }
}
