package fr.parvis.mail.incoming;

import fr.parvis.mail.incoming.Receiving.Came;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/// An open mailbox. A message leaves it (is moved, or deleted) only once it is kept here; brought again after a fault,
/// it is known. Several that are small are kept in one transaction.
final class Mailbox implements AutoCloseable {
    private static final int AT_ONCE = 100;
    /// Together, before they are kept.
    private static final long MOST_BYTES = 4 << 20;

    /// A mailbox is asked so often, on a connection that stays open.
    private static final Duration ASK_EVERY = Duration.ofSeconds(3);
    /// Whoever says nothing for so long is gone.
    private static final String SILENCE_MS = "40000";

    /// Where the address that a mail went to may stand, in the words of several servers.
    private static final List<String> RECIPIENTS =
            List.of("Delivered-To", "X-Original-To", "X-Envelope-To", "Envelope-To", "To", "Cc");

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final @Nullable Folder done;
    private final Receiving receiving;

    private Mailbox(IMAPStore store, IMAPFolder folder, @Nullable Folder done, Receiving receiving) {
        this.store = store;
        this.folder = folder;
        this.done = done;
        this.receiving = receiving;
    }

    static Mailbox open(IncomingSettings.Imap imap, Receiving receiving) throws MessagingException {
        var store = store(imap);
        try {
            store.connect(imap.host(), imap.port(), imap.user(), imap.password());
            var folder = (IMAPFolder) store.getFolder(imap.folder());
            folder.open(Folder.READ_WRITE);
            return new Mailbox(store, folder, done(store, imap.done()), receiving);
        } catch (MessagingException fault) {
            store.close();
            throw fault;
        }
    }

    private static IMAPStore store(IncomingSettings.Imap imap) throws MessagingException {
        var protocol = imap.encrypted() ? "imaps" : "imap";
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", "10000");
        properties.put("mail." + protocol + ".timeout", SILENCE_MS);
        properties.put("mail." + protocol + ".writetimeout", "30000");
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".starttls.enable", "true");
        // Nothing is marked as read before it is kept.
        properties.put("mail." + protocol + ".peek", "true");
        return (IMAPStore) Session.getInstance(properties).getStore(protocol);
    }

    private static @Nullable Folder done(IMAPStore store, @Nullable String name) throws MessagingException {
        if (name == null || name.isBlank()) {
            return null;
        }
        var done = store.getFolder(name);
        if (!done.exists()) {
            done.create(Folder.HOLDS_MESSAGES);
        }
        return done;
    }

    /// Keeps all that is there, and puts it away.
    void empty() throws MessagingException, IOException {
        for (var count = folder.getMessageCount(); count > 0; count = folder.getMessageCount()) {
            var some = folder.getMessages(1, Math.min(AT_ONCE, count));
            var about = new FetchProfile();
            about.add(FetchProfile.Item.FLAGS);
            about.add(FetchProfile.Item.SIZE);
            folder.fetch(some, about);
            var together = new ArrayList<Message>();
            var bytes = 0L;
            for (var message : some) {
                if (bytes + message.getSize() > MOST_BYTES) {
                    take(together);
                    bytes = 0;
                }
                together.add(message);
                bytes += message.getSize();
            }
            take(together);
            folder.expunge();
        }
    }

    /// These are kept, then leave the mailbox.
    private void take(List<Message> together) throws MessagingException, IOException {
        var some = together.toArray(Message[]::new);
        together.clear();
        var living = Arrays.stream(some).filter(Mailbox::isThere).toArray(Message[]::new);
        if (living.length == 0) {
            return;
        }
        if (Arrays.stream(living).noneMatch(Mailbox::isLarge)) {
            var whole = new FetchProfile();
            whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
            folder.fetch(living, whole);
        }
        var came = new ArrayList<Came>();
        for (var message : living) {
            if (isLarge(message)) {
                refuse((MimeMessage) message);
            } else {
                came.add(came((MimeMessage) message));
            }
        }
        receiving.receive(came);
        if (done != null) {
            folder.copyMessages(living, done);
        }
        folder.setFlags(living, new Flags(Flags.Flag.DELETED), true);
    }

    private static boolean isThere(Message message) {
        try {
            return !message.isSet(Flags.Flag.DELETED);
        } catch (MessagingException gone) {
            return false;
        }
    }

    private static boolean isLarge(Message message) {
        try {
            return message.getSize() > Receiving.LARGEST;
        } catch (MessagingException gone) {
            return false;
        }
    }

    private void refuse(MimeMessage message) throws MessagingException {
        receiving.refuseLarge(
                sender(message), message.getSubject(), String.valueOf(message.getMessageID()), message.getSize());
    }

    private static Came came(MimeMessage message) throws MessagingException, IOException {
        var raw = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
        message.writeTo(raw);
        return new Came(sender(message), recipients(message), raw.toByteArray());
    }

    /// From the Return-Path, which the server that delivered it wrote; else from its own word.
    private static String sender(MimeMessage message) throws MessagingException {
        var path = message.getHeader("Return-Path");
        if (path != null && path.length > 0) {
            return path[0].replaceAll("[<>\\s]", "");
        }
        return ReceivedMail.addresses(headers(message, "From")).stream()
                .findFirst()
                .orElse("");
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        var lines = new ArrayList<String>();
        for (var name : RECIPIENTS) {
            lines.addAll(headers(message, name));
        }
        return ReceivedMail.addresses(lines);
    }

    private static List<String> headers(MimeMessage message, String name) throws MessagingException {
        String @Nullable [] lines = message.getHeader(name);
        return lines == null ? List.of() : Arrays.asList(lines);
    }

    /// Asks the server, after a while, what is there: opened anew, since what it tells by the way of a mailbox that
    /// changes while it is emptied may be wrong.
    ///
    /// @throws MessagingException where the server has gone
    void waitForMore() throws MessagingException {
        try {
            Thread.sleep(ASK_EVERY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        folder.close(false);
        folder.open(Folder.READ_WRITE);
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
