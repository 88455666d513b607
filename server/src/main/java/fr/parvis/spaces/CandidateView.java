package fr.parvis.spaces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who could be added to a space: a person the actor may see, or a group or a unit of an authority of the space.
///
/// @param detail a person's post and authority; null for groups and units
/// @param size people in a group or a unit; 1 for a person
public record CandidateView(
        Kind kind,
        UUID id,
        String name,
        @Nullable String detail,
        boolean external,
        int tone,
        @Nullable String photoUrl,
        int size) {

    public enum Kind {
        PERSON,
        GROUP,
        UNIT
    }
}
