package fr.parvis.platform;

import java.net.URI;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns refusals into RFC 9457 bodies of type `urn:parvis:problem:<slug>`.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem) {
        return answer(problem.type(), problem.facts());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> existsAlready(DuplicateKeyException cause) {
        return answer(PlatformProblem.CONFLICT, Map.of());
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        PessimisticLockingFailureException.class,
        SQLTransientException.class,
        // The connection went in the middle: what was asked was rolled back by its end.
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception cause) {
        logger.warn("The database did not answer: " + cause.getMessage());
        return answer(PlatformProblem.UNAVAILABLE, Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformedId(MethodArgumentTypeMismatchException cause) {
        // An address that names nothing: /api/spaces/not-an-id is as absent as an unknown id.
        return answer(PlatformProblem.NOT_FOUND, Map.of());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<String> fields = cause.getBindingResult().getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .toList();
        return ResponseEntity.badRequest().body(detail(PlatformProblem.INVALID, Map.of("fields", fields)));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest().body(detail(PlatformProblem.INVALID, Map.of()));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var type = status.value() == 404 ? PlatformProblem.NOT_FOUND : PlatformProblem.INVALID;
        var detail = detail(type, Map.of());
        detail.setStatus(status.value());
        return ResponseEntity.status(status).headers(headers).body(detail);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemType type, Map<String, Object> facts) {
        return ResponseEntity.status(type.status()).body(detail(type, facts));
    }

    static ProblemDetail detail(ProblemType type, Map<String, Object> facts) {
        HttpStatus status = type.status();
        var detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create("urn:parvis:problem:" + type.slug()));
        detail.setTitle(status.getReasonPhrase());
        facts.forEach(detail::setProperty);
        return detail;
    }
}
