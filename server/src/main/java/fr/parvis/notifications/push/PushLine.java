package fr.parvis.notifications.push;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.mails.MeantLine;
import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of somebody's bell that is not read.
///
/// @param place the page without what points inside it
/// @param unnamed whether nothing of it may stand on a locked screen
record PushLine(
        UUID noticeId,
        Kind kind,
        @Nullable String byName,
        Instant since,
        Instant at,
        @Nullable UUID spaceId,
        @Nullable String spaceName,
        String subject,
        String address,
        String place,
        int count,
        boolean legal,
        @Nullable NotificationLevel level,
        boolean unnamed) {

    /// Whether its person wants to hear of it at that moment. A diffusion comes on days off as its mail would; what a
    /// document says waits for the summary.
    ///
    /// @param awake outside quiet hours
    /// @param calm outside days off as well
    boolean wanted(boolean awake, boolean calm) {
        if (legal || kind == Kind.BROADCAST) {
            return awake;
        }
        return calm && kind != Kind.FOLLOWED && level != NotificationLevel.SILENT && level != NotificationLevel.DIGEST;
    }

    MeantLine asMeant() {
        return new MeantLine(noticeId, kind, byName, since, spaceId, subject, address, count, legal, level);
    }
}
