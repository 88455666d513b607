package fr.parvis.chat.archives;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Why an export does not become an archive.
enum ArchiveProblem implements ProblemType {
    /// No message of WhatsApp could be read in it.
    NO_EXPORT(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It holds more messages or files than one archive takes; `limit` says how many messages.
    EXPORT_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It is looked at or on its way, or has come.
    ARCHIVE_NOT_LOOKED_AT(HttpStatus.CONFLICT),
    /// Three wait in one space already.
    TOO_MANY_ARCHIVES(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ArchiveProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
