package fr.parvis.files;

import fr.parvis.platform.Problem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What each authority's files weigh, against its quota.
///
/// A figure moves by one statement that also checks the quota, so that two uploads that fit one by one and not
/// together cannot both pass. Call it last in a transaction: it locks the authority's row until the end.
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
        move(organisationId, 0, bytes);
    }

    void release(UUID organisationId, long bytes) {
        if (bytes > 0) {
            move(organisationId, 0, -bytes);
        }
    }

    /// Counts bytes that are kept from now on.
    ///
    /// @throws Problem QUOTA_EXCEEDED
    public void use(UUID organisationId, long bytes) {
        move(organisationId, bytes, 0);
    }

    public void giveBack(UUID organisationId, long bytes) {
        move(organisationId, -bytes, 0);
    }

    /// Turns an upload's reservation into use, by the authority where it ends.
    ///
    /// @throws Problem QUOTA_EXCEEDED
    public void settle(Upload upload, UUID organisationId) {
        if (upload.organisationId().equals(organisationId)) {
            move(organisationId, upload.length(), -upload.reserved());
        } else {
            release(upload.organisationId(), upload.reserved());
            use(organisationId, upload.length());
        }
    }

    private void move(UUID organisationId, long used, long reserved) {
        if (!store.move(organisationId, used, reserved)) {
            store.openAccount(organisationId);
            if (!store.move(organisationId, used, reserved)) {
                throw exceeded(store.storage(organisationId));
            }
        }
    }

    private static Problem exceeded(StorageView storage) {
        var quota = storage.quota() == null ? 0 : storage.quota();
        return new Problem(
                FileProblem.QUOTA_EXCEEDED,
                Map.of("left", Math.max(0, quota - storage.used() - storage.reserved()), "quota", quota));
    }
}
