package fr.parvis.chat.letters;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about taking part by mail.
enum LetterProblem implements ProblemType {
    /// The installation receives no mail: nobody could answer.
    NO_INCOMING_MAIL(HttpStatus.CONFLICT),
    /// They take part in this topic already.
    ALREADY_CORRESPONDENT(HttpStatus.CONFLICT),
    /// `limit` in one topic.
    TOO_MANY_CORRESPONDENTS(HttpStatus.CONFLICT),
    /// Too many mails wait in the space to be accepted.
    BOX_FULL(HttpStatus.CONFLICT),
    /// Only a topic of a space has correspondents.
    NOT_A_TOPIC(HttpStatus.CONFLICT);

    private final HttpStatus status;

    LetterProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
