package fr.parvis.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

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
            var door = new ImapDoor(
                    settings(new Imap("127.0.0.1", port, false, "reponse", "secret", "INBOX", "Fait")), receiving);
            var mail = mail("Oui");
            deliver(user, mail);
            door.read();
            deliver(user, mail);
            door.read();
            deliver(user, mail("x".repeat(100).concat("\r\n").repeat(260_000)));
            door.read();
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

    @Test
    void aMailboxThatDoesNotAnswerIsReadLater() {
        new ImapDoor(settings(new Imap("127.0.0.1", 1, false, "reponse", "secret", "INBOX", null)), receiving).read();
        assertThat(kept()).isZero();
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
