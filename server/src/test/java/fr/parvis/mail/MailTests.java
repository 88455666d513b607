package fr.parvis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import jakarta.mail.Message.RecipientType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// Mail out, through a real SMTP conversation.
@ParvisTest
class MailTests {
    @Autowired
    private MailStore store;

    @Autowired
    private IncomingAddress incoming;

    @Autowired
    private Unreachables unreachables;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private static final MailSettings.Dkim UNSIGNED = new MailSettings.Dkim(null, null, null);

    private GreenMail server;
    private Mail mail;

    @BeforeEach
    void aServer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail = mailThrough(server.getSmtp().getPort());
    }

    @AfterEach
    void noServer() {
        server.stop();
        clock.reset();
    }

    private Mail mailThrough(int port) {
        return new Mail(
                store,
                unreachables,
                smtp(new MailSettings("127.0.0.1", port, null, null, "Mairie <parvis@valbourg.example>", UNSIGNED)),
                clock);
    }

    private Smtp smtp(MailSettings settings) {
        return new Smtp(settings, incoming, new DkimSignature(settings));
    }

    private static Message message(String recipient, String subject, String paragraph) {
        return new Message(
                recipient,
                Locale.FRENCH,
                subject,
                List.of(paragraph),
                new Message.Action("Ouvrir", "https://parvis.example/d/1"),
                "Vous recevez ce message parce que c’est un essai.",
                false);
    }

    private static String recipient() {
        return "essai-" + UUID.randomUUID() + "@valbourg.example";
    }

    private List<jakarta.mail.internet.MimeMessage> received(String recipient) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(each -> {
                    try {
                        return Arrays.toString(each.getRecipients(RecipientType.TO))
                                .contains(recipient);
                    } catch (jakarta.mail.MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }

    @Test
    void aMessageArrivesAsTextAndAsHtml() throws Exception {
        var to = recipient();
        var id = mail.send(message(to, "Réunion d’élus à 18 h", "L’ordre du jour <est> prêt & relu."));
        mail.sendDue();
        var message = received(to).getFirst();
        assertThat(message.getSubject()).isEqualTo("Réunion d’élus à 18 h");
        assertThat(message.getContentType()).startsWith("multipart/");
        var whole = GreenMailUtil.getWholeMessage(message);
        assertThat(whole).contains("text/plain", "text/html", "Auto-Submitted: auto-generated");
        assertThat(Letter.of(message(to, "x", "L’ordre du jour <est> prêt.")).html())
                .contains("&lt;est&gt;")
                .doesNotContain("<est>");
        assertThat(store.line(id))
                .hasValueSatisfying(line -> assertThat(line.sentAt()).isNotNull());
    }

    @Test
    void nobodyAddsARecipientThroughASubject() throws Exception {
        var to = recipient();
        mail.send(message(to, "Bulletin\r\nBcc: pirate@ailleurs.example\r\n\r\ncorps", "Texte"));
        mail.sendDue();
        var message = received(to).getFirst();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Bulletin Bcc: pirate@ailleurs.example corps");
    }

    @Test
    void aMessageLeavesOnceWhenSeveralSendersWork() throws InterruptedException {
        var to = recipient();
        for (int each = 0; each < 10; each++) {
            mail.send(message(to, "N° " + each, "Texte"));
        }
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 4; each++) {
                senders.submit(() -> mailThrough(server.getSmtp().getPort()).sendDue());
            }
        }
        assertThat(received(to)).hasSize(10);
    }

    @Test
    void manyMailsGreetTheServerAFewTimesAndOneThatIsRefusedKeepsNoOtherBack() {
        var greetings = ConcurrentHashMap.<Object>newKeySet();
        var came = new AtomicInteger();
        var strict = SMTPServer.port(0)
                .messageHandlerFactory(context -> {
                    greetings.add(context.getRemoteAddress());
                    return new Strict(came);
                })
                .build();
        strict.start();
        try {
            var through = mailThrough(strict.getPortAllocated());
            for (int each = 0; each < 40; each++) {
                through.send(message(recipient(), "N° " + each, "Texte"));
            }
            var nobody = "personne-" + recipient();
            var refused = through.send(message(nobody, "Refusé", "Texte"));
            through.sendDue();
            assertThat(came).hasValue(40);
            assertThat(greetings).hasSizeLessThan(12);
            assertThat(store.line(refused))
                    .hasValueSatisfying(line -> assertThat(line.failure()).startsWith("550 5.1.1"));
            assertThat(unreachables.among(List.of(nobody)))
                    .as("the server said that there is no such mailbox: nothing is tried again")
                    .singleElement()
                    .satisfies(known -> assertThat(known.reason()).startsWith("550 5.1.1"));
            clock.advance(Duration.ofMinutes(2));
            through.sendDue();
            assertThat(store.line(refused))
                    .hasValueSatisfying(line -> assertThat(line.tries()).isEqualTo(1));
        } finally {
            strict.stop();
        }
    }

    /// Takes whatever is for somebody.
    private record Strict(AtomicInteger came) implements MessageHandler {
        @Override
        public void from(String sender) {
            // Whoever it is.
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.startsWith("personne-")) {
                throw new RejectException(550, "5.1.1 No such address");
            }
        }

        @Override
        public String data(InputStream data) throws IOException {
            data.transferTo(OutputStream.nullOutputStream());
            came.incrementAndGet();
            return "kept";
        }

        @Override
        public void done() {
            // Each was counted when it came.
        }
    }

    @Test
    void aServerThatIsAwayLosesNothing() {
        var to = recipient();
        server.stop();
        var away = mailThrough(1);
        var id = away.send(message(to, "Plus tard", "Texte"));
        away.sendDue();
        assertThat(store.line(id)).hasValueSatisfying(line -> {
            assertThat(line.waiting()).isTrue();
            assertThat(line.tries()).isEqualTo(1);
            assertThat(line.failure()).isNotBlank();
        });
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var back = mailThrough(server.getSmtp().getPort());
        back.sendDue();
        assertThat(received(to)).as("it waits a minute before the next try").isEmpty();
        clock.advance(Duration.ofSeconds(61));
        back.sendDue();
        assertThat(received(to)).hasSize(1);
    }

    @Test
    void withoutAServerAMessageStaysInTheOutbox() {
        var without = new Mail(
                store,
                unreachables,
                smtp(new MailSettings(null, 587, null, null, "parvis@localhost", UNSIGNED)),
                clock);
        var id = without.send(message(recipient(), "Sans serveur", "Texte"));
        without.sendDue();
        mail.sendDue();
        assertThat(store.line(id)).hasValueSatisfying(line -> {
            assertThat(line.sentAt()).isNull();
            assertThat(line.waiting()).isFalse();
        });
    }

    @Test
    void aMailOfACorrespondenceSaysWhoSpeaksWhereOneAnswersAndHowItStops() throws Exception {
        var to = recipient();
        var thread = UUID.randomUUID();
        var message = new Message(
                to,
                Locale.FRENCH,
                "Re: Bulletin",
                List.of("Samedi ?"),
                List.of(),
                null,
                "Vous participez par courriel.",
                List.of(new Message.Action("Ne plus recevoir ces courriels", "https://parvis.example/courriel/x")),
                "https://parvis.example/api/one-click/x",
                false);
        var id = mail.send(message, new Correspondence("Claire\r\nMorel", "reponse+rx@parvis.example", thread));
        mail.sendDue();
        var sent = received(to).getFirst();
        assertThat(sent.getFrom()[0].toString()).isEqualTo("\"Claire Morel (Parvis)\" <parvis@valbourg.example>");
        assertThat(sent.getReplyTo()[0].toString()).isEqualTo("reponse+rx@parvis.example");
        assertThat(sent.getMessageID())
                .as("its id is where its bounces go, and is nobody else's to know")
                .matches("<[0-9a-f]{32}@valbourg\\.example>")
                .doesNotContain(id.toString().replace("-", ""));
        assertThat(sent.getHeader("References")).containsExactly("<" + thread + "@valbourg.example>");
        assertThat(sent.getHeader("List-Unsubscribe")).containsExactly("<https://parvis.example/api/one-click/x>");
        assertThat(sent.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(sent.getHeader("Return-Path")[0])
                .as("where a bounce says which message it is about")
                .contains("+b" + id.toString().replace("-", ""));
        assertThat(incoming.bounced("reponse+b" + id.toString().replace("-", "") + "@parvis.example"))
                .contains(id);
    }

    @Test
    void nothingLeavesForAnAddressThatAServerRefusedForGood() {
        var to = recipient();
        sql.sql(
                        "insert into mail.unreachable (address, since, reason) values (:to, current_timestamp, '550 User unknown')")
                .param("to", to)
                .update();
        var id = mail.send(message(to, "Perdu", "Texte"));
        mail.sendDue();
        assertThat(received(to)).isEmpty();
        assertThat(store.line(id)).hasValueSatisfying(line -> {
            assertThat(line.waiting()).isFalse();
            assertThat(line.failure()).isEqualTo("550 User unknown");
        });
        unreachables.forget(to);
        mail.send(message(to, "De nouveau", "Texte"));
        mail.sendDue();
        assertThat(received(to)).hasSize(1);
    }
}
