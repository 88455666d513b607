package fr.parvis.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person says of themself.
///
/// @param locale `fr` or `en`; null follows the browser
/// @param posts their function under each hat, by affiliation
record Profile(
        @Nullable Honorific honorific,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Pattern(regexp = "fr|en") String locale,
        @NotNull Map<UUID, @Nullable @Size(max = 120) String> posts) {}
