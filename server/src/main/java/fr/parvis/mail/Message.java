package fr.parvis.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A mail in its parts: one subject, short paragraphs, one link to press, and the sentence that says why it came.
/// The module makes text and HTML of it, so that nobody writes markup. Line breaks and other control characters
/// become blanks: what a person typed cannot bend a header.
///
/// @param recipient one address
/// @param locale the recipient's language
/// @param paragraphs plain text; an empty one is left out
/// @param action what to press; null for a mail that asks for nothing
/// @param reason why this person gets it
/// @param confidential whether it holds a secret, and so is not shown in the outbox
public record Message(
        String recipient,
        Locale locale,
        String subject,
        List<String> paragraphs,
        @Nullable Action action,
        String reason,
        boolean confidential) {

    /// The button of a mail.
    public record Action(String label, String url) {}

    public Message {
        recipient = Line.of(recipient);
        subject = Line.of(subject);
        reason = Line.of(reason);
        paragraphs = paragraphs.stream()
                .map(Line::of)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
