package fr.parvis.imports;

import fr.parvis.files.Consignments;
import fr.parvis.files.Consignments.Parcel;
import fr.parvis.files.FileProblem;
import fr.parvis.imports.sources.ExportSource;
import fr.parvis.imports.sources.Refusal;
import fr.parvis.imports.sources.Source;
import fr.parvis.imports.sources.SourceProblem;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings what was accepted, batch by batch: the files of a batch are read one after the other, reach the disk side
/// by side, and become documents in one transaction that also says so in the journal of the import (ADR 0190). Killed
/// at any moment, it goes on with the first batch that was not committed.
@Component
class Bringing {
    private static final int FILES = 200;
    private static final long BYTES = 64L << 20;
    /// So many files that have gone at once have not gone one by one: the disk that held them is away.
    private static final int ALL_GONE = 20;

    private final Sources sources;
    private final ImportStore store;
    private final ItemStore items;
    private final Batches batches;
    private final Recalling recalling;
    private final Consignments consignments;
    private final Clock clock;

    Bringing(
            Sources sources,
            ImportStore store,
            ItemStore items,
            Batches batches,
            Recalling recalling,
            Consignments consignments,
            Clock clock) {
        this.sources = sources;
        this.store = store;
        this.items = items;
        this.batches = batches;
        this.recalling = recalling;
        this.consignments = consignments;
        this.clock = clock;
    }

    /// Goes on until nothing is left.
    ///
    /// @throws Problem what stops the import as a whole
    /// @throws IOException where the source broke off
    void bring(Import one, Shift shift) throws IOException {
        try (var source = sources.open(one)) {
            while (step(one, source, shift)) {
                // The next batch.
            }
            if (source instanceof ExportSource export) {
                recalling.bring(one, export, shift);
            }
        }
        batches.end(one);
    }

    /// @return whether there was something to do
    boolean step(Import one, Source source, Shift shift) throws IOException {
        var pending = items.pending(one.id(), 0, FILES);
        if (pending.isEmpty()) {
            return false;
        }
        shift.goOn();
        var began = clock.instant();
        var parcels = new HashMap<Integer, Parcel>();
        try {
            var left = new ArrayList<Item.Settled>();
            var batch = pack(pending, source, shift, parcels, left);
            settle(one, shift, batch, parcels, left);
            store.progress(
                    one.id(), 0, 0, Duration.between(began, clock.instant()).toMillis());
        } finally {
            consignments.discard(parcels.values());
        }
        return true;
    }

    /// Reads as many as make a batch.
    private List<Item> pack(
            List<Item> pending, Source source, Shift shift, Map<Integer, Parcel> parcels, List<Item.Settled> left)
            throws IOException {
        var batch = new ArrayList<Item>();
        var bytes = 0L;
        var gone = 0;
        for (var item : pending) {
            if (bytes >= BYTES) {
                break;
            }
            var refusal = item.folder() ? null : pack(item, source, shift, parcels);
            if (refusal == null) {
                batch.add(item);
                var parcel = parcels.get(item.number());
                bytes += parcel == null ? 0 : parcel.size();
            } else {
                left.add(Batches.left(item, refusal, null));
                gone += refusal == Refusal.GONE ? 1 : 0;
            }
        }
        if (gone >= ALL_GONE && parcels.isEmpty()) {
            throw new Problem(SourceProblem.SOURCE_UNREACHABLE);
        }
        return batch;
    }

    private @Nullable Refusal pack(Item item, Source source, Shift shift, Map<Integer, Parcel> parcels)
            throws IOException {
        try (var content = source.open(item.found())) {
            parcels.put(item.number(), consignments.pack(shift.watched(content)));
            return null;
        } catch (Source.Unreadable unreadable) {
            return unreadable.refusal();
        } catch (Problem refused) {
            if (refused.type() == FileProblem.FILE_TOO_LARGE) {
                return Refusal.TOO_LARGE;
            }
            throw refused;
        }
    }

    /// All together; where something is said against one of them, each by itself.
    private void settle(
            Import one, Shift shift, List<Item> batch, Map<Integer, Parcel> parcels, List<Item.Settled> left) {
        try {
            batches.take(one, shift, batch, parcels, left);
        } catch (Problem refused) {
            if (Batches.concernsAll(refused)) {
                throw refused;
            }
            batches.take(one, shift, List.of(), parcels, left);
            for (var item : batch) {
                alone(one, shift, item, parcels);
            }
        }
    }

    private void alone(Import one, Shift shift, Item item, Map<Integer, Parcel> parcels) {
        var present = batches.withParent(one, item);
        try {
            batches.take(one, shift, List.of(present), parcels, List.of());
        } catch (Problem refused) {
            if (Batches.concernsAll(refused)) {
                throw refused;
            }
            batches.take(
                    one,
                    shift,
                    List.of(),
                    parcels,
                    List.of(Batches.left(item, Refusal.REFUSED, refused.type().slug())));
        }
    }
}
