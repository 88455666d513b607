package fr.parvis.notifications.mails;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something meant for a person by name that they have not read.
///
/// @param since when it began to wait
/// @param byName null for somebody without an account
/// @param level what they want to hear of its space; null outside spaces
public record MeantLine(
        UUID noticeId,
        Kind kind,
        @Nullable String byName,
        Instant since,
        @Nullable UUID spaceId,
        String subject,
        String address,
        int count,
        boolean legal,
        @Nullable NotificationLevel level) {

    /// Whether somebody said something, that one may like to answer.
    boolean isSaid() {
        return kind == Kind.MENTION || kind == Kind.DIRECT_MESSAGE || kind == Kind.COMMENT || isOfRequest();
    }

    /// Whether an answer to it is read by who asked for something, and by all who follow that.
    boolean isOfRequest() {
        return kind == Kind.REQUEST_ANSWERED || kind == Kind.REQUEST_MOVED || kind == Kind.REQUEST_ASKED;
    }

    /// Whether it waits for the summary.
    boolean forDigest() {
        return !legal && (level == NotificationLevel.DIGEST || (kind == Kind.FOLLOWED && !silent()));
    }

    /// Whether it is told as soon as may be.
    boolean important() {
        return !legal && !forDigest() && !silent();
    }

    /// Whether the person wants to hear nothing of it.
    boolean silent() {
        return !legal && level == NotificationLevel.SILENT;
    }
}
