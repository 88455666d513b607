package fr.parvis.chat.letters;

import fr.parvis.chat.Conversation;
import fr.parvis.chat.cards.TopicFolders;
import fr.parvis.documents.Enclosures;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The files of a mail become documents of the conversation's folder; those of who has no account come in the name of
/// somebody who has.
@Component
class LetterFiles {
    private final TopicFolders folders;
    private final Enclosures enclosures;

    LetterFiles(TopicFolders folders, Enclosures enclosures) {
        this.folders = folders;
        this.enclosures = enclosures;
    }

    /// @return the addresses of the documents, one a line
    /// @throws Problem what depositing refuses to the actor
    String deposit(Actor actor, Conversation conversation, List<Attachment> files) {
        if (files.isEmpty()) {
            return "";
        }
        var folderId = folders.folder(actor, conversation.id()).folderId();
        return files.stream()
                .map(file -> "/d/" + enclosures.keep(actor, folderId, file.name(), file.content()))
                .collect(Collectors.joining("\n"));
    }

    /// In the name of somebody else.
    ///
    /// @throws Problem FORBIDDEN where they may not deposit any more
    String depositFor(UUID by, Conversation conversation, List<Attachment> files) {
        try {
            return deposit(Actor.of(by), conversation, files);
        } catch (Problem refused) {
            throw refused.type() == PlatformProblem.NOT_FOUND ? Problem.forbidden() : refused;
        }
    }
}
