package fr.parvis.imports;

import fr.parvis.documents.Intake;
import fr.parvis.imports.sources.Source;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The rehearsal: lists a source and says beforehand what will come under another name, twice, or not at all. Only
/// files whose size is met twice, in the source or in the space, are read for it, and over a network none.
@Component
class Looking {
    private static final int PAGE = 500;

    private final Sources sources;
    private final ImportStore store;
    private final ItemStore items;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Looking(
            Sources sources,
            ImportStore store,
            ItemStore items,
            Intake intake,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.store = store;
        this.items = items;
        this.intake = intake;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// @throws fr.parvis.platform.Problem where the source or the folder refuse
    /// @throws IOException where the source broke off
    void look(Import begun, Shift shift) throws IOException {
        var actor = Actor.of(begun.personId());
        intake.require(actor, begun.folderId());
        var one = recognised(begun, actor);
        // The versions of a document share its name, and sometimes their content.
        var compared = one.source() != SourceKind.EXPORT;
        transaction.executeWithoutResult(_ -> items.forget(one.id()));
        try (var source = sources.open(one)) {
            var lister = new Lister(
                    noted -> {
                        transaction.executeWithoutResult(_ -> {
                            shift.hold();
                            items.note(one.id(), noted);
                            told(one);
                        });
                    },
                    !compared);
            source.list(lister);
            lister.end();
            items.count();
            if (compared && !one.source().hasSecret()) {
                hash(one, source, shift);
            }
        }
        items.count();
        if (compared) {
            mark(one, actor);
        }
        transaction.executeWithoutResult(_ -> {
            shift.hold();
            if (compared) {
                items.markTwins(one.id());
                items.markNamesakes(one.id());
            }
            store.looked(one.id(), clock.instant());
            told(one);
        });
    }

    /// A space that was taken away whole says who wrote what, and who approved it: not everybody may say so.
    private Import recognised(Import one, Actor actor) throws IOException {
        if (!sources.isExport(one)) {
            return one;
        }
        if (!intake.manages(actor, one.folderId())) {
            throw new Problem(ImportProblem.EXPORT_FOR_FACILITATORS);
        }
        transaction.executeWithoutResult(_ -> store.recognise(one.id()));
        return store.find(one.id(), false).orElseThrow(Problem::notFound);
    }

    private void hash(Import one, Source source, Shift shift) throws IOException {
        var sizes = alike(one);
        for (var page = items.ofSizes(one.id(), sizes, 0, PAGE); !page.isEmpty(); ) {
            var hashes = new HashMap<Integer, String>();
            for (var item : page) {
                try (var content = source.open(item.found())) {
                    hashes.put(item.number(), hash(shift.watched(content)));
                } catch (Source.Unreadable _) {
                    // Said when it is its turn to come: it may be readable by then.
                }
            }
            transaction.executeWithoutResult(_ -> {
                shift.hold();
                items.hashed(one.id(), hashes);
                told(one);
            });
            page = items.ofSizes(one.id(), sizes, page.getLast().number(), PAGE);
        }
    }

    /// The sizes met twice, in the source or in the space: what has another has no twin.
    private List<Long> alike(Import one) {
        var sizes = items.sizes(one.id());
        var known = intake.sizes(one.spaceId(), sizes.keySet());
        return sizes.keySet().stream()
                .filter(size -> sizes.getOrDefault(size, false) || known.contains(size))
                .toList();
    }

    private void mark(Import one, Actor actor) {
        for (var after = 0; ; ) {
            var page = items.hashes(one.id(), after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            var known = intake.known(actor, one.spaceId(), new ArrayList<>(page.values()));
            var here = new HashMap<Integer, String>();
            page.forEach((number, hash) -> {
                var name = known.get(hash);
                if (name != null) {
                    here.put(number, name);
                }
            });
            markHere(one.id(), here);
            after = page.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        }
    }

    private void markHere(UUID importId, Map<Integer, String> here) {
        if (!here.isEmpty()) {
            transaction.executeWithoutResult(_ -> items.mark(importId, here, "DUPLICATE_HERE"));
        }
    }

    private void told(Import one) {
        events.publishEvent(new ImportMoved(one.id(), List.of(one.personId())));
    }

    private static String hash(InputStream content) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var chunk = new byte[64 << 10];
            for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
