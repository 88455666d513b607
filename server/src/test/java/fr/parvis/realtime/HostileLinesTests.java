package fr.parvis.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.Space;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What no browser of ours does, and sessions that end while a line is open.
@ParvisTest
class HostileLinesTests {
    @Autowired
    private Hall hall;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Actor manager;
    private Actor member;
    private Space space;

    @BeforeEach
    void cast() {
        var authority = hall.town().authority();
        manager = hall.town().manager(authority);
        member = hall.town().member(authority);
        space = hall.space(authority, manager, member);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private RawLine line() throws IOException {
        var line = new RawLine(port, hall.cookie(member));
        line.await(Frames.TEXT);
        return line;
    }

    @Test
    void aFrameOfAMegabyteEndsTheLine() throws Exception {
        try (var line = line()) {
            line.write(java.util.Arrays.copyOf(RawLine.frame(0x81, new byte[1 << 20]), 64));
            assertThat(line.code()).isEqualTo(CloseCode.TOO_BIG.number);
        }
    }

    @Test
    void aFrameOfAHundredMegabytesEndsTheLineBeforeItComes() throws Exception {
        try (var line = line()) {
            line.write(java.nio.ByteBuffer.allocate(14)
                    .put((byte) 0x81)
                    .put((byte) 0xFF)
                    .putLong(100L << 20)
                    .putInt(0)
                    .array());
            assertThat(line.code()).isEqualTo(CloseCode.TOO_BIG.number);
        }
    }

    @Test
    void aMessageInTooManyPiecesEndsTheLine() throws Exception {
        try (var line = line()) {
            line.write(RawLine.frame(0x01, new byte[3_000]));
            line.write(RawLine.frame(0x80, new byte[3_000]));
            assertThat(line.code()).isEqualTo(CloseCode.TOO_BIG.number);
        }
    }

    @Test
    void aMessageInPiecesIsOneMessage() throws Exception {
        try (var line = line()) {
            var words =
                    "{\"type\":\"watch\",\"id\":\"%s\"}".formatted(space.id()).getBytes();
            line.write(RawLine.frame(0x01, java.util.Arrays.copyOf(words, 10)));
            line.write(RawLine.frame(0x89, "là ?".getBytes()));
            line.write(RawLine.frame(0x80, java.util.Arrays.copyOfRange(words, 10, words.length)));
            assertThat(line.await(Frames.PONG).text()).isEqualTo("là ?");
            line.awaitText("presence");
        }
    }

    @Test
    void bytesOneByOneAreReadAsWell() throws Exception {
        try (var line = line()) {
            for (byte each : RawLine.text("{\"type\":\"watch\",\"id\":\"%s\"}".formatted(space.id()))) {
                line.write(new byte[] {each});
            }
            line.awaitText("presence");
        }
    }

    @Test
    void whatIsNotUtf8OrNotTextOrNotMaskedOrReservedEndsTheLine() throws Exception {
        assertThat(codeAfter(RawLine.frame(0x81, new byte[] {(byte) 0xC3, 0x28})))
                .isEqualTo(1007);
        assertThat(codeAfter(RawLine.frame(0x82, new byte[] {1}))).isEqualTo(1003);
        assertThat(codeAfter(new byte[] {(byte) 0x81, 2, '{', '}'})).isEqualTo(1002);
        assertThat(codeAfter(RawLine.frame(0xC1, new byte[] {1}))).isEqualTo(1002);
        assertThat(codeAfter(RawLine.frame(0x8B, new byte[0]))).isEqualTo(1002);
        assertThat(codeAfter(RawLine.frame(0x80, new byte[0]))).isEqualTo(1002);
        assertThat(codeAfter(RawLine.frame(0x89, new byte[126]))).isEqualTo(1002);
    }

    @Test
    void wordsThatMakeNoSenseEndTheLine() throws Exception {
        assertThat(codeAfter(RawLine.text("bonjour"))).isEqualTo(1008);
        assertThat(codeAfter(RawLine.text("null"))).isEqualTo(1008);
        assertThat(codeAfter(RawLine.text("[]"))).isEqualTo(1008);
        assertThat(codeAfter(RawLine.text("{\"type\":\"all\",\"id\":null}"))).isEqualTo(1008);
        assertThat(codeAfter(RawLine.text("{\"type\":\"watch\",\"id\":\"' or 1=1\"}")))
                .isEqualTo(1008);
    }

    private int codeAfter(byte[] frame) throws IOException {
        try (var line = line()) {
            line.write(frame);
            return line.code();
        }
    }

    @Test
    void aFloodOfPingsEndsTheLine() throws Exception {
        try (var line = line()) {
            for (int times = 0; times < 200; times++) {
                line.write(RawLine.frame(0x89, new byte[0]));
            }
            assertThat(line.code()).isEqualTo(CloseCode.REFUSED.number);
        } catch (IOException reset) {
            assertThat(reset)
                    .as("the server hung up on the rest of the flood")
                    .isInstanceOf(java.net.SocketException.class);
        }
    }

    @Test
    void tenThousandWatchesEndTheLineAndHoldNothing() throws Exception {
        try (var line = line()) {
            for (int times = 0; times < 10_000; times++) {
                line.write(RawLine.text("{\"type\":\"watch\",\"id\":\"%s\"}".formatted(UUID.randomUUID())));
            }
            assertThat(line.code()).isEqualTo(CloseCode.REFUSED.number);
        } catch (IOException reset) {
            assertThat(reset).isInstanceOf(java.net.SocketException.class);
        }
    }

    @Test
    void aPersonHasSixtyLinesAtMost() throws Exception {
        List<RawLine> lines = new ArrayList<>();
        var cookie = hall.cookie(member);
        try {
            for (int times = 0; times < Shard.MOST_LINES_OF_A_PERSON; times++) {
                lines.add(new RawLine(port, cookie));
                lines.getLast().await(Frames.TEXT);
            }
            try (var more = new RawLine(port, cookie)) {
                assertThat(more.code()).isEqualTo(CloseCode.TOO_MANY.number);
            }
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    @Test
    void whoReadsTooSlowlyIsSentAwayAndHoldsNobodyUp() throws Exception {
        var quick = Tab.open(port, hall.cookie(manager));
        try (var slow = line()) {
            var words = "Un long compte rendu. ".repeat(300);
            for (int times = 0; times < 300; times++) {
                hall.speak(space.id(), words + times);
                var last = times;
                if (times % 50 == 0) {
                    quick.await(told ->
                            told.path("payload").path("words").asString("").equals(words + last));
                }
            }
            quick.await(told -> told.path("payload").path("words").asString("").equals(words + 299));
            assertThat(slow.code()).isEqualTo(CloseCode.TOO_SLOW.number);
        } finally {
            quick.leave();
        }
    }

    @Test
    void whoSignsOutIsCutAtOnce() throws Exception {
        var tab = Tab.open(port, hall.cookie(member));
        sql.sql("update people.session set revoked_at = current_timestamp where person_id = :person")
                .param("person", member.personId())
                .update();
        assertThat(tab.closed.get(2, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(CloseCode.SIGNED_OUT.number);
    }

    @Test
    void whoseAccountIsClosedIsCutWithinSeconds() throws Exception {
        var tab = Tab.open(port, hall.cookie(member));
        hall.close(member);
        assertThat(tab.code()).isEqualTo(CloseCode.SIGNED_OUT.number);
    }

    @Test
    void aSessionThatEndsByItselfEndsItsLine() throws Exception {
        var tab = Tab.open(port, hall.cookie(member));
        clock.advance(Duration.ofHours(13));
        assertThat(tab.code()).isEqualTo(CloseCode.SIGNED_OUT.number);
    }

    @Test
    void whoIsCutHearsNothingMoreEvenIfItStaysOnTheLine() throws Exception {
        try (var line = line()) {
            sql.sql("update people.session set revoked_at = current_timestamp where person_id = :person")
                    .param("person", member.personId())
                    .update();
            assertThat(line.code()).isEqualTo(CloseCode.SIGNED_OUT.number);
            hall.speak(space.id(), "Entre nous");
            line.socket.setSoTimeout(500);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> line.await(Frames.TEXT))
                    .isInstanceOf(IOException.class);
        }
    }
}
