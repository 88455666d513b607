package fr.parvis.files;

import fr.parvis.platform.PlatformSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Where contents lie, and the bounds.
@Component
class FileSettings {
    static final long LARGEST = 5L << 30;
    /// Left free for the database.
    static final long SPARE = 32L << 20;
    static final Duration UPLOAD_LIFE = Duration.ofDays(7);
    /// Held, shared, by a backup for as long as it reads contents (its `Backup.LOCK`): none may be deleted
    /// meanwhile.
    static final long BACKUP_LOCK = 0x7061727669_73L;
    /// How long a content that nothing refers to is kept: a deposit in progress is always safe.
    static final Duration ORPHAN_LIFE = Duration.ofDays(1);

    private final Path data;

    FileSettings(PlatformSettings settings) {
        data = settings.data().toAbsolutePath().normalize();
    }

    Path blobs() {
        return data.resolve("blobs");
    }

    Path uploads() {
        return data.resolve("uploads");
    }

    Path thumbnails() {
        return data.resolve("thumbnails");
    }
}
