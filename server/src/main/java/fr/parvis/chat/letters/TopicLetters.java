package fr.parvis.chat.letters;

import fr.parvis.chat.Conversation;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.letters.TopicCorrespondentStore.Due;
import fr.parvis.chat.letters.TopicCorrespondentStore.Said;
import fr.parvis.mail.Correspondence;
import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.mail.Message.Action;
import fr.parvis.mail.incoming.ReplyAddresses;
import fr.parvis.people.Addressee;
import fr.parvis.people.Correspondents;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The mails that take a topic to who has no account: a first one that says who added them and how it stops, then what
/// is said, a burst in one mail once the topic is quiet. What was told and that it was told are one transaction: after
/// a kill, nothing is told twice.
@Component
class TopicLetters {
    static final Duration LONG = Duration.ofMinutes(10);
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Pattern MENTION = Pattern.compile("@\\[([^\\]\\n]{1,160}+)\\]\\([^)\\s]{1,60}+\\)");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?:https?://[^\\s/]{1,200}+)?/d/[0-9a-f]{8}-[0-9a-f-]{27}[^\\s]{0,80}+");

    private final TopicCorrespondentStore store;
    private final Conversations conversations;
    private final Correspondents correspondents;
    private final ReplyAddresses replyAddresses;
    private final Mail mail;
    private final PlatformSettings settings;
    private final TransactionTemplate transaction;
    private final Duration quiet;
    private final Clock clock;

    TopicLetters(
            TopicCorrespondentStore store,
            Conversations conversations,
            Correspondents correspondents,
            ReplyAddresses replyAddresses,
            Mail mail,
            PlatformSettings settings,
            TransactionTemplate transaction,
            @Value("${parvis.mail.letters-after}") Duration quiet,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.correspondents = correspondents;
        this.replyAddresses = replyAddresses;
        this.mail = mail;
        this.settings = settings;
        this.transaction = transaction;
        this.quiet = quiet;
        this.clock = clock;
    }

    /// Says to somebody that they were added, by whom, why, and how it stops.
    void welcome(Conversation topic, UUID personId, String by, @Nullable String reason, String stopToken) {
        var to = correspondents.addressee(personId).orElseThrow();
        var words = LetterWords.of(to.locale());
        var place = Objects.requireNonNull(topic.place());
        var title = Objects.requireNonNull(topic.title());
        var paragraphs = new ArrayList<>(List.of(words.added(by, title, place.name())));
        if (reason != null) {
            paragraphs.add(words.why(reason));
        }
        paragraphs.add(words.how());
        paragraphs.add(words.noAccount());
        send(topic, personId, to, by, words.firstSubject(by, title), paragraphs, stopToken);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void tellDue() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> tellNext()))) {
            // Another one.
        }
    }

    private boolean tellNext() {
        var now = clock.instant();
        var due = store.claim(now.minus(quiet), now.minus(LONG));
        due.ifPresent(this::tell);
        return due.isPresent();
    }

    private void tell(Due due) {
        var to = correspondents.addressee(due.personId());
        var topic = topic(due);
        var said = store.said(due);
        if (to.isPresent() && topic.isPresent() && !said.isEmpty()) {
            var words = LetterWords.of(to.get().locale());
            var paragraphs = new ArrayList<String>();
            said.forEach(one -> tell(words, to.get().locale(), one, paragraphs));
            paragraphs.add(words.howToAnswer());
            send(
                    topic.get(),
                    due.personId(),
                    to.get(),
                    who(said),
                    words.subject(Objects.requireNonNull(topic.get().title())),
                    paragraphs,
                    due.stopToken());
        }
        store.told(due);
    }

    private Optional<Conversation> topic(Due due) {
        try {
            return Optional.of(conversations.requireByMail(due.personId(), due.conversationId()));
        } catch (Problem gone) {
            return Optional.empty();
        }
    }

    private static void tell(LetterWords words, Locale locale, Said said, List<String> paragraphs) {
        var hour = DateTimeFormatter.ofPattern(
                "en".equals(locale.getLanguage()) ? "EEEE d MMMM, HH:mm" : "EEEE d MMMM, H 'h' mm", locale);
        paragraphs.add(
                words.author(said.author(), said.about(), hour.format(said.at().atZone(ZONE))));
        var plain =
                DOCUMENT.matcher(MENTION.matcher(said.body()).replaceAll("$1")).replaceAll(words.document());
        plain.lines().forEach(paragraphs::add);
    }

    /// Who speaks: the one, or the first.
    private static String who(List<Said> said) {
        return said.getFirst().author();
    }

    private void send(
            Conversation topic,
            UUID personId,
            Addressee to,
            String from,
            String subject,
            List<String> paragraphs,
            String stopToken) {
        var words = LetterWords.of(to.locale());
        var place = Objects.requireNonNull(topic.place());
        var message = new Message(
                to.email(),
                to.locale(),
                subject,
                paragraphs,
                List.of(),
                null,
                words.reason(Objects.requireNonNull(topic.title()), place.name()),
                List.of(new Action(words.stop(), settings.link("/courriel/" + stopToken))),
                settings.link("/api/one-click/correspondences/" + stopToken),
                false);
        var answer = replyAddresses.give(TopicReplies.CODE, topic.id(), personId, to.email(), to.locale());
        mail.send(message, new Correspondence(from, answer.orElse(null), topic.id()));
    }
}
