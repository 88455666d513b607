package fr.parvis.calls.entries;

import fr.parvis.calls.CallView.PublicCallView;
import fr.parvis.platform.PublicEndpoint;
import fr.parvis.visitors.Work;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A call at its public address. The address is known to everybody; the secrets of visitors travel in bodies, and in a
/// header where the body is a photograph, so that no log holds them.
@RestController
@RequestMapping("/api/public-calls")
class PublicCallController {
    private static final String DRAFT = "Parvis-Visit";

    private final CallEntries entries;
    private final Pictures pictures;
    private final PictureDelivery delivery;

    PublicCallController(CallEntries entries, Pictures pictures, PictureDelivery delivery) {
        this.entries = entries;
        this.pictures = pictures;
        this.delivery = delivery;
    }

    /// Somebody began to fill in.
    ///
    /// @param token to be sent as `Parvis-Visit`
    record EntryBegun(String token) {}

    /// The secret of a mail's link.
    record EntryToken(@NotBlank @Size(max = 200) String token) {}

    /// Asks for the links of what one sent, where their mail is lost.
    record AskLinks(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Valid Work work) {}

    /// A photograph of one's own.
    record OwnPicture(
            @NotBlank @Size(max = 200) String token,
            @NotNull UUID pictureId) {}

    @PublicEndpoint
    @GetMapping("/{code}")
    PublicCallView publicCall(@PathVariable String code) {
        return entries.look(code);
    }

    /// @param small as it is shown in lists
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @PublicEndpoint
    @GetMapping("/{code}/pictures/{id}")
    void winningPicture(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean small,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        delivery.show(request, response, entries.winning(code, id), small);
    }

    @PublicEndpoint
    @PostMapping("/{code}/entries")
    ResponseEntity<EntryBegun> enterCall(
            @PathVariable String code,
            @Valid @RequestBody EnterCall command,
            @Parameter(hidden = true) HttpServletRequest request) {
        var token = entries.enter(code, command, String.valueOf(request.getRemoteAddr()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new EntryBegun(token.text()));
    }

    /// The answer is the same whether the address is known or not.
    @PublicEndpoint
    @PostMapping("/{code}/links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askEntryLinks(
            @PathVariable String code,
            @Valid @RequestBody AskLinks command,
            @Parameter(hidden = true) HttpServletRequest request) {
        entries.askLinks(code, command.email(), command.work(), String.valueOf(request.getRemoteAddr()));
    }

    /// The photograph is the body, as it is.
    @PublicEndpoint
    @PostMapping("/entries/pictures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addPicture(
            @RequestHeader(value = DRAFT, defaultValue = "") String draft,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        pictures.add(draft, request.getInputStream());
    }

    @PublicEndpoint
    @PostMapping("/entries/sending")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendEntry(@Valid @RequestBody EntryToken command) {
        entries.send(command.token());
    }

    @PublicEndpoint
    @PostMapping("/entries/looks")
    ResponseEntity<OwnEntryView> followEntry(@Valid @RequestBody EntryToken command) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(entries.follow(command.token()));
    }

    @PublicEndpoint
    @PutMapping("/entries/proof")
    OwnEntryView proveEntry(@Valid @RequestBody EntryToken command) {
        return entries.prove(command.token());
    }

    @PublicEndpoint
    @PostMapping("/entries/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawEntry(@Valid @RequestBody EntryToken command) {
        entries.withdraw(command.token());
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @PublicEndpoint
    @PostMapping("/entries/pictures/mine")
    void ownPicture(
            @Valid @RequestBody OwnPicture command,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        delivery.show(request, response, entries.picture(command.token(), command.pictureId()), false);
    }
}
