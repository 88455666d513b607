package fr.parvis.spaces;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says all of a space's settings anew.
public record ChangeSpace(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 2000) String description,
        @NotNull SpaceAccess access,
        @NotNull Role entryRole,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /// The settings as they are, to change some of them.
    public static ChangeSpace of(Space space) {
        return new ChangeSpace(
                space.name(), space.description(), space.access(), space.entryRole(), space.startsOn(), space.endsOn());
    }

    public ChangeSpace withName(String other) {
        return new ChangeSpace(other, description, access, entryRole, startsOn, endsOn);
    }

    public ChangeSpace withAccess(SpaceAccess other) {
        return new ChangeSpace(name, description, other, entryRole, startsOn, endsOn);
    }
}
