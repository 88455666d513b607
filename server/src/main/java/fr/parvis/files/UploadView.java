package fr.parvis.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An upload as its sender sees it.
///
/// @param received how many of its bytes have come
/// @param waitingFor what is to be decided: NAME (something bears its name), FOLDER (its folder is gone); null
/// otherwise
/// @param resultId what it became
/// @param folderId where it goes
/// @param lastModified what its sender said of the file, to know it again
/// @param access whom its sender said that it is for; null where nothing was said
public record UploadView(
        UUID id,
        String name,
        long length,
        long received,
        boolean done,
        @Nullable String waitingFor,
        @Nullable UUID resultId,
        @Nullable String folderId,
        @Nullable String lastModified,
        @Nullable String access) {
    static UploadView of(Upload upload, long received) {
        return new UploadView(
                upload.id(),
                upload.name(),
                upload.length(),
                received,
                upload.completedAt() != null,
                upload.waitingFor(),
                upload.resultId(),
                upload.metadata().get("folderId"),
                upload.metadata().get("lastModified"),
                upload.metadata().get("access"));
    }
}
