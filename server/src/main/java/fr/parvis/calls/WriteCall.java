package fr.parvis.calls;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a call says: all of it may change until it is published, and nothing after that. It was promised.
///
/// @param rules lines of text; a line that begins with `# ` is a heading, one with `- ` an item
/// @param untilOn its last day
/// @param eraseOn the day on which what did not win goes, and who brought it
/// @param perPerson how many entries of one address count
/// @param pictures how many photographs an entry has at most; 0 for words only
/// @param megabytes how heavy each may be
/// @param criteria what the jury looks at
/// @param consents what everybody who enters agrees to
/// @param jurorIds members of the space
public record WriteCall(
        @NotBlank @Size(max = 120) String title,
        @NotBlank @Size(max = 12000) String rules,
        @NotNull LocalDate fromOn,
        @NotNull LocalDate untilOn,
        @NotNull LocalDate eraseOn,
        @Min(1) @Max(10) int perPerson,
        @Min(0) @Max(5) int pictures,
        @Min(1) @Max(25) int megabytes,
        @NotNull @Size(max = 6) List<@NotBlank @Size(max = 120) String> criteria,
        @NotNull @Size(min = 1, max = 8) List<@NotBlank @Size(max = 500) String> consents,
        @NotNull @Size(max = 30) List<@NotNull UUID> jurorIds) {}
