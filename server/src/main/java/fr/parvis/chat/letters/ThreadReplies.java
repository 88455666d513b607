package fr.parvis.chat.letters;

import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.ReplyTarget;
import fr.parvis.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is told of an answer in a thread answers in that thread. The place is the message that begins it.
@Component
class ThreadReplies implements ReplyTarget {
    private final TopicReplies topics;
    private final TopicCorrespondentStore store;

    ThreadReplies(TopicReplies topics, TopicCorrespondentStore store) {
        this.topics = topics;
        this.store = store;
    }

    @Override
    public String code() {
        return "thread";
    }

    @Override
    public Optional<UUID> place(UUID personId, String path) {
        return topics.told(personId, path).map(TopicReplies.Told::threadId);
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void take(Answer answer) {
        var conversationId = store.conversationOf(answer.placeId()).orElseThrow(Problem::notFound);
        topics.take(answer, conversationId, answer.placeId());
    }
}
