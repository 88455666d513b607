package fr.parvis.posts.outside;

import fr.parvis.files.Blob;
import fr.parvis.files.Delivery;
import fr.parvis.platform.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// The feeds of an authority, for anybody. They hold nothing that is not for everybody, so that any page may read them.
@Hidden
@RestController
@RequestMapping("/flux/{slug}")
class FeedController {
    private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);
    private static final MediaType JSON_FEED = new MediaType("application", "feed+json", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Feeds feeds;
    private final Delivery delivery;

    FeedController(Feeds feeds, Delivery delivery) {
        this.feeds = feeds;
        this.delivery = delivery;
    }

    @PublicEndpoint
    @GetMapping("/rss.xml")
    ResponseEntity<String> rss(@PathVariable String slug, ServletWebRequest request) {
        var feed = feeds.feed(slug);
        return answer(request, RSS, FeedWriter.rss(feed), feed);
    }

    @PublicEndpoint
    @GetMapping("/feed.json")
    ResponseEntity<String> json(@PathVariable String slug, ServletWebRequest request) {
        var feed = feeds.feed(slug);
        return answer(request, JSON_FEED, FeedWriter.json(feed), feed);
    }

    @PublicEndpoint
    @GetMapping("/panneaux.json")
    ResponseEntity<String> panels(@PathVariable String slug, ServletWebRequest request) {
        var feed = feeds.panels(slug);
        return answer(request, MediaType.APPLICATION_JSON, FeedWriter.panels(feed), feed);
    }

    @PublicEndpoint
    @GetMapping("/panneaux.txt")
    ResponseEntity<String> lines(@PathVariable String slug, ServletWebRequest request) {
        var feed = feeds.panels(slug);
        return answer(request, TEXT, FeedWriter.lines(feed), feed);
    }

    @PublicEndpoint
    @GetMapping("/{id}/image")
    void picture(
            @PathVariable String slug, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var shown = feeds.picture(slug, id);
        delivery.sendOutside(request, response, new Blob(shown.hash(), shown.size()), shown.name(), shown.mediaType());
    }

    /// What is the same as before is not sent again. The date only informs: what left the feed makes it no younger.
    private static ResponseEntity<String> answer(
            ServletWebRequest request, MediaType type, String body, Feeds.Feed feed) {
        var tag = '"' + hash(body) + '"';
        var changedAt = FeedWriter.changedAt(feed);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag)
                .lastModified(changedAt)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }

    private static String hash(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
