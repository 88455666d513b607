package fr.parvis.chat.letters;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.cards.TopicFolders;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.documents.Enclosures;
import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.mail.incoming.ReplyTarget;
import fr.parvis.people.Correspondents;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// An answer to a mail becomes a message, and its files documents of the conversation's folder. Members act with the
/// right that they have when it comes; the files of who has no account come in the name of who added them.
@Component
class TopicReplies implements ReplyTarget {
    static final String CODE = "topic";
    private static final int LONGEST = 10_000;
    private static final String CUT = "\n[…]";

    private final TopicCorrespondentStore store;
    private final Correspondents correspondents;
    private final People people;
    private final Conversations conversations;
    private final Messages messages;
    private final TopicFolders folders;
    private final Enclosures enclosures;

    TopicReplies(
            TopicCorrespondentStore store,
            Correspondents correspondents,
            People people,
            Conversations conversations,
            Messages messages,
            TopicFolders folders,
            Enclosures enclosures) {
        this.store = store;
        this.correspondents = correspondents;
        this.people = people;
        this.conversations = conversations;
        this.messages = messages;
        this.folders = folders;
        this.enclosures = enclosures;
    }

    @Override
    public String code() {
        return CODE;
    }

    /// Messages of one conversation that come together are kept together, in a transaction that is nobody's own: the
    /// caller's is left aside, and a message brought again is known by its id.
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void take(Answer answer) {
        var person = answer.personId();
        var byMail = correspondents.addressee(person).isPresent();
        var conversation = byMail
                ? store.topic(answer.placeId(), person).orElseThrow(Problem::notFound)
                : asMember(person, answer.placeId());
        var thread = conversation.allows(ChatAction.WRITE)
                ? null
                : store.lastThread(conversation.id()).orElse(null);
        conversation.require(thread == null ? ChatAction.WRITE : ChatAction.REPLY);
        var links = deposit(byMail, conversation, answer.attachments());
        messages.write(conversation, new WriteMessage(answer.id(), body(answer.text(), links), thread));
    }

    private Conversation asMember(UUID person, UUID conversationId) {
        if (people.addressee(person).isEmpty()) {
            throw Problem.notFound();
        }
        return conversations.require(Actor.of(person), conversationId);
    }

    private static String body(String text, String links) {
        var room = LONGEST - links.length() - 1;
        var words = text.length() > room ? text.substring(0, room - CUT.length()) + CUT : text;
        return (words + "\n" + links).strip();
    }

    /// @return the addresses of the documents, one a line
    private String deposit(boolean byMail, Conversation conversation, List<Attachment> files) {
        if (files.isEmpty()) {
            return "";
        }
        if (!byMail) {
            return deposit(Actor.of(conversation.personId()), conversation, files);
        }
        var by = store.addedBy(conversation.id(), conversation.personId()).orElseThrow(Problem::notFound);
        try {
            return deposit(Actor.of(by), conversation, files);
        } catch (Problem refused) {
            // Who added them may not do that any more.
            throw refused.type() == PlatformProblem.NOT_FOUND ? Problem.forbidden() : refused;
        }
    }

    private String deposit(Actor actor, Conversation conversation, List<Attachment> files) {
        var folderId = folders.folder(actor, conversation.id()).folderId();
        return files.stream()
                .map(file -> "/d/" + enclosures.keep(actor, folderId, file.name(), file.content()))
                .collect(Collectors.joining("\n"));
    }
}
