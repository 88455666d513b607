package fr.parvis.links;

import fr.parvis.files.Blob;
import fr.parvis.files.Blobs;
import fr.parvis.files.Delivery;
import fr.parvis.files.FolderArchive;
import fr.parvis.people.Token;
import fr.parvis.platform.PublicEndpoint;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What whoever holds a link's secret may ask for.
@RestController
@RequestMapping("/api/links/{secret}")
class FollowedLinkController {
    private final FollowedLinks links;
    private final PassCookie cookie;
    private final Delivery delivery;
    private final Blobs blobs;

    FollowedLinkController(FollowedLinks links, PassCookie cookie, Delivery delivery, Blobs blobs) {
        this.links = links;
        this.cookie = cookie;
        this.delivery = delivery;
        this.blobs = blobs;
    }

    /// A link's password.
    record UnlockLink(@NotEmpty @Size(max = 200) String password) {}

    @PublicEndpoint
    @GetMapping
    ResponseEntity<OpenedLink> open(@PathVariable String secret, @Parameter(hidden = true) HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(links.open(cookie.visitor(secret, request)));
    }

    @PublicEndpoint
    @PostMapping("/passes")
    ResponseEntity<Void> unlock(
            @PathVariable String secret,
            @Valid @RequestBody UnlockLink command,
            @Parameter(hidden = true) HttpServletRequest request) {
        var pass = links.unlock(new Token(secret), command.password(), String.valueOf(request.getRemoteAddr()));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.carrying(pass, secret))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /// The bytes of a file.
    ///
    /// @param file one of those listed; the document itself when absent
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @PublicEndpoint
    @GetMapping("/content")
    void content(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable UUID file,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var range = request.getHeader(HttpHeaders.RANGE);
        var taking = links.take(
                cookie.visitor(secret, request),
                file,
                HttpMethod.GET.matches(request.getMethod()),
                range == null || range.startsWith("bytes=0-"));
        var shown = taking.file();
        delivery.sendOutside(
                taking.limited() ? new WholeOnly(request) : request,
                response,
                new Blob(shown.hash(), shown.size()),
                shown.name(),
                shown.mediaType());
    }

    /// What a folder holds, as a ZIP.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @PublicEndpoint
    @GetMapping("/archive")
    void archive(
            @PathVariable String secret,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var contents = links.archive(cookie.visitor(secret, request));
        try (var archive = FolderArchive.open(response, blobs, contents.name())) {
            links.write(contents, archive);
        }
    }

    /// Where takings are limited a file leaves whole: what is counted once is not taken by pieces.
    private static final class WholeOnly extends HttpServletRequestWrapper {
        WholeOnly(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.RANGE.equalsIgnoreCase(name) || HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name)
                    ? null
                    : super.getHeader(name);
        }
    }
}
