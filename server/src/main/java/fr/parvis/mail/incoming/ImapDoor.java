package fr.parvis.mail.incoming;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reads a mailbox every fifteen seconds. A message leaves it (is moved, or deleted) only once it is kept here; brought
/// again after a fault, it is known.
@Component
class ImapDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ImapDoor.class);
    private static final int AT_ONCE = 100;

    /// Where the address that a mail went to may stand, in the words of several servers.
    private static final List<String> RECIPIENTS =
            List.of("Delivered-To", "X-Original-To", "X-Envelope-To", "Envelope-To", "To", "Cc");

    private final IncomingSettings settings;
    private final Receiving receiving;
    private boolean away;

    ImapDoor(IncomingSettings settings, Receiving receiving) {
        this.settings = settings;
        this.receiving = receiving;
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void read() {
        var imap = settings.imap();
        if (!imap.isSet()) {
            return;
        }
        try (var store = store(imap)) {
            store.connect(imap.host(), imap.port(), imap.user(), imap.password());
            try (var folder = store.getFolder(imap.folder())) {
                folder.open(Folder.READ_WRITE);
                read(store, folder);
            }
            away = false;
        } catch (MessagingException | IOException fault) {
            if (!away) {
                LOG.warn("The mailbox of incoming mail cannot be read: {}", fault.getMessage());
            }
            away = true;
        }
    }

    private static Store store(IncomingSettings.Imap imap) throws MessagingException {
        var protocol = imap.encrypted() ? "imaps" : "imap";
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", "10000");
        properties.put("mail." + protocol + ".timeout", "30000");
        properties.put("mail." + protocol + ".writetimeout", "30000");
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".starttls.enable", "true");
        // Nothing is marked as read before it is kept.
        properties.put("mail." + protocol + ".peek", "true");
        return Session.getInstance(properties).getStore(protocol);
    }

    private void read(Store store, Folder folder) throws MessagingException, IOException {
        var count = Math.min(AT_ONCE, folder.getMessageCount());
        if (count < 1) {
            return;
        }
        var first = folder.getMessages(1, count);
        var sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.ENVELOPE);
        sizes.add(FetchProfile.Item.FLAGS);
        sizes.add(jakarta.mail.UIDFolder.FetchProfileItem.UID);
        folder.fetch(first, sizes);
        for (var message : first) {
            if (!message.isSet(Flags.Flag.DELETED)) {
                keep((MimeMessage) message);
                putAway(store, folder, message);
            }
        }
        folder.expunge();
    }

    private void keep(MimeMessage message) throws MessagingException, IOException {
        if (message.getSize() > Receiving.LARGEST) {
            receiving.refuseLarge(
                    sender(message), message.getSubject(), String.valueOf(message.getMessageID()), message.getSize());
            return;
        }
        var raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        receiving.receive(sender(message), recipients(message), raw.toByteArray());
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

    private void putAway(Store store, Folder folder, Message message) throws MessagingException {
        var done = settings.imap().done();
        if (done != null && !done.isBlank()) {
            var into = store.getFolder(done);
            if (!into.exists()) {
                into.create(Folder.HOLDS_MESSAGES);
            }
            folder.copyMessages(new Message[] {message}, into);
        }
        message.setFlag(Flags.Flag.DELETED, true);
    }
}
