package fr.parvis.chat.archives;

import fr.parvis.files.Blob;
import fr.parvis.files.Upload;
import fr.parvis.files.UploadTarget;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// An export comes like any file, with `target` *archives* and the `spaceId` whose topic it becomes. It is kept until
/// it has been brought, and counts against no quota meanwhile: its files will.
@Component
class ArchiveUploads implements UploadTarget {
    private final TopicArchives archives;

    ArchiveUploads(TopicArchives archives) {
        this.archives = archives;
    }

    @Override
    public String code() {
        return "archives";
    }

    @Override
    public UUID prepare(Actor actor, Map<String, String> metadata) {
        return archives.prepare(actor, space(metadata));
    }

    @Override
    public Outcome deposit(Actor actor, Upload upload, Blob blob) {
        return Outcome.leftOut(archives.start(actor, space(upload.metadata()), upload.name(), blob));
    }

    private static UUID space(Map<String, String> metadata) {
        try {
            return UUID.fromString(metadata.getOrDefault("spaceId", ""));
        } catch (IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("spaceId")));
        }
    }
}
