package fr.parvis.calls.entries;

import fr.parvis.antivirus.Antivirus;
import fr.parvis.antivirus.ContentHolder;
import fr.parvis.calls.Call;
import fr.parvis.calls.CallGate;
import fr.parvis.calls.CallProblem;
import fr.parvis.calls.entries.PictureStore.Picture;
import fr.parvis.files.Arrivals;
import fr.parvis.files.Blob;
import fr.parvis.files.Blobs;
import fr.parvis.files.Photographs;
import fr.parvis.files.Storage;
import fr.parvis.platform.Problem;
import fr.parvis.sandbox.Job;
import fr.parvis.sandbox.Result;
import fr.parvis.sandbox.Sandbox;
import fr.parvis.visitors.Visits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Photographs on their way in: whatever comes is inspected, told by its content, decoded apart, and kept twice: as it
/// came but without what it said of where it was taken, and smaller, drawn anew, as it is shown. Nothing else is kept.
@Service
public class Pictures implements ContentHolder {
    static final int EDGE = 1600;
    /// So many photographs are tried for one entry, however many it keeps.
    static final int TRIES = 30;

    private final Visits visits;
    private final CallGate gate;
    private final CallEntryStore entries;
    private final PictureStore store;
    private final Arrivals arrivals;
    private final Blobs blobs;
    private final Storage storage;
    private final Antivirus antivirus;
    private final Sandbox sandbox;

    Pictures(
            Visits visits,
            CallGate gate,
            CallEntryStore entries,
            PictureStore store,
            Arrivals arrivals,
            Blobs blobs,
            Storage storage,
            Antivirus antivirus,
            Sandbox sandbox) {
        this.visits = visits;
        this.gate = gate;
        this.entries = entries;
        this.store = store;
        this.arrivals = arrivals;
        this.blobs = blobs;
        this.storage = storage;
        this.antivirus = antivirus;
        this.sandbox = sandbox;
    }

    /// Adds a photograph to an entry that is being filled in. No transaction is open while it comes and is decoded.
    ///
    /// @throws Problem VISIT_OVER (visitors), CALL_SHUT, PICTURES_MOST, PICTURE_TRIES, PICTURE_TOO_LARGE,
    /// PICTURE_UNREADABLE, PICTURE_BUSY, and what the antivirus and the quotas refuse
    public void add(String draft, InputStream body) throws IOException {
        var call = call(draft);
        var entry = entry(draft);
        requireRoom(call, entry);
        if (!entries.tryPicture(entry.id(), TRIES)) {
            throw new Problem(CallProblem.PICTURE_TRIES);
        }
        var came = Files.createTempFile("parvis-picture-", "");
        var bare = Files.createTempFile("parvis-picture-", "");
        try {
            receive(body, came, call);
            antivirus.requireClean(came);
            var mediaType = mediaType(came);
            var drawn = drawn(came, mediaType);
            try (var from = Files.newInputStream(came);
                    var to = Files.newOutputStream(bare)) {
                Photographs.copyWithoutPlace(from, mediaType, to);
            }
            try (var content = Files.newInputStream(bare)) {
                arrivals.receive(
                        call.organisationId(),
                        content,
                        Files.size(bare),
                        original -> keep(draft, call, original, mediaType, drawn));
            }
        } finally {
            Files.delete(came);
            Files.delete(bare);
        }
    }

    private boolean keep(String draft, Call call, Blob original, String mediaType, Result.Picture drawn) {
        var entry = entry(draft);
        var position = requireRoom(call, entry);
        var shown = blobs.store(new ByteArrayInputStream(drawn.bytes()));
        store.insert(entry.id(), position, original, mediaType, shown, drawn);
        antivirus.brought(original.hash(), null);
        storage.use(call.organisationId(), call.spaceId(), original.size() + shown.size());
        return true;
    }

    private Call call(String draft) {
        var call = gate.requirePublic(visits.draft(draft, CallEntries.DOOR).placeId());
        CallEntries.requireOpen(call);
        return call;
    }

    private CallEntryStore.Entry entry(String draft) {
        return entries.ofVisit(visits.draft(draft, CallEntries.DOOR).id()).orElseThrow(Problem::notFound);
    }

    private int requireRoom(Call call, CallEntryStore.Entry entry) {
        var count = store.count(entry.id());
        if (count >= call.pictures()) {
            throw new Problem(CallProblem.PICTURES_MOST, Map.of("most", call.pictures()));
        }
        return count;
    }

    private static void receive(InputStream body, Path file, Call call) throws IOException {
        var left = call.pictureBytes();
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 << 10];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw new Problem(CallProblem.PICTURE_TOO_LARGE, Map.of("megabytes", call.pictureBytes() >> 20));
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /// By its first bytes: what it is called says nothing.
    private static String mediaType(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var head = content.readNBytes(4);
            if (head.length == 4 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8 && (head[2] & 0xff) == 0xff) {
                return "image/jpeg";
            }
            if (head.length == 4 && (head[0] & 0xff) == 0x89 && head[1] == 'P' && head[2] == 'N' && head[3] == 'G') {
                return "image/png";
            }
        }
        throw new Problem(CallProblem.PICTURE_UNREADABLE);
    }

    private Result.Picture drawn(Path file, String mediaType) {
        return switch (sandbox.run(new Job.Thumbnail(file, mediaType, EDGE))) {
            case Result.Picture picture -> picture;
            case Result.Busy _ -> throw new Problem(CallProblem.PICTURE_BUSY);
            case Result.None _, Result.Refused _, Result.Text _, Result.Read _, Result.Table _ ->
                throw new Problem(CallProblem.PICTURE_UNREADABLE);
        };
    }

    /// What these entries weigh is free again; their rows go with them.
    void release(Call call, Collection<UUID> entryIds) {
        var bytes = store.of(entryIds).stream()
                .mapToLong(picture -> picture.size() + picture.shownSize())
                .sum();
        if (bytes > 0) {
            storage.change(List.of(new Storage.Share(call.organisationId(), call.spaceId(), -bytes)));
        }
    }

    /// @throws Problem NOT_FOUND
    Picture require(Call call, UUID id) {
        return store.find(call.id(), id).orElseThrow(Problem::notFound);
    }

    @Override
    public List<Held> holding(List<String> hashes) {
        return store.held(hashes);
    }
}
