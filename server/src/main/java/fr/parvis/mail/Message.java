package fr.parvis.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A mail in its parts: one subject, short paragraphs, lines under headings where it tells of several things, one
/// link to press, and the sentence that says why it came. The module makes text and HTML of it, so that nobody
/// writes markup. Line breaks and other control characters become blanks: what a person typed cannot bend a header.
///
/// @param recipient one address
/// @param locale the recipient's language
/// @param paragraphs plain text; an empty one is left out
/// @param parts what it tells of, under headings
/// @param action what to press; null for a mail that asks for nothing
/// @param reason why this person gets it
/// @param ways what one may do about such mails, at their foot
/// @param unsubscribe where a mail program asks for no more of them: it answers a POST that no page of ours sent;
/// null for a mail that one cannot do without
/// @param confidential whether it holds a secret, and so is not shown in the outbox
public record Message(
        String recipient,
        Locale locale,
        String subject,
        List<String> paragraphs,
        List<Part> parts,
        @Nullable Action action,
        String reason,
        List<Action> ways,
        @Nullable String unsubscribe,
        boolean confidential) {

    /// A mail that tells of one thing.
    public Message(
            String recipient,
            Locale locale,
            String subject,
            List<String> paragraphs,
            @Nullable Action action,
            String reason,
            boolean confidential) {
        this(recipient, locale, subject, paragraphs, List.of(), action, reason, List.of(), null, confidential);
    }

    /// The button of a mail, or a link at its foot.
    public record Action(String label, String url) {
        public Action {
            label = Line.of(label);
        }
    }

    /// What is told of one place.
    public record Part(String title, List<Told> lines) {
        public Part {
            title = Line.of(title);
        }
    }

    /// One thing that is told, and where it is seen.
    ///
    /// @param why what it came for; empty where that goes without saying
    /// @param answer how one answers to it by mail; null where one does not
    /// @param presses answers of which one press gives one; none where one press does not answer
    public record Told(
            String text,
            String why,
            @Nullable String url,
            @Nullable Answering answer,
            List<Action> presses) {
        public Told(String text, String why, @Nullable String url, @Nullable Answering answer) {
            this(text, why, url, answer, List.of());
        }

        public Told {
            text = Line.of(text);
            why = Line.of(why);
        }
    }

    /// How one answers by mail to one thing of several.
    ///
    /// @param address an address of [fr.parvis.mail.incoming.AnswerPlaces]
    public record Answering(String label, String address, String subject) {
        public Answering {
            label = Line.of(label);
            subject = Line.of(subject);
        }
    }

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
