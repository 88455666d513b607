package fr.parvis.mail.incoming;

import fr.parvis.mail.incoming.Answer.Attachment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail to a box.
///
/// @param id the same each time that it is brought
/// @param box the name of the box
/// @param sender who wrote it by their own word, in lower case
/// @param senderName what they call themselves; null where they do not say
/// @param vouched whether the mail server that received it found that it comes from there
/// @param subject on one line; may be empty
/// @param text without its signature; what it forwards is there. May be empty beside attachments
public record BoxMail(
        UUID id,
        String box,
        String sender,
        @Nullable String senderName,
        boolean vouched,
        String subject,
        String text,
        List<Attachment> attachments) {}
