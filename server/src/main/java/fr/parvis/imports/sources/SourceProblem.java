package fr.parvis.imports.sources;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Why a source cannot be read as a whole.
public enum SourceProblem implements ProblemType {
    NOT_A_ZIP(HttpStatus.UNPROCESSABLE_CONTENT),
    /// The archive is cut, or says of itself what is not so.
    ARCHIVE_DAMAGED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It is made of several files.
    ARCHIVE_SPLIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It is made to swell beyond measure.
    ARCHIVE_BOMB(HttpStatus.UNPROCESSABLE_CONTENT),
    /// All that it holds is locked by a password.
    ARCHIVE_ENCRYPTED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It holds more than one import takes; `limit` says how many.
    SOURCE_TOO_MANY(HttpStatus.UNPROCESSABLE_CONTENT),
    /// No folder that the administrator allowed, or one that is not there.
    FOLDER_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It cannot be reached, or went away.
    SOURCE_UNREACHABLE(HttpStatus.BAD_GATEWAY),
    /// It refuses the name or the password.
    SOURCE_SIGN_IN(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It is elsewhere, or is no server of files.
    SOURCE_STRANGE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// An address inside this machine or its network, which the administrator has not allowed.
    ADDRESS_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// A password would travel in the clear.
    ADDRESS_NOT_SECURE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Not written as the address of a share is.
    SHARE_STRANGE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// A share that Windows makes for itself: a whole disk, a printer.
    SHARE_OF_WINDOWS(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Its server is none of those that the administrator named.
    SHARE_NOT_OPENED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// The server answers, and has no such share or folder.
    SHARE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    SourceProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
