package fr.parvis.calls;

import fr.parvis.calls.CallView.CallPlace;
import fr.parvis.spaces.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call for entries, as one person stands before it, or anybody.
///
/// @param code its public address
/// @param untilOn its last day, in the zone of the authority, of which `today` is the day
/// @param eraseOn on that day everything that did not win goes
/// @param zone of the authority
/// @param place the space that it belongs to
/// @param role null for who is not in the space
/// @param juror whether they are of the jury
/// @param writable false in a space that is archived or ended
/// @param used false where its space has put the tool away: nobody outside sees it
public record Call(
        UUID id,
        UUID spaceId,
        UUID organisationId,
        String organisation,
        String code,
        String title,
        LocalDate fromOn,
        LocalDate untilOn,
        LocalDate eraseOn,
        int perPerson,
        int pictures,
        long pictureBytes,
        String zone,
        LocalDate today,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,
        @Nullable Instant judgedAt,
        @Nullable Instant announcedAt,
        @Nullable Instant erasedAt,
        CallPlace place,
        @Nullable Role role,
        boolean juror,
        boolean writable,
        boolean used) {

    /// Where it is in its life.
    public enum State {
        DRAFT,
        TO_COME,
        /// Entries come.
        OPEN,
        /// The jury scores.
        JURY,
        /// The scores are known to who runs it, and who brought what.
        JUDGED,
        ANNOUNCED,
        /// The promised day came before any winner: everything is gone.
        ENDED
    }

    public State state() {
        if (publishedAt == null) {
            return State.DRAFT;
        }
        if (announcedAt != null) {
            return State.ANNOUNCED;
        }
        if (!eraseOn.isAfter(today)) {
            return State.ENDED;
        }
        if (judgedAt != null) {
            return State.JUDGED;
        }
        if (closedAt != null || untilOn.isBefore(today)) {
            return State.JURY;
        }
        return fromOn.isAfter(today) ? State.TO_COME : State.OPEN;
    }

    public boolean isRun() {
        return role == Role.FACILITATOR;
    }

    /// Where it is found for good, whatever its space is called.
    static String address(UUID id) {
        return "/appels/" + id;
    }

    /// Where anybody finds it.
    static String publicPath(String code) {
        return "/participer/" + code;
    }
}
