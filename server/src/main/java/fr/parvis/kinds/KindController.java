package fr.parvis.kinds;

import fr.parvis.kinds.KindView.FolderKindsView;
import fr.parvis.kinds.KindView.KindTableView;
import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What documents are, and what folders propose and hold of each kind.
@RestController
@RequestMapping("/api/documents/{id}")
class KindController {
    private final Kinds kinds;
    private final FolderKinds folders;
    private final Successors successors;
    private final References references;

    KindController(Kinds kinds, FolderKinds folders, Successors successors, References references) {
        this.kinds = kinds;
        this.folders = folders;
        this.successors = successors;
        this.references = references;
    }

    /// The number after the last one of a series.
    record NextIssue(int number) {}

    /// The id of a document that was just made.
    record SuccessorId(UUID id) {}

    @PostMapping("/successors")
    @ResponseStatus(HttpStatus.CREATED)
    SuccessorId begin(Actor actor, @PathVariable UUID id, @Valid @RequestBody BeginAnother command) {
        return new SuccessorId(successors.begin(actor, id, command));
    }

    @GetMapping("/kind")
    KindView kind(Actor actor, @PathVariable UUID id) {
        return kinds.kind(actor, id);
    }

    @PutMapping("/kind")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void describe(Actor actor, @PathVariable UUID id, @Valid @RequestBody DescribeDocument command) {
        kinds.describe(actor, id, command);
    }

    @DeleteMapping("/kind")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @PathVariable UUID id) {
        kinds.forget(actor, id);
    }

    @DeleteMapping("/kind/proposed-name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepName(Actor actor, @PathVariable UUID id) {
        kinds.keepName(actor, id);
    }

    @GetMapping("/kind/next-issue")
    NextIssue nextIssue(Actor actor, @PathVariable UUID id) {
        return new NextIssue(kinds.nextIssue(actor, id));
    }

    @GetMapping("/kind/references")
    List<ListedReferenceView> listedReferences(Actor actor, @PathVariable UUID id) {
        return references.references(actor, id);
    }

    @PutMapping("/kind/references")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setReferences(Actor actor, @PathVariable UUID id, @Valid @RequestBody SetReferences command) {
        references.set(actor, id, command);
    }

    @GetMapping("/kinds")
    FolderKindsView kinds(Actor actor, @PathVariable UUID id) {
        return folders.kinds(actor, id);
    }

    @PutMapping("/kinds/proposal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(Actor actor, @PathVariable UUID id, @Valid @RequestBody ProposeKind command) {
        folders.propose(actor, id, command);
    }

    @DeleteMapping("/kinds/proposal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id) {
        folders.withdraw(actor, id);
    }

    @GetMapping("/kinds/{kind}")
    KindTableView table(Actor actor, @PathVariable UUID id, @PathVariable Kind kind) {
        return folders.table(actor, id, kind);
    }

    /// The same as CSV.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/kinds/{kind}/export")
    void export(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable Kind kind,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var table = folders.table(actor, id, kind);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + kind.name().toLowerCase(Locale.ROOT) + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        KindCsv.write(table, actor.locale(), response.getWriter());
    }
}
