package fr.parvis.files;

import fr.parvis.files.TextStore.Asked;
import fr.parvis.platform.Problem;
import fr.parvis.sandbox.Job;
import fr.parvis.sandbox.MediaTypes;
import fr.parvis.sandbox.PatientSandbox;
import fr.parvis.sandbox.Recognition;
import fr.parvis.sandbox.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What contents say, in the order of a reading's life: asked for by a deposit, read once by one server, recognised
/// where it is a picture of letters. Each content is read once, however many documents and versions hold it.
///
/// What is under way is claimed in the database for a while: a server that is killed at it loses its claim, and
/// another one reads the content again, [#ATTEMPTS] times at most. Other modules join `files.words`.
@Service
public class Texts {
    static final int ATTEMPTS = 3;

    private static final int LONGEST = 1_000_000;
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration RECOGNITION_CLAIM = Duration.ofMinutes(30);
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final TextStore store;
    private final Blobs blobs;
    private final PatientSandbox sandbox;
    private final Recognition recognition;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Texts(
            TextStore store,
            Blobs blobs,
            PatientSandbox sandbox,
            Recognition recognition,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.sandbox = sandbox;
        this.recognition = recognition;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// Has a content read soon, unless it has been. Runs in the transaction that keeps the content.
    ///
    /// @return whether nothing can be known of it yet
    public boolean ask(Blob blob, String mediaType) {
        return MediaTypes.mayHoldWords(mediaType)
                ? store.ask(blob.hash(), mediaType, clock.instant())
                : store.pass(blob.hash(), mediaType, clock.instant());
    }

    /// The same for many: media types by hash.
    public void ask(Map<String, String> mediaTypes) {
        var wordless = new HashMap<>(mediaTypes);
        wordless.values().removeIf(MediaTypes::mayHoldWords);
        var readable = new HashMap<>(mediaTypes);
        readable.keySet().removeAll(wordless.keySet());
        store.ask(readable, clock.instant());
        store.pass(wordless, clock.instant());
    }

    /// Reads the content that was asked for last.
    ///
    /// @return whether there was one
    public boolean readNext() {
        var asked = store.claim(clock.instant(), clock.instant().plus(CLAIM));
        if (asked == null) {
            return false;
        }
        if (asked.attempts() > ATTEMPTS) {
            store.refuse(asked.hash(), "REFUSED", clock.instant());
            return true;
        }
        switch (sandbox.run(new Job.Reading(blobs.path(asked.hash()), asked.mediaType(), LONGEST))) {
            case Result.Read(String text, boolean whole, List<Integer> pictures) ->
                keep(asked, () -> store.keep(asked.hash(), text, whole, pictures, clock.instant()));
            case Result.None(Result.Reason reason) -> unread(asked, reason);
            case Result.Busy _ -> store.delay(asked.hash(), clock.instant().plus(BUSY));
            case Result.Refused _, Result.Text _, Result.Table _, Result.Picture _ ->
                store.refuse(asked.hash(), "REFUSED", clock.instant());
        }
        return true;
    }

    private void keep(Asked asked, Runnable words) {
        transactions.executeWithoutResult(_ -> {
            words.run();
            events.publishEvent(new ContentRead(asked.hash()));
        });
    }

    /// A file that is not there may come back: a disk that is not mounted, a store that does not answer.
    private void unread(Asked asked, Result.Reason reason) {
        if (reason == Result.Reason.UNREADABLE) {
            store.delay(asked.hash(), clock.instant().plus(CLAIM));
        } else {
            store.refuse(asked.hash(), reason.name(), clock.instant());
        }
    }

    /// Recognises the letters in the pictures of a content, where this machine can.
    ///
    /// @return whether there was one
    public boolean recogniseNext() {
        if (!recognition.isThere()) {
            return false;
        }
        var asked = store.claimPictures(clock.instant(), clock.instant().plus(RECOGNITION_CLAIM));
        if (asked == null) {
            return false;
        }
        var text = new StringBuilder();
        if (asked.attempts() <= ATTEMPTS) {
            for (var page : asked.pictures()) {
                var words = recognised(asked, page);
                if (words != null && text.length() + words.length() < LONGEST / 2) {
                    text.append('\n').append(words);
                }
            }
        }
        keep(asked, () -> store.keepRecognised(asked.hash(), text.toString(), clock.instant()));
        return true;
    }

    private @Nullable String recognised(Asked asked, int page) {
        var file = blobs.path(asked.hash());
        var drawing = asked.mediaType().equals("application/pdf")
                ? new Job.Page(file, page)
                : new Job.Thumbnail(file, asked.mediaType(), Job.Page.EDGE);
        return sandbox.run(drawing) instanceof Result.Picture picture ? recognition.words(picture.bytes()) : null;
    }

    /// How a reading ended, READ or why it did not; null while it waits, or where nobody asked.
    public @Nullable String outcome(String hash) {
        return store.outcome(hash);
    }

    /// Whether the antivirus keeps a content, and what it says, from people.
    public boolean isWithheld(String hash) {
        return blobs.isWithheld(hash);
    }

    /// What a content says, as far as it was read; empty where it says nothing.
    public Optional<String> find(String hash) {
        return blobs.isWithheld(hash) ? Optional.empty() : store.body(hash);
    }

    /// What a content says, as far as it was read.
    ///
    /// @throws Problem NOT_FOUND where it says nothing
    public String text(Blob blob) {
        return find(blob.hash()).orElseThrow(Problem::notFound);
    }
}
