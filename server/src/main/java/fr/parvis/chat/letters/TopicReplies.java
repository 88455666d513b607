package fr.parvis.chat.letters;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.mail.incoming.ReplyTarget;
import fr.parvis.people.Correspondents;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// An answer to a mail becomes a message, and its files documents of the conversation's folder. Members act with the
/// right that they have when it comes; the files of who has no account come in the name of who added them.
@Component
class TopicReplies implements ReplyTarget {
    static final String CODE = "topic";
    private static final Pattern PAGE = Pattern.compile("/messages/([0-9a-f-]{36})\\?m=(\\d{1,18})");

    private final TopicCorrespondentStore store;
    private final Correspondents correspondents;
    private final People people;
    private final Conversations conversations;
    private final Messages messages;
    private final LetterFiles files;

    TopicReplies(
            TopicCorrespondentStore store,
            Correspondents correspondents,
            People people,
            Conversations conversations,
            Messages messages,
            LetterFiles files) {
        this.store = store;
        this.correspondents = correspondents;
        this.people = people;
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
    }

    @Override
    public String code() {
        return CODE;
    }

    /// The conversation, unless somebody is told of a thread in it ([ThreadReplies]).
    @Override
    public Optional<UUID> place(UUID personId, String path) {
        return told(personId, path).filter(told -> told.threadId() == null).map(Told::conversationId);
    }

    /// What a page shows of a conversation that somebody may answer in.
    ///
    /// @param threadId the message that the one shown answers; null for none
    record Told(UUID conversationId, @Nullable UUID threadId) {}

    Optional<Told> told(UUID personId, String path) {
        var page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        var id = UUID.fromString(page.group(1));
        var seq = Long.parseLong(page.group(2));
        try {
            return conversations.require(Actor.of(personId), id).allows(ChatAction.REPLY)
                    ? Optional.of(new Told(id, store.thread(id, seq).orElse(null)))
                    : Optional.empty();
        } catch (Problem hidden) {
            return Optional.empty();
        }
    }

    /// Messages of one conversation that come together are kept together, in a transaction that is nobody's own: the
    /// caller's is left aside, and a message brought again is known by its id.
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void take(Answer answer) {
        take(answer, answer.placeId(), null);
    }

    /// @param threadId what it answers; null for the conversation
    void take(Answer answer, UUID conversationId, @Nullable UUID threadId) {
        var person = answer.personId();
        var byMail = correspondents.addressee(person).isPresent();
        var conversation =
                byMail ? conversations.requireByMail(person, conversationId) : asMember(person, conversationId);
        var thread = threadId != null || conversation.allows(ChatAction.WRITE)
                ? threadId
                : store.lastThread(conversation.id()).orElse(null);
        conversation.require(thread == null ? ChatAction.WRITE : ChatAction.REPLY);
        var links = deposit(byMail, conversation, answer.attachments());
        messages.write(conversation, new WriteMessage(answer.id(), LetterBody.of(answer.text(), links), thread));
    }

    private Conversation asMember(UUID person, UUID conversationId) {
        if (people.addressee(person).isEmpty()) {
            throw Problem.notFound();
        }
        return conversations.require(Actor.of(person), conversationId);
    }

    private String deposit(boolean byMail, Conversation conversation, List<Attachment> attachments) {
        if (!byMail) {
            return files.deposit(Actor.of(conversation.personId()), conversation, attachments);
        }
        var by = store.addedBy(conversation.id(), conversation.personId()).orElseThrow(Problem::notFound);
        return files.depositFor(by, conversation, attachments);
    }
}
