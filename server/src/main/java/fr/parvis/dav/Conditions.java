package fr.parvis.dav;

import fr.parvis.documents.Drive;
import fr.parvis.documents.DriveEntry;
import fr.parvis.documents.DrivePlace;
import fr.parvis.documents.Lock;
import fr.parvis.documents.Locks;
import fr.parvis.files.Delivery;
import fr.parvis.platform.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether a request still finds what it believes to find (RFC 9110, 13; RFC 4918, 10.4).
@Component
class Conditions {
    private final Drive drive;
    private final Locks locks;

    Conditions(Drive drive, Locks locks) {
        this.drive = drive;
        this.locks = locks;
    }

    static String tag(DriveEntry document) {
        return Delivery.tag(String.valueOf(document.hash()));
    }

    /// Refuses a change whose conditions do not hold.
    ///
    /// @throws Problem CONDITION_FAILED
    void require(DavRequest request, DrivePlace place) {
        var entry = place.entry();
        var tag = entry.filter(each -> !each.isFolder()).map(Conditions::tag).orElse(null);
        var match = request.header("If-Match");
        var noneMatch = request.header("If-None-Match");
        if (match != null && (entry.isEmpty() || !names(match, tag))
                || noneMatch != null && entry.isPresent() && names(noneMatch, tag)
                || changedSince(request, entry)) {
            throw new Problem(DavProblem.CONDITION_FAILED);
        }
        var condition = request.condition();
        if (condition != null && !condition.holds(resource -> state(request, place, resource))) {
            throw new Problem(DavProblem.CONDITION_FAILED);
        }
    }

    /// How the content that the request says it replaces begins, by `If-Match`; null where it does not say one.
    static @Nullable String expected(DavRequest request) {
        var match = request.header("If-Match");
        return match == null || !match.matches("\"[0-9a-f]{32}\"") ? null : match.substring(1, 33);
    }

    private static boolean names(String header, @Nullable String tag) {
        return header.strip().equals("*") || tag != null && header.contains(tag);
    }

    private static boolean changedSince(DavRequest request, Optional<DriveEntry> entry) {
        var since = moment(request.header("If-Unmodified-Since"));
        return since != null
                && entry.filter(each ->
                                each.changedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                        .isPresent();
    }

    static @Nullable Instant moment(@Nullable String header) {
        try {
            return header == null
                    ? null
                    : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private IfHeader.State state(DavRequest request, DrivePlace asked, @Nullable String resource) {
        var place = asked;
        if (resource != null) {
            try {
                var address = request.local(resource);
                if (!address.equals(request.address())) {
                    if (!address.isInSpace()) {
                        return new IfHeader.State(null, Set.of());
                    }
                    place = drive.place(request.actor(), address.organisation(), address.space(), address.names());
                }
            } catch (Problem nothingThere) {
                return new IfHeader.State(null, Set.of());
            }
        }
        var target = place.entry().map(DriveEntry::id).orElse(null);
        Set<UUID> tokens = new HashSet<>();
        for (Lock lock : locks.on(place.ids())) {
            if (lock.token() != null && (lock.deep() || lock.entryId().equals(target))) {
                tokens.add(lock.token());
            }
        }
        return new IfHeader.State(
                place.entry()
                        .filter(each -> !each.isFolder())
                        .map(Conditions::tag)
                        .orElse(null),
                tokens);
    }
}
