package fr.parvis.posts;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about posts.
public enum PostProblem implements ProblemType {
    /// What is published has a title.
    UNTITLED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// A link would do something else than lead somewhere; `link` is how it begins.
    UNSAFE_LINK(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It would be over before it begins.
    EXPIRES_TOO_SOON(HttpStatus.UNPROCESSABLE_CONTENT),
    /// A note lacks its number, its date or its signatory, or ends before it is signed.
    NOTE_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Another note of that space and year bears the number; `next` is free.
    NUMBER_TAKEN(HttpStatus.CONFLICT),
    /// A note that was published keeps its number: it is taken back, not deleted.
    NOTE_KEPT(HttpStatus.CONFLICT),
    /// Who has not read was reminded already: once is all.
    REMINDED_ALREADY(HttpStatus.CONFLICT),
    /// Everybody has read it.
    NOBODY_TO_REMIND(HttpStatus.CONFLICT),
    /// What is for some only is not for the public.
    TARGETED_NOT_PUBLIC(HttpStatus.UNPROCESSABLE_CONTENT),
    /// The space is secret: who approves says that they know it.
    SECRET_GOES_PUBLIC(HttpStatus.CONFLICT),
    /// It says something else than what was read, or its picture is another: who approves reads it again.
    POST_CHANGED(HttpStatus.CONFLICT),
    /// What is said below a post comes without files.
    NO_FILES_BELOW(HttpStatus.UNPROCESSABLE_CONTENT),
    /// So much was said below that nobody would read on; `limit` says how many comments it takes.
    POST_FULL(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    PostProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
