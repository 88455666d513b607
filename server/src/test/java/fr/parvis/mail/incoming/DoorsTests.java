package fr.parvis.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parvis.ParvisTest;
import fr.parvis.mail.IncomingAddress;
import fr.parvis.mail.incoming.IncomingSettings.Imap;
import fr.parvis.mail.incoming.IncomingSettings.Listen;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Both doors take what is for us, once, and say what they do not take.
@ParvisTest
class DoorsTests {
    @Autowired
    private Receiving receiving;

    @Autowired
    private IncomingAddress address;

    @Autowired
    private IncomingStore store;

    @Autowired
    private MailWords words;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    private final String sender = "jean-" + UUID.randomUUID() + "@amicale.example";
    private final String to = "reponse+rinconnu" + UUID.randomUUID().toString().replace("-", "") + "@parvis.example";

    private static IncomingSettings settings(Imap imap) {
        return new IncomingSettings("reponse@parvis.example", "", imap, new Listen("127.0.0.1", 0));
    }

    private String mail(String more) {
        return "Return-Path: <" + sender + ">\r\nMessage-ID: <" + UUID.randomUUID() + "@amicale.example>\r\nFrom: "
                + sender + "\r\nTo: " + to + "\r\nSubject: Bulletin\r\nContent-Type: text/plain\r\n\r\n" + more
                + "\r\n";
    }

    private int kept() {
        return sql.sql("select count(*) from mail.incoming where :to = any (recipients)")
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    private int told() {
        return sql.sql("select count(*) from mail.message where recipient = :to")
                .param("to", sender)
                .query(Integer.class)
                .single();
    }

    @Test
    void aMailboxIsReadAndEmptiedAndAMailBroughtAgainIsKnown() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            var user = server.setUser("reponse@parvis.example", "reponse", "secret");
            var port = server.getImap().getPort();
            var imap = new Imap("127.0.0.1", port, false, "reponse", "secret", "INBOX", "Fait");
            var mail = mail("Oui");
            deliver(user, mail);
            empty(imap);
            deliver(user, mail);
            empty(imap);
            deliver(user, mail("x".repeat(100).concat("\r\n").repeat(260_000)));
            empty(imap);
            assertThat(kept()).isEqualTo(1);
            assertThat(told()).as("what is too large is said once").isEqualTo(1);
            var store = Session.getInstance(new Properties()).getStore("imap");
            store.connect("127.0.0.1", port, "reponse", "secret");
            assertThat(count(store.getFolder("INBOX"))).isZero();
            assertThat(count(store.getFolder("Fait"))).isEqualTo(3);
        } finally {
            server.stop();
        }
    }

    private static void deliver(com.icegreen.greenmail.user.GreenMailUser user, String mail) throws Exception {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private static int count(Folder folder) throws Exception {
        folder.open(Folder.READ_ONLY);
        return folder.getMessageCount();
    }

    private void empty(Imap imap) throws Exception {
        try (var mailbox = Mailbox.open(imap, receiving)) {
            mailbox.empty();
        }
    }

    @Test
    void aFaultBetweenKeepingAndPuttingAwayBringsAMailTwiceAndKeepsItOnce() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            var user = server.setUser("reponse@parvis.example", "reponse", "secret");
            var imap = new Imap("127.0.0.1", server.getImap().getPort(), false, "reponse", "secret", "INBOX", null);
            deliver(user, mail("Oui"));
            deliver(user, mail("Non"));
            var dies = new Receiving(store, address, words, clock) {
                @Override
                void receive(java.util.List<Came> some) {
                    super.receive(some);
                    throw new IllegalStateException("Une panne");
                }
            };
            assertThatThrownBy(() -> {
                        try (var mailbox = Mailbox.open(imap, dies)) {
                            mailbox.empty();
                        }
                    })
                    .hasMessage("Une panne");
            assertThat(kept()).isEqualTo(2);
            assertThat(left(server)).isEqualTo(2);
            empty(imap);
            assertThat(kept()).isEqualTo(2);
            assertThat(left(server)).isZero();
        } finally {
            server.stop();
        }
    }

    private static int left(GreenMail server) throws Exception {
        return server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser("reponse"))
                .getMessageCount();
    }

    @Test
    void aWatchedMailboxIsReadAtOnceAndAgainAfterItsServerCameBack() throws Exception {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        var server = new GreenMail(setup);
        server.start();
        var port = server.getImap().getPort();
        var user = server.setUser("reponse@parvis.example", "reponse", "secret");
        var door = new ImapDoor(
                settings(new Imap("127.0.0.1", port, false, "reponse", "secret", "INBOX", null)), receiving);
        door.start();
        try {
            deliver(user, mail("Un"));
            await(1);
            deliver(user, mail("Deux"));
            await(2);
            server.stop();
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
            server.start();
            deliver(server.setUser("reponse@parvis.example", "reponse", "secret"), mail("Trois"));
            await(3);
        } finally {
            door.stop();
            server.stop();
        }
        assertThat(door.isRunning()).isFalse();
    }

    private void await(int count) throws InterruptedException {
        for (var tries = 0; tries < 1200 && kept() < count; tries++) {
            Thread.sleep(50);
        }
        assertThat(kept()).isEqualTo(count);
    }

    @Test
    void theListenerTakesWhatIsForUsAndRefusesTheRest() throws IOException {
        var door = new SmtpDoor(settings(new Imap(null, 993, true, null, null, "INBOX", null)), address, receiving);
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var server = door.open(InetAddress.getLoopbackAddress(), port);
        try {
            var mail = mail("Oui");
            assertThat(say(port, sender, to, mail)).startsWith("250");
            assertThat(say(port, sender, to, mail)).as("brought again").startsWith("250");
            assertThat(kept()).isEqualTo(1);
            assertThat(say(port, "", to, mail("Avis"))).as("from nobody").startsWith("250");
            assertThat(kept()).isEqualTo(2);
            assertThat(say(port, sender, "maire@parvis.example", mail)).startsWith("550");
            assertThat(say(
                            port,
                            sender,
                            to,
                            mail("x".repeat(1_000).concat("\r\n").repeat(27_000))))
                    .startsWith("552");
            assertThat(kept()).isEqualTo(2);
        } finally {
            server.stop();
        }
    }

    /// @return what the server said last, or when it refused
    private static String say(int port, String from, String to, String mail) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            var out = socket.getOutputStream();
            answer(answers);
            var said = "";
            for (var line : new String[] {
                "EHLO essai.example", "MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">", "DATA", mail + "."
            }) {
                out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                said = answer(answers);
                if (said.startsWith("5")) {
                    return said;
                }
            }
            return said;
        }
    }

    private static String answer(BufferedReader answers) throws IOException {
        var line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = answers.readLine();
        }
        return String.valueOf(line);
    }
}
