package fr.parvis.requests.cases;

import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.RequestDesign;
import fr.parvis.spaces.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request, as somebody who sees it stands before it.
///
/// @param number 2026-118; null for one that is tried, and for one that has not begun
/// @param requesterId who asked: a person; or, for who has no account, their visit
/// @param visitId that visit; null for a person
/// @param source the address of the message that it was drawn from
/// @param satisfaction of who asked, once it is over: 0 no, 1 in part, 2 yes
/// @param mergedInto the one that is kept, where this one asked for the same
/// @param gathers whether others were merged into it
/// @param role what they are in the space; null for who is not in it
/// @param seated whether it is their turn by name, for themselves or for `inPlaceOf`
/// @param inPlaceOf who is away, and in whose place they would act
/// @param named whether it was ever their turn by name
/// @param orphan whether none of those who are to act can any more
/// @param othersAct whether another agent is in the space
/// @param writable whether the space is
public record Case(
        UUID id,
        UUID spaceId,
        UUID organisationId,
        UUID definitionId,
        String definition,
        boolean trial,
        @Nullable String number,
        UUID requesterId,
        @Nullable UUID visitId,
        String requesterName,
        String title,
        @Nullable String source,
        String step,
        Phase phase,
        Turn turn,
        int round,
        int revision,
        int urgency,
        @Nullable LocalDate expectedOn,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        Instant openedAt,
        Instant movedAt,
        @Nullable Instant closedAt,
        @Nullable Integer satisfaction,
        @Nullable UUID mergedInto,
        boolean gathers,
        RequestDesign design,
        @Nullable Role role,
        boolean seated,
        @Nullable UUID inPlaceOf,
        boolean named,
        boolean orphan,
        boolean othersAct,
        boolean writable) {

    /// How far it is, whatever its step is called.
    public enum Phase {
        OPEN,
        DONE,
        REFUSED,
        CANCELLED
    }

    /// Who acts now.
    public enum Turn {
        AGENTS,
        PEOPLE,
        REQUESTER,
        NOBODY
    }

    /// Whether it entered its first step: where files that it wants have not come, it has not.
    public boolean isSent() {
        return round > 0;
    }

    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /// Who asked, as a person who can be told.
    List<UUID> askers() {
        return visitId == null ? List.of(requesterId) : List.of();
    }

    boolean isOf(UUID personId) {
        return requesterId.equals(personId);
    }

    /// Whether its holder answers for the space: who contributes to it does.
    boolean isAgents() {
        return role != null && role.atLeast(Role.CONTRIBUTOR);
    }

    public CircuitStep current() {
        return design.circuit().step(step);
    }

    /// What it is called where it is spoken of: "n° 2026-118, Écran noir"; what a visitor typed is said in no notice
    /// and in no mail, for it would outlive the day on which it is to be gone.
    public String subject() {
        return number == null ? title : "n° " + number + ", " + (visitId == null ? title : definition);
    }

    public static String address(UUID id) {
        return "/demandes/" + id;
    }
}
