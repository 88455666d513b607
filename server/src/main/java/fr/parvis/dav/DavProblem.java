package fr.parvis.dav;

import fr.parvis.platform.ProblemType;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Refusals of the protocol itself (RFC 4918); those in the namespace `DAV:` are its preconditions.
enum DavProblem implements ProblemType {
    /// The address, a header or the body cannot be read.
    MALFORMED(HttpStatus.BAD_REQUEST),
    /// The body is larger or deeper than any program sends.
    XML_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /// A folder holds as much as one asks for, one level at a time.
    PROPFIND_FINITE_DEPTH(HttpStatus.FORBIDDEN),
    /// The folder that it should go into is not there.
    PARENT_MISSING(HttpStatus.CONFLICT),
    /// Something is there already.
    ALREADY_THERE(HttpStatus.METHOD_NOT_ALLOWED),
    /// A body of a kind that nobody understands.
    UNKNOWN_BODY(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /// A condition of the request does not hold.
    CONDITION_FAILED(HttpStatus.PRECONDITION_FAILED),
    /// The destination lies on another server.
    ELSEWHERE(HttpStatus.BAD_GATEWAY),
    /// The source is the destination, or a folder of spaces that nobody changes this way.
    NOT_CHANGED_HERE(HttpStatus.FORBIDDEN),
    /// Not with this resource.
    NOT_HERE(HttpStatus.METHOD_NOT_ALLOWED),
    /// The token is not one of this resource.
    LOCK_TOKEN_MATCHES_REQUEST_URI(HttpStatus.CONFLICT),
    /// Part of a content is not written: it would be kept as the whole.
    PARTIAL_PUT(HttpStatus.BAD_REQUEST),
    NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED);

    private final HttpStatus status;

    DavProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    /// The element that says it in an answer.
    String element() {
        var slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return this == PROPFIND_FINITE_DEPTH || this == LOCK_TOKEN_MATCHES_REQUEST_URI
                ? "<D:" + slug + "/>"
                : "<P:" + slug + " xmlns:P=\"urn:parvis:problem\"/>";
    }
}
