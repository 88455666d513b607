package fr.parvis.people.lists;

import fr.parvis.people.PeopleProblem;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// The file is the body, as it is.
@RestController
class PeopleListController {
    private static final int LARGEST = 10 * 1024 * 1024;

    private final PeopleLists lists;

    PeopleListController(PeopleLists lists) {
        this.lists = lists;
    }

    @PostMapping("/api/organisations/{organisationId}/people-lists")
    PeopleList preview(
            Actor actor, @PathVariable UUID organisationId, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return lists.preview(actor, organisationId, body(request));
    }

    /// The digest is that of the preview.
    @PutMapping("/api/organisations/{organisationId}/people-lists/{digest}")
    PeopleList accept(
            Actor actor,
            @PathVariable UUID organisationId,
            @PathVariable String digest,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return lists.accept(actor, organisationId, body(request), digest);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw new Problem(PeopleProblem.LIST_TOO_LONG, Map.of("limit", Sheet.LONGEST));
        }
        var file = request.getInputStream().readNBytes(LARGEST + 1);
        if (file.length > LARGEST) {
            throw new Problem(PeopleProblem.LIST_TOO_LONG, Map.of("limit", Sheet.LONGEST));
        }
        return file;
    }
}
