package fr.parvis.spaces;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens a space after the model of its type.
///
/// @param access null takes the model's
/// @param members who is in from the start; unless a facilitator is among them, the opener is one
/// @param coHosts authorities that own an inter-authority space beside its host
public record OpenSpace(
        @NotNull UUID organisationId,
        @NotBlank @Size(max = 120) String name,
        @NotNull SpaceType type,
        @Nullable @Size(max = 2000) String description,
        @Nullable SpaceAccess access,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable @Size(max = 200) List<@Valid AddMember> members,
        @Nullable @Size(max = 50) List<UUID> coHosts) {

    /// A space after its model, run by who opens it.
    public static OpenSpace of(UUID organisationId, SpaceType type, String name) {
        return new OpenSpace(organisationId, name, type, null, null, null, null, null, null);
    }

    /// The same with its people.
    public OpenSpace with(List<AddMember> people) {
        return new OpenSpace(organisationId, name, type, description, access, startsOn, endsOn, people, coHosts);
    }
}
