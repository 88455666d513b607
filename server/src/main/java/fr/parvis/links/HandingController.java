package fr.parvis.links;

import fr.parvis.files.UploadDoor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Handing files in by a link: who, then the files by the protocol of [UploadDoor], then the receipt. What
/// is one's own is asked for with the token of the beginning.
@RestController
@RequestMapping("/api/links/{secret}")
class HandingController {
    private static final String MINE = "Parvis-Handing";

    private final Handings handings;
    private final UploadDoor door;
    private final PassCookie cookie;

    HandingController(Handings handings, UploadDoor door, PassCookie cookie) {
        this.handings = handings;
        this.door = door;
        this.cookie = cookie;
    }

    /// Somebody began to hand files in.
    ///
    /// @param token to be sent as `Parvis-Handing`
    record StartedHanding(String token) {}

    @PublicEndpoint
    @PostMapping("/handings")
    ResponseEntity<StartedHanding> start(
            @PathVariable String secret,
            @Valid @RequestBody StartHanding command,
            @Parameter(hidden = true) HttpServletRequest request) {
        var token = handings.start(cookie.visitor(secret, request), command);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new StartedHanding(token.text()));
    }

    @PublicEndpoint
    @GetMapping("/handings/mine")
    ResponseEntity<Receipt> receipt(
            @PathVariable String secret,
            @RequestHeader(value = MINE, required = false) @Nullable String mine,
            @Parameter(hidden = true) HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(handings.receipt(cookie.visitor(secret, request), mine));
    }

    @Hidden
    @PublicEndpoint
    @PostMapping("/uploads")
    ResponseEntity<Void> announce(
            @PathVariable String secret,
            @RequestHeader(value = MINE, required = false) @Nullable String mine,
            HttpServletRequest request)
            throws IOException {
        var visitor = cookie.visitor(secret, request);
        handings.receipt(visitor, mine);
        var announced = door.announced(request);
        door.requireAloneOrWhole(announced, request);
        var announcement = handings.announce(visitor, mine, announced);
        try {
            return door.announce(
                    announcement.keeper(), announcement.upload(), request, "/api/links/" + secret + "/uploads");
        } catch (Problem refused) {
            handings.withdraw(announcement.slotId());
            throw refused;
        }
    }

    @Hidden
    @PublicEndpoint
    @RequestMapping(path = "/uploads/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> place(
            @PathVariable String secret,
            @PathVariable UUID id,
            @RequestHeader(value = MINE, required = false) @Nullable String mine,
            HttpServletRequest request) {
        return handings.withMine(cookie.visitor(secret, request), mine, id, keeper -> door.place(keeper, id, request));
    }

    @Hidden
    @PublicEndpoint
    @PatchMapping("/uploads/{id}")
    ResponseEntity<Void> append(
            @PathVariable String secret,
            @PathVariable UUID id,
            @RequestHeader(value = MINE, required = false) @Nullable String mine,
            HttpServletRequest request) {
        return handings.withMine(cookie.visitor(secret, request), mine, id, keeper -> {
            try {
                return door.append(keeper, id, request);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        });
    }

    @Hidden
    @PublicEndpoint
    @DeleteMapping("/uploads/{id}")
    ResponseEntity<Void> abandon(
            @PathVariable String secret,
            @PathVariable UUID id,
            @RequestHeader(value = MINE, required = false) @Nullable String mine,
            HttpServletRequest request) {
        handings.abandon(cookie.visitor(secret, request), mine, id);
        return ResponseEntity.noContent().header("Tus-Resumable", "1.0.0").build();
    }
}
