package fr.parvis.mail.incoming;

import fr.parvis.mail.IncomingAddress;
import fr.parvis.mail.incoming.IncomingStore.Outcome;
import fr.parvis.mail.incoming.IncomingStore.Waiting;
import fr.parvis.mail.incoming.ReplyAddressStore.Given;
import fr.parvis.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody wrote is handed to the module that it answers, or to the box that it was sent to. What was posted and
/// that it was filed are one transaction, or the module recognises it by its id: after a fault it is brought again, and
/// posted once.
@Component
class Posting {
    private static final int MOST_IN_AN_HOUR = 60;

    private final IncomingStore store;
    private final ReplyAddressStore replyAddresses;
    private final IncomingAddress address;
    private final MailWords words;
    private final Map<String, ReplyTarget> targets;
    private final List<BoxTarget> boxes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Posting(
            IncomingStore store,
            ReplyAddressStore replyAddresses,
            IncomingAddress address,
            MailWords words,
            List<ReplyTarget> targets,
            List<BoxTarget> boxes,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.replyAddresses = replyAddresses;
        this.address = address;
        this.words = words;
        this.targets = targets.stream().collect(Collectors.toMap(ReplyTarget::code, Function.identity()));
        this.boxes = boxes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @throws RuntimeException a fault: it is brought again
    void post(IncomingMail incoming, ReceivedMail mail) {
        var recipients = incoming.waiting().recipients();
        if (recipients.isEmpty()) {
            filed(incoming.waiting(), incoming.became("NOT_FOR_US", null));
            return;
        }
        if (store.countFrom(incoming.sender(), clock.instant().minus(Duration.ofHours(1))) >= MOST_IN_AN_HOUR) {
            refuse(incoming, Locale.FRENCH, Word.TOO_MANY);
            return;
        }
        var given = recipients.stream()
                .flatMap(one -> address.token(one).stream())
                .flatMap(token -> replyAddresses.find(token, clock.instant()).stream())
                .distinct()
                .toList();
        if (!given.isEmpty()) {
            answer(incoming, mail, given);
            return;
        }
        var names = recipients.stream()
                .flatMap(one -> address.box(one).stream())
                .distinct()
                .filter(name -> boxes.stream().anyMatch(box -> box.isOpen(name)))
                .toList();
        if (names.isEmpty()) {
            refuse(incoming, Locale.FRENCH, Word.NO_SUCH_ADDRESS);
            return;
        }
        put(incoming, mail, names);
    }

    private void answer(IncomingMail incoming, ReceivedMail mail, List<Given> given) {
        var locale = given.getFirst().locale();
        if (given.stream().anyMatch(one -> !one.recipient().equals(incoming.sender()))) {
            refuse(incoming, locale, Word.ANOTHER_SENDER);
            return;
        }
        var text = Trimming.of(mail.text());
        if (text.isBlank() && mail.attachments().isEmpty()) {
            refuse(incoming, locale, Word.EMPTY);
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> {
                // First: another server that has it too waits here, and then leaves it.
                if (filed(incoming.waiting(), incoming.became("POSTED", null))) {
                    given.forEach(one -> target(one).take(answer(incoming.waiting(), one, text, mail)));
                }
            });
        } catch (Problem refused) {
            refuse(incoming, locale, Word.of(refused.type().slug()));
        }
    }

    /// Into boxes that whoever knows them writes to.
    private void put(IncomingMail incoming, ReceivedMail mail, List<String> names) {
        var text = Trimming.ofNew(mail.text());
        if (text.isBlank() && mail.attachments().isEmpty()) {
            refuseAnybody(incoming, Word.EMPTY);
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> {
                if (filed(incoming.waiting(), incoming.became("POSTED", null))
                        && names.stream()
                                        .map(name -> put(incoming, mail, name, text))
                                        .filter(BoxTarget.Taken.HELD::equals)
                                        .count()
                                > 0) {
                    store.became(incoming.waiting().id(), "HELD");
                    words.sayToAnybody(incoming.sender(), Word.WAITS, incoming.subject());
                }
            });
        } catch (Problem refused) {
            refuseAnybody(incoming, Word.of(refused.type().slug()));
        }
    }

    private BoxTarget.Taken put(IncomingMail incoming, ReceivedMail mail, String name, String text) {
        var box = boxes.stream().filter(one -> one.isOpen(name)).findFirst().orElseThrow(Problem::notFound);
        return box.take(new BoxMail(
                named(incoming.waiting(), "box " + name),
                name,
                incoming.sender(),
                mail.fromName().orElse(null),
                incoming.vouched(),
                incoming.subject() == null ? "" : incoming.subject(),
                text,
                mail.attachments()));
    }

    private ReplyTarget target(Given given) {
        return Objects.requireNonNull(targets.get(given.target()), given.target());
    }

    private static Answer answer(Waiting waiting, Given given, String text, ReceivedMail mail) {
        return new Answer(
                named(waiting, given.target() + " " + given.placeId()),
                given.placeId(),
                given.personId(),
                text,
                mail.attachments());
    }

    private static UUID named(Waiting waiting, String place) {
        return UUID.nameUUIDFromBytes((waiting.id() + " " + place).getBytes(StandardCharsets.UTF_8));
    }

    /// Filed and said in one transaction.
    void refuse(IncomingMail incoming, Locale locale, Word word) {
        refuse(incoming, word, () -> words.say(incoming.sender(), locale, word, incoming.subject()));
    }

    private void refuseAnybody(IncomingMail incoming, Word word) {
        refuse(incoming, word, () -> words.sayToAnybody(incoming.sender(), word, incoming.subject()));
    }

    private void refuse(IncomingMail incoming, Word word, Runnable say) {
        transaction.executeWithoutResult(_ -> {
            if (filed(incoming.waiting(), incoming.became("REFUSED", word.name()))
                    && !incoming.waiting().envelopeFrom().isBlank()) {
                say.run();
            }
        });
    }

    private boolean filed(Waiting waiting, Outcome outcome) {
        return store.filed(waiting.id(), outcome, clock.instant());
    }
}
