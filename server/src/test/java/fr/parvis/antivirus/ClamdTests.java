package fr.parvis.antivirus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said with the real daemon.
class ClamdTests {
    private static final ClamdProcess DAEMON = new ClamdProcess();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Clamd clamd = new Clamd(new ClamdAddress(DAEMON.socket()));

    @BeforeEach
    void start() {
        DAEMON.start();
    }

    @AfterAll
    static void stop() {
        DAEMON.kill();
    }

    private Verdict inspect(byte[] content) throws IOException {
        return clamd.inspect(new ByteArrayInputStream(content), PATIENCE);
    }

    @Test
    void whatIsHarmlessIsCleanAndWhatIsInfectedBearsItsName() throws IOException {
        assertThat(inspect("bonjour".getBytes())).isEqualTo(new Verdict.Clean());
        assertThat(inspect(new byte[0])).isEqualTo(new Verdict.Clean());
        assertThat(inspect(("avant " + ClamdProcess.INFECTED + " après").getBytes()))
                .isEqualTo(new Verdict.Infected(ClamdProcess.SIGNATURE));
        assertThat(clamd.version()).startsWith("ClamAV");
    }

    @Test
    void moreThanItTakesIsSaidToBeTooLarge() throws IOException {
        assertThat(inspect(new byte[ClamdProcess.LARGEST])).isEqualTo(new Verdict.Clean());
        assertThat(inspect(new byte[ClamdProcess.LARGEST + (8 << 20)])).isEqualTo(new Verdict.TooLarge());
    }

    @Test
    void aDaemonThatIsKilledMeanwhileHasSaidNothing() throws IOException {
        var killing = new InputStream() {
            private int given;

            @Override
            public int read() {
                return -1;
            }

            @Override
            public int read(byte[] bytes, int at, int length) {
                if (given > 1 << 20) {
                    DAEMON.kill();
                }
                given += length;
                return length;
            }
        };
        assertThat(clamd.inspect(killing, PATIENCE)).isInstanceOf(Verdict.Failed.class);
        assertThat(inspect("bonjour".getBytes())).isEqualTo(new Verdict.Absent());
        assertThat(clamd.version()).isNull();
    }

    @Test
    void aDaemonThatHangsIsNotWaitedForLongerThanThat() throws Exception {
        DAEMON.freeze();
        var before = System.nanoTime();
        assertThat(clamd.inspect(new ByteArrayInputStream(new byte[10]), Duration.ofMillis(300)))
                .isInstanceOf(Verdict.Failed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        DAEMON.kill();
    }

    @Test
    void aContentThatCannotBeReadIsNotTheDaemonsFault() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> clamd.inspect(broken, PATIENCE)).hasMessage("disk");
    }

    @Test
    void anAddressThatMeansNothingIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new ClamdAddress("clamd")).hasMessageContaining("host:port");
        assertThat(new ClamdAddress("127.0.0.1:1").connect()).isNull();
        assertThat(new ClamdAddress("none").isWanted()).isFalse();
    }
}
