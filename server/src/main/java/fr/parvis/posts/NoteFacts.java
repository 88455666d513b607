package fr.parvis.posts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What makes a post a *note de service*, as far as its author has said it.
///
/// @param number in the year of its date
/// @param asksReading whether each says *Lu et pris connaissance*
public record NoteFacts(
        @Nullable @Min(1) @Max(9999) Integer number,
        @Nullable LocalDate signedOn,
        @Nullable @Size(max = 200) String signatory,
        @Nullable LocalDate validUntil,
        boolean asksReading) {

    boolean isComplete() {
        return number != null
                && signedOn != null
                && signatory != null
                && !signatory.isBlank()
                && (validUntil == null || !validUntil.isBefore(signedOn));
    }
}
