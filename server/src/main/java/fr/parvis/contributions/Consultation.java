package fr.parvis.contributions;

import fr.parvis.spaces.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign or a question box, as one person stands before it.
///
/// @param fromOn from that day on, in the zone of the authority; `untilOn` is its last day, null for no end
/// @param today the day of the authority
/// @param most how many contributions a person may write; null for as many as they like
/// @param role null for somebody who is asked without being in the space
/// @param asked whether they may contribute
/// @param writable false in a space that is archived or ended
public record Consultation(
        UUID id,
        UUID spaceId,
        Kind kind,
        String question,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        LocalDate today,
        @Nullable Instant closedAt,
        Anonymity anonymity,
        boolean moderated,
        boolean supports,
        @Nullable Integer most,
        @Nullable Role role,
        boolean asked,
        boolean writable) {

    /// So many are asked at least where nobody knows who wrote: among fewer, each would guess.
    static final int CROWD = 5;

    /// What is brought: ideas and topics, or questions.
    public enum Kind {
        CAMPAIGN,
        QUESTIONS
    }

    /// Who knows who wrote: everybody who reads, who runs the space, nobody.
    public enum Anonymity {
        NONE,
        TO_READERS,
        TOTAL
    }

    /// Who may contribute.
    public enum Asks {
        MEMBERS,
        COLLECTIVES
    }

    /// Where it is in its life.
    public enum State {
        TO_COME,
        OPEN,
        OVER
    }

    public State state() {
        if (closedAt != null || (untilOn != null && untilOn.isBefore(today))) {
            return State.OVER;
        }
        return fromOn.isAfter(today) ? State.TO_COME : State.OPEN;
    }

    /// Whether only who runs the space may know of it; one that was closed before its first day is still to come.
    boolean isToCome() {
        return fromOn.isAfter(today);
    }

    /// Nobody wrote what comes, as far as anybody can know.
    public boolean isSealed() {
        return anonymity == Anonymity.TOTAL;
    }

    boolean isRun() {
        return role == Role.FACILITATOR;
    }

    /// Its permanent address: that of its page for who is not in the space as well.
    public static String address(UUID id) {
        return "/contributions/" + id;
    }
}
