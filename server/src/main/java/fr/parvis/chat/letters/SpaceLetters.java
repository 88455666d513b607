package fr.parvis.chat.letters;

import fr.parvis.chat.Conversations;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.mail.incoming.BoxMail;
import fr.parvis.mail.incoming.BoxTarget;
import fr.parvis.mail.incoming.WaitingRoom;
import fr.parvis.people.Correspondents;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// A mail to the address of a space opens a topic there: in the name of the member who wrote it, or of somebody who
/// takes part in another of its topics by mail, where the mail server vouches for the sender. From whoever else, or
/// where nobody vouches, it waits until somebody who runs the space accepts it ([HeldLetters]).
@Component
class SpaceLetters implements BoxTarget, WaitingRoom {
    /// In one space.
    static final int MOST_HELD = 50;

    private static final int LONGEST_TITLE = 120;
    private static final Pattern PREFIXES =
            Pattern.compile("^(?:(?:re|rép|tr|fwd?|aw|wg)[ \\u00a0]?:\\s*){1,20}", Pattern.CASE_INSENSITIVE);

    private final SpaceBoxStore store;
    private final Correspondents correspondents;
    private final TopicCorrespondents joining;
    private final Conversations conversations;
    private final Messages messages;
    private final LetterFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SpaceLetters(
            SpaceBoxStore store,
            Correspondents correspondents,
            TopicCorrespondents joining,
            Conversations conversations,
            Messages messages,
            LetterFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.correspondents = correspondents;
        this.joining = joining;
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean isOpen(String name) {
        return store.find(name).isPresent();
    }

    /// @throws Problem NOT_FOUND for an account that is not in the space, FORBIDDEN for who only reads there,
    /// SPACE_ARCHIVED, BOX_FULL
    @Override
    public Taken take(BoxMail mail) {
        var box = store.find(mail.box()).orElseThrow(Problem::notFound);
        if (!box.writable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        var holder = correspondents.holder(mail.sender());
        var member = holder.filter(Correspondents.Holder::account).map(Correspondents.Holder::personId);
        member.ifPresent(personId -> requireWrites(box.spaceId(), personId));
        if (mail.vouched() && member.isPresent()) {
            post(member.get(), box.spaceId(), letter(mail));
            return Taken.POSTED;
        }
        var introducer =
                holder.filter(_ -> mail.vouched()).flatMap(known -> store.introducer(box.spaceId(), known.personId()));
        if (introducer.isPresent()) {
            postFor(introducer.get(), holder.orElseThrow().personId(), box.spaceId(), letter(mail));
            return Taken.POSTED;
        }
        hold(box.spaceId(), mail, member.orElse(null), null);
        return Taken.HELD;
    }

    private void requireWrites(UUID spaceId, UUID personId) {
        var role = store.role(spaceId, personId).orElseThrow(Problem::notFound);
        if (!role.atLeast(Role.CONTRIBUTOR)) {
            throw Problem.forbidden();
        }
    }

    @Override
    public void hold(UUID spaceId, BoxMail mail, @Nullable UUID personId, @Nullable String asksFor) {
        if (store.countHeld(spaceId) >= MOST_HELD) {
            throw new Problem(LetterProblem.BOX_FULL);
        }
        store.hold(spaceId, mail, title(mail), personId, asksFor, clock.instant());
        events.publishEvent(new HeldChanged(spaceId));
    }

    /// What becomes a topic and its first message.
    record Letter(UUID id, String title, String text, List<Attachment> files) {}

    private static Letter letter(BoxMail mail) {
        return new Letter(mail.id(), title(mail), mail.text(), mail.attachments());
    }

    /// @return the topic
    UUID post(UUID personId, UUID spaceId, Letter letter) {
        var actor = Actor.of(personId);
        var id = conversations.openTopic(actor, spaceId, letter.title());
        var topic = conversations.require(actor, id);
        var links = files.deposit(actor, topic, letter.files());
        messages.write(topic, new WriteMessage(letter.id(), LetterBody.of(letter.text(), links), null));
        return id;
    }

    /// For somebody without an account: the topic is opened by who answers for them, and they take part in it by mail.
    ///
    /// @return the topic
    UUID postFor(UUID by, UUID personId, UUID spaceId, Letter letter) {
        var actor = Actor.of(by);
        var id = conversations.openTopic(actor, spaceId, letter.title());
        joining.join(conversations.require(actor, id), personId, by, null);
        var links = files.depositFor(by, conversations.require(actor, id), letter.files());
        var theirs = conversations.requireByMail(personId, id);
        messages.write(theirs, new WriteMessage(letter.id(), LetterBody.of(letter.text(), links), null));
        return id;
    }

    private static String title(BoxMail mail) {
        var subject = PREFIXES.matcher(line(mail.subject())).replaceFirst("");
        var name = mail.senderName() == null ? "" : line(mail.senderName());
        var title = !subject.isBlank() ? subject : "Courriel de " + (name.isBlank() ? mail.sender() : name);
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1))
                                .strip() + "…";
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]+", " ").strip();
    }
}
