package fr.parvis.chat.previews;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.MessageWritten;
import fr.parvis.chat.messages.Retelling;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// What stands behind the first outside link of a message, shown below it once the server has looked. Writing a message
/// costs nothing for it: links wait in memory, and are looked at beside. A stop in between leaves some links bare.
@Service
@EnableConfigurationProperties(PreviewSettings.class)
public class LinkPreviews {
    private static final int MOST_WAITING = 500;
    private static final int MOST_TOLD = 100;
    private static final int SILENCES = 5;
    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final Duration QUIET_FOR = Duration.ofMinutes(10);

    private final PreviewStore store;
    private final Conversations conversations;
    private final Retelling retelling;
    private final PreviewSettings settings;
    private final String home;
    private final Clock clock;
    private final BlockingQueue<MessageView> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private int silences;
    private Instant quietUntil = Instant.MIN;

    LinkPreviews(
            PreviewStore store,
            Conversations conversations,
            Retelling retelling,
            PreviewSettings settings,
            PlatformSettings platform,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.retelling = retelling;
        this.settings = settings;
        this.home = platform.publicUrl().toString();
        this.clock = clock;
    }

    /// One that was not written or edited just now has had its turn.
    @TransactionalEventListener(fallbackExecution = true)
    void on(MessageWritten written) {
        var message = written.message();
        var fresh = message.seq() == message.revision() || message.editedAt() != null || message.deletedAt() != null;
        if (settings.links() && fresh && (message.body().contains("://") || message.seq() != message.revision())) {
            waiting.offer(message);
        }
    }

    /// Looks at what waits, one after the other.
    void work(LinkLooker looker) {
        for (var message = waiting.poll(); message != null; message = waiting.poll()) {
            show(message, looker);
        }
    }

    void show(MessageView message, LinkLooker looker) {
        var link = OutsideLink.first(message.body(), home);
        if (message.deletedAt() != null || link.isEmpty()) {
            if (store.unlink(message.id()) && message.deletedAt() == null) {
                retelling.retell(message.id());
            }
            return;
        }
        var address = link.get();
        if (store.link(message.id(), address)) {
            look(address, looker);
            if (store.isKnown(address)) {
                store.untold(address, clock.instant(), MOST_TOLD).forEach(retelling::retell);
            }
        }
    }

    /// Where nobody answers time and again, it is this server that has no way out: it leaves off for a while.
    private void look(String address, LinkLooker looker) {
        var at = clock.instant();
        if (at.isBefore(quietUntil) || !store.take(address, at.minus(KEPT_FOR), at)) {
            return;
        }
        try {
            looker.look(address).ifPresent(seen -> store.keep(address, seen));
            silences = 0;
        } catch (IOException silent) {
            silences++;
            if (silences >= SILENCES) {
                silences = 0;
                quietUntil = at.plus(QUIET_FOR);
            }
        }
    }

    /// Takes the preview of a message away; the link stays.
    ///
    /// @throws Problem NOT_FOUND; FORBIDDEN unless the actor wrote it or runs the space
    @Transactional
    public void remove(Actor actor, UUID messageId) {
        var row = store.find(messageId).orElseThrow(Problem::notFound);
        var conversation = require(actor, row);
        conversation.require(row.authorId().equals(actor.personId()) ? ChatAction.REACT : ChatAction.MODERATE);
        if (store.remove(messageId, clock.instant())) {
            retelling.retell(messageId);
        }
    }

    /// @throws Problem NOT_FOUND where there is none, or the actor may not read the message
    LinkLooker.Drawn picture(Actor actor, UUID messageId) {
        require(actor, store.find(messageId).orElseThrow(Problem::notFound));
        var drawn = store.picture(messageId);
        if (drawn == null) {
            throw Problem.notFound();
        }
        return drawn;
    }

    private Conversation require(Actor actor, PreviewStore.Row row) {
        return conversations.require(actor, row.conversationId());
    }

    void forgetOld() {
        store.forget(clock.instant().minus(KEPT_FOR));
    }
}
