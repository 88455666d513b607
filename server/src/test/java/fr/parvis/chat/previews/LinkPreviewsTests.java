package fr.parvis.chat.previews;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.messages.EditMessage;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.outbound.PublicAddresses;
import fr.parvis.sandbox.Sandbox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A link shows what it leads to, once for all who read it, and as long as its author wants it.
@ParvisTest
class LinkPreviewsTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private LinkPreviews previews;

    @Autowired
    private Messages messages;

    @Autowired
    private Sandbox sandbox;

    private final AtomicInteger asked = new AtomicInteger();
    private Assembly.Room room;
    private HttpServer server;
    private LinkLooker looker;
    private String page;

    @BeforeEach
    void listen() throws IOException {
        room = assembly.room();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        serve(
                "/page",
                "text/html",
                "<title>Salon des maires</title><meta property=og:image content=p.png>"
                        .getBytes(StandardCharsets.UTF_8));
        serve("/p.png", "image/png", picture.toByteArray());
        server.start();
        looker = new LinkLooker(new PublicAddresses(List.of("127.0.0.1")), sandbox);
        page = "http://127.0.0.1:" + server.getAddress().getPort() + "/page";
    }

    private void serve(String path, String type, byte[] bytes) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void close() throws IOException {
        server.stop(0);
        looker.close();
    }

    private MessageView now(MessageView message) {
        return messages.write(room.contributor(), room.topic(), new WriteMessage(message.id(), message.body(), null))
                .message();
    }

    @Test
    void aLinkShowsWhatItLeadsToAndIsAskedForOnce() {
        var first = assembly.say(room.contributor(), room.topic(), "Qui y va ? " + page);
        var second = assembly.say(room.contributor(), room.topic(), page + "#programme");
        assertThat(first.preview()).as("writing does not wait").isNull();
        previews.show(first, looker);
        previews.show(second, looker);
        assertThat(asked).hasValue(2);
        for (var message : List.of(first, second)) {
            var preview = Objects.requireNonNull(now(message).preview());
            assertThat(preview.title()).isEqualTo("Salon des maires");
            assertThat(preview.address()).isEqualTo(page);
            assertThat(preview.picture()).isTrue();
            assertThat(now(message).revision()).as("open screens are told").isGreaterThan(message.revision());
        }
        assertThat(previews.picture(room.reader(), first.id()).mediaType()).isIn("image/png", "image/jpeg");
        refused("not-found", () -> previews.picture(room.neighbour(), first.id()));
    }

    @Test
    void itsAuthorTakesThePreviewAwayForGoodAndTheLinkStays() {
        var message = assembly.say(room.contributor(), room.topic(), page);
        previews.show(message, looker);
        assertThat(now(message).preview()).isNotNull();
        refused("forbidden", () -> previews.remove(room.reader(), message.id()));
        refused("not-found", () -> previews.remove(room.neighbour(), message.id()));
        previews.remove(room.contributor(), message.id());
        previews.show(message, looker);
        assertThat(now(message).preview()).isNull();
        assertThat(now(message).body()).isEqualTo(page);
        refused("not-found", () -> previews.picture(room.reader(), message.id()));
    }

    @Test
    void anEditedLinkShowsWhatItLeadsToNow() {
        var message = assembly.say(room.contributor(), room.topic(), page);
        previews.show(message, looker);
        assertThat(now(message).preview()).isNotNull();
        var edited = messages.edit(room.contributor(), message.id(), new EditMessage("Finalement non"));
        previews.show(edited, looker);
        assertThat(messages.edit(room.contributor(), message.id(), new EditMessage("Non"))
                        .preview())
                .isNull();
    }

    @Test
    void whereNothingIsToBeSeenTheLinkStaysBare() {
        var message = assembly.say(room.contributor(), room.topic(), page.replace("/page", "/none"));
        previews.show(message, looker);
        assertThat(now(message).preview()).isNull();
        assertThat(now(message).revision()).isEqualTo(message.revision());
    }

    @Test
    void aMessageThatIsGoneShowsNothing() {
        var message = assembly.say(room.contributor(), room.topic(), page);
        previews.show(message, looker);
        assertThat(previews.picture(room.reader(), message.id()).bytes()).isNotEmpty();
        messages.delete(room.contributor(), message.id());
        refused("not-found", () -> previews.picture(room.reader(), message.id()));
        refused("not-found", () -> previews.remove(room.contributor(), message.id()));
    }
}
