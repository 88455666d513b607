package fr.parvis.files;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about contents and uploads.
public enum FileProblem implements ProblemType {
    /// Larger than Parvis takes; `limit` says how much that is.
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /// The authority's storage would overflow; `left` says how many bytes are free.
    QUOTA_EXCEEDED(HttpStatus.INSUFFICIENT_STORAGE),
    /// The space would hold more than it may; `left` says how many bytes are free, `quota` how many it may hold.
    SPACE_FULL(HttpStatus.INSUFFICIENT_STORAGE),
    /// The server's disk is full; nothing of this upload was kept.
    DISK_FULL(HttpStatus.INSUFFICIENT_STORAGE),
    /// The store where the contents lie does not answer, or has it not; ask again later.
    STORE_SILENT(HttpStatus.SERVICE_UNAVAILABLE),
    /// Bytes came for another place than where the upload stands; `offset` says where it stands.
    OFFSET_MISMATCH(HttpStatus.CONFLICT),
    /// The sending stopped before its end; what came is kept, and `offset` says how much that is.
    BODY_CUT(HttpStatus.REQUEST_TIMEOUT),
    /// What cannot be resumed comes too slowly: it is ended, and nothing of it is kept.
    BODY_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    /// More bytes than were announced, or fewer in a body that was announced whole.
    MORE_THAN_DECLARED(HttpStatus.CONTENT_TOO_LARGE),
    /// The body of an upload must be `application/offset+octet-stream`.
    NOT_AN_UPLOAD_BODY(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /// Spoken in another version of tus than 1.0.0.
    TUS_VERSION(HttpStatus.PRECONDITION_FAILED),
    /// The upload is whole and taken: there is nothing left to send or decide.
    UPLOAD_FINISHED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    FileProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
