package fr.parvis.spaces;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Adds several at once: all or none.
public record AddMembers(@NotNull @NotEmpty @Size(max = 200) List<@Valid AddMember> members) {}
