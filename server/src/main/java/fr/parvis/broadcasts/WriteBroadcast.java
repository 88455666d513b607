package fr.parvis.broadcasts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as its author leaves it: nothing of it need be complete before it is sent.
///
/// @param link a page of Parvis, as its path or as its whole address
/// @param everybody whether it is to all whom one may send to; the others are kept and do not count meanwhile
public record WriteBroadcast(
        @NotNull @Size(max = 120) String title,
        @NotNull @Size(max = 4000) String body,
        boolean confirmable,
        @Nullable @Size(max = 500) String link,
        boolean everybody,
        @NotNull @Size(max = 200) List<@NotNull UUID> groupIds,
        @NotNull @Size(max = 200) List<@NotNull UUID> unitIds,
        @NotNull @Size(max = 200) List<@NotNull UUID> spaceIds,
        @NotNull @Size(max = 500) List<@NotNull UUID> personIds) {}
