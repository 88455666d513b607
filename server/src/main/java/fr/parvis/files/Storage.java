package fr.parvis.files;

import fr.parvis.platform.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the files of each authority and of each space weigh, against their quotas.
///
/// A figure moves by one statement that also checks the quota, so that two uploads that fit one by one and not
/// together cannot both pass. Call it last in a transaction: it locks the rows of the space and of the authority until
/// the end.
@Service
public class Storage {
    private final FileStore store;

    Storage(FileStore store) {
        this.store = store;
    }

    public StorageView of(UUID organisationId) {
        return store.storage(organisationId);
    }

    /// @throws Problem QUOTA_EXCEEDED if that many bytes would not fit now
    void requireRoom(UUID organisationId, long bytes) {
        var storage = store.storage(organisationId);
        if (storage.quota() != null && bytes > 0 && storage.used() + storage.reserved() + bytes > storage.quota()) {
            throw exceeded(storage);
        }
    }

    /// @throws Problem QUOTA_EXCEEDED
    void reserve(UUID organisationId, long bytes) {
        move(organisationId, null, 0, bytes);
    }

    void release(UUID organisationId, long bytes) {
        if (bytes > 0) {
            move(organisationId, null, 0, -bytes);
        }
    }

    /// Counts bytes that are kept from now on.
    ///
    /// @throws Problem QUOTA_EXCEEDED, SPACE_FULL
    public void use(UUID organisationId, UUID spaceId, long bytes) {
        move(organisationId, spaceId, bytes, 0);
    }

    /// Bytes that a space of an authority holds from now on, or no more where negative.
    public record Share(UUID organisationId, UUID spaceId, long bytes) {}

    /// Moves the figures of several spaces together: first the spaces, then the authorities, so that nobody who does
    /// the same waits for one another.
    ///
    /// @throws Problem QUOTA_EXCEEDED, SPACE_FULL
    public void change(Collection<Share> shares) {
        var spaces = new TreeMap<UUID, Long>();
        var organisations = new TreeMap<UUID, Long>();
        for (var share : shares) {
            spaces.merge(share.spaceId(), share.bytes(), Long::sum);
            organisations.merge(share.organisationId(), share.bytes(), Long::sum);
        }
        spaces.forEach((spaceId, bytes) -> move(null, spaceId, bytes, 0));
        organisations.forEach((organisationId, bytes) -> move(organisationId, null, bytes, 0));
    }

    /// Turns an upload's reservation into use, by the authority where it ends.
    ///
    /// @throws Problem QUOTA_EXCEEDED, SPACE_FULL
    public void settle(Upload upload, UUID organisationId, UUID spaceId) {
        if (upload.organisationId().equals(organisationId)) {
            move(organisationId, spaceId, upload.length(), -upload.reserved());
        } else {
            release(upload.organisationId(), upload.reserved());
            use(organisationId, spaceId, upload.length());
        }
    }

    /// Says how much a space may hold; what it holds already stays.
    ///
    /// @param quota in bytes; null is without limit
    public void limit(UUID spaceId, @Nullable Long quota) {
        store.limit(spaceId, quota);
    }

    /// Refuses beforehand what would not fit a space now.
    ///
    /// @throws Problem SPACE_FULL
    public void requireRoomIn(UUID spaceId, long bytes) {
        var space = store.spaceStorage(spaceId);
        if (space.quota() != null && bytes > 0 && space.used() + bytes > space.quota()) {
            throw full(space);
        }
    }

    private void move(@Nullable UUID organisationId, @Nullable UUID spaceId, long used, long reserved) {
        var inTheWay = store.move(organisationId, spaceId, used, reserved);
        if (inTheWay.isPresent()) {
            throw organisationId == null || inTheWay.get() == FileStore.Full.SPACE
                    ? full(store.spaceStorage(Objects.requireNonNull(spaceId)))
                    : exceeded(store.storage(organisationId));
        }
    }

    private static Problem full(StorageView space) {
        var quota = space.quota() == null ? 0 : space.quota();
        return new Problem(FileProblem.SPACE_FULL, Map.of("left", Math.max(0, quota - space.used()), "quota", quota));
    }

    private static Problem exceeded(StorageView storage) {
        var quota = storage.quota() == null ? 0 : storage.quota();
        return new Problem(
                FileProblem.QUOTA_EXCEEDED,
                Map.of("left", Math.max(0, quota - storage.used() - storage.reserved()), "quota", quota));
    }
}
