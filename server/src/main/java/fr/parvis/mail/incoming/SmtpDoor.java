package fr.parvis.mail.incoming;

import fr.parvis.mail.IncomingAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A door that the mail server of the house relays to (SMTP). What it says "250" to is there to stay; what is for
/// nobody of ours, or too large, is refused in the conversation, so that the server tells the sender.
@Component
class SmtpDoor implements SmartLifecycle {
    private static final int MOST_CONNECTIONS = 50;
    private static final int MOST_RECIPIENTS = 50;

    private final IncomingSettings settings;
    private final IncomingAddress address;
    private final Receiving receiving;

    private @Nullable SMTPServer server;

    SmtpDoor(IncomingSettings settings, IncomingAddress address, Receiving receiving) {
        this.settings = settings;
        this.address = address;
        this.receiving = receiving;
    }

    @Override
    public void start() {
        var listen = settings.listen();
        if (listen.port() == 0) {
            return;
        }
        try {
            server = open(InetAddress.getByName(listen.address()), listen.port());
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException("parvis.mail.incoming.listen.address: " + listen.address(), unknown);
        }
    }

    SMTPServer open(InetAddress at, int port) {
        var opened = SMTPServer.port(port)
                .bindAddress(at)
                .hostName("parvis")
                .softwareName("Parvis")
                // What came without a Message-ID is known by its bytes.
                .insertReceivedHeaders(false)
                .maxConnections(MOST_CONNECTIONS)
                .maxRecipients(MOST_RECIPIENTS)
                .maxMessageSize(Receiving.LARGEST)
                .connectionTimeout(1, TimeUnit.MINUTES)
                .messageHandlerFactory(_ -> new Conversation())
                .build();
        opened.start();
        return opened;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    private final class Conversation implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();
        private String from = "";

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (!address.isOurs(recipient)) {
                throw new RejectException(550, "5.1.1 No such address");
            }
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws IOException, RejectException {
            var raw = data.readNBytes(Receiving.LARGEST + 1);
            if (raw.length > Receiving.LARGEST) {
                data.transferTo(OutputStream.nullOutputStream());
                throw new RejectException(552, "5.3.4 25 MB at most");
            }
            try {
                receiving.receive(from, recipients, raw);
            } catch (DataAccessException down) {
                throw new RejectException(451, "4.3.0 Try again later");
            }
            return null;
        }

        @Override
        public void done() {
            // Each mail was kept when it came.
        }
    }
}
