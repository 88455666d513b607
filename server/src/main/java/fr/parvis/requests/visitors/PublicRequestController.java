package fr.parvis.requests.visitors;

import fr.parvis.files.Delivery;
import fr.parvis.platform.PublicEndpoint;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.visitors.Work;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

/// Requests without an account. Secrets travel in bodies, and in a header where the body is a file, so that no log
/// holds them.
@RestController
@RequestMapping("/api/public-requests")
class PublicRequestController {
    private static final String SECRET = "Parvis-Visit";
    /// The name of a file, percent-encoded.
    private static final String FILE_NAME = "Parvis-File";

    private final PublicRequests requests;
    private final OwnCases own;
    private final BroughtFiles files;
    private final Delivery delivery;

    PublicRequestController(PublicRequests requests, OwnCases own, BroughtFiles files, Delivery delivery) {
        this.requests = requests;
        this.own = own;
        this.files = files;
        this.delivery = delivery;
    }

    /// Somebody began to fill in.
    ///
    /// @param token to be sent as `Parvis-Visit`
    record RequestBegun(String token) {}

    /// The secret of a page, or of a mail's link.
    record RequestToken(@NotBlank @Size(max = 200) String token) {}

    record AskRequestLinks(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Valid Work work) {}

    record MoveOwn(
            @NotBlank @Size(max = 200) String token,
            @NotNull @Valid MoveCase move) {}

    record SayInOwn(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 4000) String said) {}

    /// @param level 0 no, 1 in part, 2 yes
    record RateOwn(
            @NotBlank @Size(max = 200) String token,
            @Min(0) @Max(2) int level) {}

    record OwnFileAsked(
            @NotBlank @Size(max = 200) String token,
            @NotNull UUID fileId) {}

    @PublicEndpoint
    @GetMapping("/{code}")
    PublicFormView publicFormAt(@PathVariable String code) {
        return requests.look(code);
    }

    @PublicEndpoint
    @PostMapping("/{code}/entries")
    ResponseEntity<RequestBegun> enterRequest(
            @PathVariable String code,
            @Valid @RequestBody EnterRequest command,
            @Parameter(hidden = true) HttpServletRequest request) {
        var token = requests.enter(code, command, String.valueOf(request.getRemoteAddr()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new RequestBegun(token.text()));
    }

    /// The answer is the same whether the address is known or not.
    @PublicEndpoint
    @PostMapping("/{code}/links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askRequestLinks(
            @PathVariable String code,
            @Valid @RequestBody AskRequestLinks command,
            @Parameter(hidden = true) HttpServletRequest request) {
        requests.askLinks(code, command.email(), command.work(), String.valueOf(request.getRemoteAddr()));
    }

    /// The file is the body, as it is.
    @PublicEndpoint
    @PostMapping("/entries/files")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addRequestFile(
            @RequestHeader(value = SECRET, defaultValue = "") String draft,
            @RequestHeader(value = FILE_NAME, defaultValue = "") String name,
            @RequestParam String question,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        files.addToForm(draft, question, decoded(name), request.getInputStream());
    }

    @PublicEndpoint
    @PostMapping("/entries/sending")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendRequest(@Valid @RequestBody RequestToken command) {
        requests.send(command.token());
    }

    @PublicEndpoint
    @PostMapping("/entries/looks")
    ResponseEntity<OwnCaseView> followRequest(@Valid @RequestBody RequestToken command) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(own.follow(command.token()));
    }

    @PublicEndpoint
    @PutMapping("/entries/proof")
    OwnCaseView proveRequest(@Valid @RequestBody RequestToken command) {
        requests.prove(command.token());
        return own.follow(command.token());
    }

    @PublicEndpoint
    @PutMapping("/entries/step")
    OwnCaseView moveOwnRequest(@Valid @RequestBody MoveOwn command) {
        own.move(command.token(), command.move());
        return own.follow(command.token());
    }

    @PublicEndpoint
    @PostMapping("/entries/messages")
    OwnCaseView sayInOwnRequest(@Valid @RequestBody SayInOwn command) {
        own.say(command.token(), command.said());
        return own.follow(command.token());
    }

    @PublicEndpoint
    @PutMapping("/entries/satisfaction")
    OwnCaseView rateOwnRequest(@Valid @RequestBody RateOwn command) {
        own.rate(command.token(), command.level());
        return own.follow(command.token());
    }

    /// One more file, once the address is proved: the body, as it is.
    @PublicEndpoint
    @PostMapping("/entries/additions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addOwnFile(
            @RequestHeader(value = SECRET, defaultValue = "") String token,
            @RequestHeader(value = FILE_NAME, defaultValue = "") String name,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        files.addToCase(token, decoded(name), request.getInputStream());
    }

    @PublicEndpoint
    @PostMapping("/entries/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawRequest(@Valid @RequestBody RequestToken command) {
        own.withdraw(command.token());
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @PublicEndpoint
    @PostMapping("/entries/files/mine")
    void ownFile(
            @Valid @RequestBody OwnFileAsked command,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var file = own.file(command.token(), command.fileId());
        delivery.sendOutside(request, response, file.blob(), file.name(), file.mediaType());
    }

    /// What is no encoding at all is no name.
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
