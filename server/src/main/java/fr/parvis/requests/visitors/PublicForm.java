package fr.parvis.requests.visitors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A public form, and what it promises.
///
/// @param controller who is responsible for what is said there
/// @param consent what everybody who asks agrees to
/// @param months how long what they said is kept once their request is over
/// @param shutAt since when nothing more comes in
/// @param writable whether its space is
/// @param used whether its space has the tool
record PublicForm(
        UUID definitionId,
        UUID spaceId,
        UUID organisationId,
        String code,
        String name,
        String organisation,
        String zone,
        String controller,
        String consent,
        int months,
        @Nullable Instant shutAt,
        boolean writable,
        boolean used) {
    static final String NAME = "REQUEST";
    static final String OWN_PAGE = "/demander/suivi";

    /// A request that never ends is not kept for longer.
    static final Duration LONGEST = Duration.ofDays(5 * 365);

    boolean isOpen() {
        return stands() && used;
    }

    /// Whether those who run its space have it open; it leads nowhere while they have put the tool away.
    boolean stands() {
        return shutAt == null && writable;
    }

    static String path(String code) {
        return "/demander/" + code;
    }

    /// The day on which, `promised` months later, what was said in a request that ended then is gone.
    LocalDate eraseOn(Instant closedAt, int promised) {
        return closedAt.atZone(ZoneId.of(zone))
                .toLocalDate()
                .plusMonths(promised)
                .plusDays(1);
    }

    Instant eraseAt(Instant closedAt, int promised) {
        return eraseOn(closedAt, promised).atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
