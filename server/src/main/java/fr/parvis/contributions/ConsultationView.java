package fr.parvis.contributions;

import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultation.Kind;
import fr.parvis.contributions.Consultation.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign or a question box as somebody reads it.
///
/// @param openedBy the name of who opened it
/// @param collectives the groups and services asked; none where the members of the space are
/// @param people how many may contribute
/// @param asked whether the reader may
/// @param most how many contributions a person may write; null for as many as they like
/// @param left how many the reader may still write; null for as many as they like
public record ConsultationView(
        UUID id,
        ConsultationPlace place,
        Kind kind,
        String question,
        String explanation,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        State state,
        @Nullable Instant closedAt,
        Anonymity anonymity,
        List<String> collectives,
        int people,
        boolean asked,
        boolean moderated,
        boolean supports,
        @Nullable Integer most,
        @Nullable Integer left,
        String openedBy,
        ConsultationCounts counts,
        List<ConsultationAction> can) {

    /// The space that it is of.
    ///
    /// @param inside whether the reader is in it
    public record ConsultationPlace(UUID id, String name, String organisationSlug, String slug, boolean inside) {}

    /// What was brought, as far as everybody reads it.
    ///
    /// @param awaiting what waits to be accepted, and `refused` what was not: 0 but for who runs the space
    public record ConsultationCounts(int contributions, int unanswered, int awaiting, int refused) {}

    /// A line of the list of a space.
    public record ConsultationLine(
            UUID id,
            Kind kind,
            String question,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            State state,
            Anonymity anonymity,
            int contributions,
            int unanswered,
            int awaiting) {}

    /// The consultations of a space.
    ///
    /// @param runs whether the reader may open one
    public record ConsultationList(List<ConsultationLine> items, boolean runs) {}

    /// A group or a service of the authority that may be asked.
    public record AskableView(UUID id, String name, boolean unit, int size) {}
}
