package fr.parvis.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What comes is understood, and posted once; what nobody wrote is posted never.
@ParvisTest
class SortingTests {
    @Autowired
    private Receiving receiving;

    @Autowired
    private Sorting sorting;

    @Autowired
    private ReplyAddresses addresses;

    @Autowired
    private TestTarget target;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private UUID place;
    private String jean;
    private String answerAt;

    @BeforeEach
    void anAddress() {
        place = UUID.randomUUID();
        jean = "jean-" + UUID.randomUUID() + "@amicale.example";
        answerAt = addresses
                .give(TestTarget.CODE, place, UUID.randomUUID(), jean, Locale.FRENCH)
                .orElseThrow();
    }

    @AfterEach
    void openAgain() {
        target.close(false);
        target.fail(false);
        clock.reset();
    }

    private String mail(String from, String more, String text) {
        return "Message-ID: <" + UUID.randomUUID() + "@amicale.example>\r\nFrom: Jean <" + from + ">\r\nTo: " + answerAt
                + "\r\nSubject: Re: Bulletin\r\n" + more + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text
                + "\r\n";
    }

    private String file(String mail) {
        return file(jean, answerAt, mail);
    }

    /// @return what became of it
    private String file(String envelopeFrom, String to, String mail) {
        receiving.receive(envelopeFrom, List.of(to), mail.getBytes(StandardCharsets.UTF_8));
        for (var tries = 0; tries < 100; tries++) {
            sorting.fileDue();
            var outcome = sql.sql("""
                            select coalesce(outcome || coalesce(' ' || detail, ''), '') from mail.incoming where :to = any (recipients)
                            order by came_at desc, id desc limit 1
                            """).param("to", to).query(String.class).single();
            if (!outcome.isEmpty()) {
                return outcome;
            }
            pause();
        }
        return "";
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private int words(String to) {
        return sql.sql("select count(*) from mail.message where recipient = :to")
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    @Test
    void anAnswerIsPosted() {
        assertThat(file(mail(
                        jean,
                        "",
                        "D’accord pour samedi.\r\n\r\nLe 23/11/2026 à 18:30, Claire a écrit :\r\n> Samedi ?")))
                .isEqualTo("POSTED");
        assertThat(target.at(place))
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).isEqualTo("D’accord pour samedi."));
        assertThat(words(jean)).isZero();
    }

    @Test
    void theSameMailBroughtTwiceAndByTwoIsPostedOnce() throws InterruptedException {
        var mail = mail(jean, "", "Une fois").getBytes(StandardCharsets.UTF_8);
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < 8; each++) {
                servers.submit(() -> {
                    receiving.receive(jean, List.of(answerAt), mail);
                    sorting.fileDue();
                });
            }
        }
        file(mail(jean, "", "Deux fois"));
        assertThat(target.at(place)).extracting(Answer::text).containsExactlyInAnyOrder("Une fois", "Deux fois");
    }

    @Test
    void whatNobodyWrotePostsNothingAndIsAnsweredNothing() {
        var absent = List.of(
                "Auto-Submitted: auto-replied\r\n",
                "Precedence: bulk\r\n",
                "X-Autoreply: yes\r\n",
                "List-Id: <liste.example>\r\n");
        for (var header : absent) {
            assertThat(file(mail(jean, header, "Je suis absent"))).as(header).isEqualTo("AUTOMATIC");
        }
        assertThat(file("", answerAt, mail(jean, "", "Sans expéditeur"))).isEqualTo("AUTOMATIC");
        assertThat(file(mail("mailer-daemon@amicale.example", "", "x"))).isEqualTo("AUTOMATIC");
        assertThat(file(mail(jean, "X-Parvis: http://127.0.0.1\r\n", "Notre propre courriel")))
                .isEqualTo("LOOP");
        assertThat(target.at(place)).isEmpty();
        assertThat(words(jean)).isZero();
    }

    @Test
    void somebodyElsePostsNothingAndIsToldOnceAnHour() {
        var other = "autre-" + UUID.randomUUID() + "@ailleurs.example";
        assertThat(file(other, answerAt, mail(other, "", "Je suis Jean"))).isEqualTo("REFUSED ANOTHER_SENDER");
        assertThat(file(other, answerAt, mail(other, "", "Je suis Jean, si"))).isEqualTo("REFUSED ANOTHER_SENDER");
        assertThat(words(other)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(61));
        file(other, answerAt, mail(other, "", "Je suis Jean, encore"));
        assertThat(words(other)).isEqualTo(2);
        assertThat(target.at(place)).isEmpty();
    }

    @Test
    void anAddressThatIsOverOrTakenBackIsRefused() {
        clock.advance(ReplyAddresses.LASTS.plusDays(1));
        assertThat(file(mail(jean, "", "Trop tard"))).isEqualTo("REFUSED NO_SUCH_ADDRESS");
        assertThat(words(jean)).isEqualTo(1);
        assertThat(file(jean, "reponse+r" + "0".repeat(24) + "@parvis.example", mail(jean, "", "x")))
                .isEqualTo("REFUSED NO_SUCH_ADDRESS");
    }

    @Test
    void whatTheModuleRefusesIsSaid() {
        target.close(true);
        assertThat(file(mail(jean, "", "J’y suis encore"))).isEqualTo("REFUSED NO_LONGER_IN");
        assertThat(words(jean)).isEqualTo(1);
    }

    @Test
    void aFaultIsTriedAgainAndPostedOnce() {
        target.fail(true);
        receiving.receive(
                jean, List.of(answerAt), mail(jean, "", "Après la panne").getBytes(StandardCharsets.UTF_8));
        for (var tries = 0; tries < 100 && tried() == 0; tries++) {
            sorting.fileDue();
            pause();
        }
        target.fail(false);
        clock.advance(Duration.ofMinutes(6));
        for (var tries = 0; tries < 100 && target.at(place).isEmpty(); tries++) {
            sorting.fileDue();
            pause();
        }
        assertThat(target.at(place)).hasSize(1);
    }

    private int tried() {
        return sql.sql("select max(tries) from mail.incoming where :to = any (recipients)")
                .param("to", answerAt)
                .query(Integer.class)
                .single();
    }

    @Test
    void tooManyFromOneSenderAreRefused() {
        for (var each = 0; each < 70; each++) {
            receiving.receive(
                    jean, List.of(answerAt), mail(jean, "", "N° " + each).getBytes(StandardCharsets.UTF_8));
        }
        file(mail(jean, "", "Encore"));
        assertThat(file(mail(jean, "", "Un de trop"))).isEqualTo("REFUSED TOO_MANY");
        assertThat(target.at(place)).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void theCorpusGoesThroughTheDoorAndEachMailIsFiledOnce() throws IOException {
        var files = MailCorpus.files();
        for (var twice = 0; twice < 2; twice++) {
            for (var file : files) {
                receiving.receive(jean, List.of(answerAt), Files.readAllBytes(file));
            }
        }
        for (var tries = 0; tries < 200 && filed() < files.size(); tries++) {
            sorting.fileDue();
            pause();
        }
        assertThat(sql.sql("select outcome from mail.incoming where :to = any (recipients)")
                        .param("to", answerAt)
                        .query(String.class)
                        .list())
                .hasSize(files.size())
                .doesNotContainNull();
    }

    private int filed() {
        return sql.sql("select count(*) from mail.incoming where :to = any (recipients) and filed_at is not null")
                .param("to", answerAt)
                .query(Integer.class)
                .single();
    }

    private String bounced(String status, String diagnostic) {
        var id = sql.sql("""
                        insert into mail.message (recipient, subject, text_body, html_body, created_at)
                        values (:to, 'x', 'x', 'x', current_timestamp) returning id
                        """).param("to", jean).query(UUID.class).single();
        var to = "reponse+b" + id.toString().replace("-", "") + "@parvis.example";
        var dsn = "From: MAILER-DAEMON@amicale.example\r\nMessage-ID: <" + UUID.randomUUID() + "@x>\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; "
                + jean
                + "\r\nAction: failed\r\nStatus: " + status + "\r\nDiagnostic-Code: smtp; " + diagnostic
                + "\r\n--b--\r\n";
        return file("", to, dsn);
    }

    @Test
    void aFullMailboxOrAMessageTakenForSpamStopsNothing() {
        assertThat(bounced("5.2.2", "552 5.2.2 Mailbox full")).startsWith("BOUNCE");
        assertThat(bounced("5.7.1", "550 5.7.1 Rejected as spam")).startsWith("BOUNCE");
        assertThat(sql.sql("select count(*) from mail.unreachable where address = :a")
                        .param("a", jean)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aHardBounceStopsMailToThatAddress() {
        assertThat(bounced("5.1.1", "550 5.1.1 User\r\n unknown")).isEqualTo("BOUNCE 550 5.1.1 User unknown");
        assertThat(sql.sql("select reason from mail.unreachable where address = :a")
                        .param("a", jean)
                        .query(String.class)
                        .single())
                .isEqualTo("550 5.1.1 User unknown");
    }

    @Test
    void whatTheServerOfTheHouseCallsForgedIsForged() throws Unreadable {
        var mail = MailReader.read(
                mail(jean, "Authentication-Results: mx.valbourg.example; dmarc=fail (p=reject)\r\n", "x")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Nature.of(mail, jean, false, "http://x", "mx.valbourg.example"))
                .isEqualTo(Nature.FORGED);
        assertThat(Nature.of(mail, jean, false, "http://x", "")).isEqualTo(Nature.WRITTEN);
        assertThat(Nature.of(mail, jean, false, "http://x", "mx.ailleurs.example"))
                .isEqualTo(Nature.WRITTEN);
    }
}
