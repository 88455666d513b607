package fr.parvis.calls.jury;

import fr.parvis.calls.entries.PictureDelivery;
import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Entries as the jury and who runs the call see them.
@RestController
class JuryController {
    /// One to five points.
    record GivePoints(@Min(1) @Max(5) int points) {}

    /// Leaves an entry out; `why` is told to its author.
    record SetAside(@NotBlank @Size(max = 500) String why) {}

    private final Juries juries;
    private final PictureDelivery pictures;

    JuryController(Juries juries, PictureDelivery pictures) {
        this.juries = juries;
        this.pictures = pictures;
    }

    @GetMapping("/api/calls/{id}/entries")
    List<CallEntryView> callEntries(Actor actor, @PathVariable UUID id) {
        return juries.entries(actor, id);
    }

    @PutMapping("/api/calls/{id}/entries/{entryId}/scores/{criterionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void scoreEntry(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            @PathVariable UUID criterionId,
            @Valid @RequestBody GivePoints command) {
        juries.score(actor, id, entryId, criterionId, command.points());
    }

    @PutMapping("/api/calls/{id}/entries/{entryId}/exclusion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setEntryAside(
            Actor actor, @PathVariable UUID id, @PathVariable UUID entryId, @Valid @RequestBody SetAside command) {
        juries.setAside(actor, id, entryId, command.why());
    }

    @DeleteMapping("/api/calls/{id}/entries/{entryId}/exclusion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeEntryIn(Actor actor, @PathVariable UUID id, @PathVariable UUID entryId) {
        juries.takeIn(actor, id, entryId);
    }

    @PutMapping("/api/calls/{id}/judgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeJury(Actor actor, @PathVariable UUID id) {
        juries.judge(actor, id);
    }

    @PutMapping("/api/calls/{id}/winners")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void announceWinners(Actor actor, @PathVariable UUID id, @Valid @RequestBody AnnounceWinners command) {
        juries.announce(actor, id, command);
    }

    /// A photograph of an entry.
    ///
    /// @param small as it is shown in lists
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/calls/{id}/pictures/{pictureId}")
    void entryPicture(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID pictureId,
            @RequestParam(defaultValue = "false") boolean small,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        pictures.show(request, response, pictures.ofJury(actor, id, pictureId), small);
    }

    /// The same as large as it came, without what it said of where it was taken.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/calls/{id}/pictures/{pictureId}/original")
    void originalPicture(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID pictureId,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        pictures.give(request, response, pictures.original(actor, id, pictureId));
    }
}
