package fr.parvis.notifications.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a device is given to show. It quotes nobody, as mails do not: what was said is read in Parvis.
///
/// @param place the page, without what points inside it: what is told of it again replaces what is shown
/// @param url where pressing it leads
/// @param at when the latest of it happened
/// @param meant whether it stands in the bell, and is taken away once it is read anywhere
/// @param unread how many lines of the bell are not read, for the mark on the icon
/// @param open the places of these lines; null where they are too many to be named
record PushText(
        String title,
        String body,
        String lang,
        String place,
        String url,
        Instant at,
        boolean meant,
        int unread,
        @Nullable List<String> open) {}
