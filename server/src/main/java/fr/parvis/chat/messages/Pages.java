package fr.parvis.chat.messages;

import fr.parvis.chat.Conversations;
import fr.parvis.chat.MessageView;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading messages: page by page, around one of them, from a day on, what changed, and the threads.
@Service
@Transactional(readOnly = true)
public class Pages {
    private static final int PAGE = 50;
    private static final int CHANGES = 200;
    private static final int LAST_YEAR = 9_999;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final MessageViewStore views;
    private final MessageStore store;
    private final Conversations conversations;

    Pages(MessageViewStore views, MessageStore store, Conversations conversations) {
        this.views = views;
        this.store = store;
        this.conversations = conversations;
    }

    /// Which part of a conversation is asked for: at most one of them; none is the end.
    ///
    /// @param before what was said before that message
    /// @param after what was said after it
    /// @param around what was said around it, or around what it answers
    /// @param on what was said from that day on
    /// @param since what changed after that revision
    record Part(
            @Nullable Long before,
            @Nullable Long after,
            @Nullable Long around,
            @Nullable LocalDate on,
            @Nullable Long since) {}

    /// @throws Problem INVALID where two parts are asked for at once
    MessagePage page(Actor actor, UUID conversationId, Part part) {
        if (Stream.of(part.before(), part.after(), part.around(), part.on(), part.since())
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw new Problem(PlatformProblem.INVALID, Map.of());
        }
        var revision = conversations.require(actor, conversationId).revision();
        if (part.since() != null) {
            return since(conversationId, part.since(), revision);
        }
        if (part.after() != null) {
            return after(conversationId, part.after(), revision);
        }
        if (part.around() != null) {
            var thread = views.threadOf(conversationId, part.around());
            return thread.isPresent()
                    ? around(conversationId, thread.get().seq(), thread.get().id(), revision)
                    : around(conversationId, part.around(), null, revision);
        }
        if (part.on() != null) {
            if (Math.abs(part.on().getYear()) > LAST_YEAR) {
                throw new Problem(PlatformProblem.INVALID, Map.of());
            }
            var first =
                    views.firstAt(conversationId, part.on().atStartOfDay(ZONE).toInstant());
            return first.isPresent()
                    ? around(conversationId, first.getAsLong(), null, revision)
                    : before(conversationId, Long.MAX_VALUE, revision);
        }
        return before(conversationId, part.before() == null ? Long.MAX_VALUE : part.before(), revision);
    }

    private MessagePage before(UUID conversationId, long seq, long revision) {
        var found = views.before(conversationId, seq, PAGE + 1);
        var items = reversed(found, PAGE);
        return new MessagePage(
                items,
                found.size() > PAGE ? items.getFirst().seq() : null,
                seq == Long.MAX_VALUE || items.isEmpty()
                        ? null
                        : items.getLast().seq(),
                null,
                revision,
                false);
    }

    private MessagePage after(UUID conversationId, long seq, long revision) {
        var found = views.after(conversationId, seq, PAGE + 1);
        var items = found.subList(0, Math.min(PAGE, found.size()));
        return new MessagePage(
                items,
                items.isEmpty() ? null : items.getFirst().seq(),
                found.size() > PAGE ? items.getLast().seq() : null,
                null,
                revision,
                false);
    }

    /// As much on either side.
    private MessagePage around(UUID conversationId, long seq, @Nullable UUID threadId, long revision) {
        var half = PAGE / 2;
        var earlier = views.before(conversationId, seq, half + 1);
        var later = views.after(conversationId, seq - 1, half + 1);
        var items = new ArrayList<>(reversed(earlier, half));
        items.addAll(later.subList(0, Math.min(half, later.size())));
        return new MessagePage(
                List.copyOf(items),
                earlier.size() > half ? items.getFirst().seq() : null,
                later.size() > half ? items.getLast().seq() : null,
                threadId,
                revision,
                false);
    }

    private MessagePage since(UUID conversationId, long since, long revision) {
        var changed = views.since(conversationId, since, CHANGES);
        var more = changed.size() >= CHANGES;
        return new MessagePage(
                changed, null, null, null, more ? changed.getLast().revision() : revision, more);
    }

    private static List<MessageView> reversed(List<MessageView> lastFirst, int most) {
        return lastFirst.subList(0, Math.min(most, lastFirst.size())).reversed();
    }

    /// A message and what answers it.
    ///
    /// @param id of the message, or of one of its answers
    ThreadView thread(Actor actor, UUID id, @Nullable Long before) {
        var asked = store.find(id).orElseThrow(Problem::notFound);
        conversations.require(actor, asked.conversationId());
        var rootId = asked.threadId() == null ? id : asked.threadId();
        var found = views.replies(rootId, before == null ? Long.MAX_VALUE : before, CHANGES + 1);
        var replies = reversed(found, CHANGES);
        return new ThreadView(
                views.find(rootId).orElseThrow(Problem::notFound),
                replies,
                found.size() > CHANGES ? replies.getFirst().seq() : null,
                views.draft(actor.personId(), rootId));
    }
}
