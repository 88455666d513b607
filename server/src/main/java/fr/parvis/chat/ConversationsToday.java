package fr.parvis.chat;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// The conversations that moved: unread, or of the last days.
@Component
class ConversationsToday implements TodaySource {
    private static final int MOST = 12;
    private static final Duration LATELY = Duration.ofDays(7);

    private final Conversations conversations;
    private final Clock clock;

    ConversationsToday(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        var since = clock.instant().minus(LATELY);
        return conversations.latest(actor, MOST).stream()
                .filter(line -> line.last() != null
                        && (line.unread() > 0 || line.movedAt().isAfter(since)))
                .map(ConversationsToday::item)
                .toList();
    }

    private static TodayItem item(ConversationLine line) {
        var last = line.last();
        var space = line.space();
        return new TodayItem(
                TodayItem.Section.CONVERSATIONS,
                "conversation",
                line.id(),
                line.title(),
                last == null ? null : last.excerpt(),
                space == null ? null : space.name(),
                last == null ? null : last.authorName(),
                "/messages/" + line.id(),
                line.movedAt(),
                line.unread());
    }
}
