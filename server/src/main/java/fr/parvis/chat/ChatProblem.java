package fr.parvis.chat;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What this module refuses to whoever can see the conversation.
public enum ChatProblem implements ProblemType {
    /// The topic is closed: it can be read and nothing else.
    CONVERSATION_CLOSED(HttpStatus.CONFLICT),
    /// A topic has the people of its space, a direct conversation has two.
    NO_GROUP(HttpStatus.CONFLICT),
    /// So many people are a space.
    TOO_MANY_PEOPLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// The message was taken away.
    MESSAGE_DELETED(HttpStatus.CONFLICT),
    /// The head of a conversation holds twenty messages.
    TOO_MANY_PINS(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It became ten things already.
    MESSAGE_BECAME_ENOUGH(HttpStatus.UNPROCESSABLE_CONTENT),
    /// What is for later is to come.
    MOMENT_PASSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Fifty messages of one person wait at most.
    TOO_MANY_LATE(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REMINDERS(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It leaves at this moment.
    MESSAGE_LEAVING(HttpStatus.CONFLICT),
    TOO_MANY_SECTIONS(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Twenty kinds of reactions to one message are enough.
    TOO_MANY_REACTIONS(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    ChatProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
