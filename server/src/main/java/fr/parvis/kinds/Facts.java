package fr.parvis.kinds;

import fr.parvis.kinds.Kind.Field;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a document as the kind that it is. Each kind has some of them ([Kind#fields]); null is unknown.
///
/// @param day of the meeting, the decision, the speech, the shot; when a quote was made, data drawn, an issue published
/// @param subject of what meeting, what was decided, on what occasion, what is seen
/// @param number that its author gave it, as it is written
/// @param issue its number in its series
/// @param amount in euros, taxes included
/// @param validUntil the last day on which a quote holds
/// @param outcome what became of a quote; null while nobody has said
/// @param reviewOn when somebody is to look whether it still holds
public record Facts(
        @Nullable LocalDate day,
        @Size(max = 300) @Nullable String subject,
        @Size(max = 50) @Nullable String number,
        @Positive @Max(99_999) @Nullable Integer issue,
        @Size(max = 200) @Nullable String supplier,

        @DecimalMin("0") @Digits(integer = 10, fraction = 2) @Nullable
        BigDecimal amount,

        @Nullable LocalDate validUntil,
        @Nullable Outcome outcome,
        @Size(max = 200) @Nullable String credit,
        @Nullable ImageRights imageRights,
        @Size(max = 200) @Nullable String place,
        @Size(max = 300) @Nullable String source,
        @Size(max = 100) @Nullable String licence,
        @Nullable UUID ownerId,
        @Nullable LocalDate reviewOn) {

    static final Facts NONE =
            new Facts(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /// What became of a quote.
    public enum Outcome {
        ACCEPTED,
        DECLINED
    }

    /// *Droit à l'image*: where the consent of those in a photograph stands.
    public enum ImageRights {
        OBTAINED,
        /// Nobody can be recognised.
        NOT_NEEDED,
        ASKED,
        REFUSED
    }

    /// What a kind has of them; blanks say nothing.
    Facts of(Kind kind) {
        return new Facts(
                kind.has(Field.DAY) ? day : null,
                kind.has(Field.SUBJECT) ? said(subject) : null,
                kind.has(Field.NUMBER) ? said(number) : null,
                kind.has(Field.ISSUE) ? issue : null,
                kind.has(Field.SUPPLIER) ? said(supplier) : null,
                kind.has(Field.AMOUNT) ? amount : null,
                kind.has(Field.VALID_UNTIL) ? validUntil : null,
                kind.has(Field.OUTCOME) ? outcome : null,
                kind.has(Field.CREDIT) ? said(credit) : null,
                kind.has(Field.IMAGE_RIGHTS) ? imageRights : null,
                kind.has(Field.PLACE) ? said(place) : null,
                kind.has(Field.SOURCE) ? said(source) : null,
                kind.has(Field.LICENCE) ? said(licence) : null,
                kind.has(Field.OWNER) ? ownerId : null,
                kind.has(Field.REVIEW_ON) ? reviewOn : null);
    }

    /// Those of a document made from another, a year later: its dates and its number are to be said.
    Facts renewed() {
        return new Facts(
                null, subject, null, null, supplier, null, null, null, credit, null, place, source, licence, ownerId,
                null);
    }

    Facts withIssue(int next) {
        return new Facts(
                day,
                subject,
                number,
                next,
                supplier,
                amount,
                validUntil,
                outcome,
                credit,
                imageRights,
                place,
                source,
                licence,
                ownerId,
                reviewOn);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
