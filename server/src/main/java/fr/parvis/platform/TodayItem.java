package fr.parvis.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of somebody's home page.
///
/// @param section where on the page it stands
/// @param kind what it is, for its words and its icon: `join-request`, `conversation`, `document`
/// @param id of the thing
/// @param title its name
/// @param detail what more is known of it: the beginning of a message, who asks; null for nothing
/// @param spaceName where it happens; null outside spaces
/// @param personName who did it; null for nobody
/// @param address the path of its page
/// @param count how many are behind the line, as unread messages; 0 where that has no sense
public record TodayItem(
        Section section,
        String kind,
        UUID id,
        String title,
        @Nullable String detail,
        @Nullable String spaceName,
        @Nullable String personName,
        String address,
        Instant at,
        int count) {

    /// What awaits the person; conversations that moved; documents touched lately.
    public enum Section {
        AWAITING,
        CONVERSATIONS,
        DOCUMENTS
    }
}
