package fr.parvis.chat.archives;

import fr.parvis.files.Blob;
import fr.parvis.files.Upload;
import fr.parvis.files.UploadTarget;
import fr.parvis.platform.Actor;
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
        return archives.prepare(actor, Upload.id(metadata, "spaceId"));
    }

    @Override
    public Outcome deposit(Actor actor, Upload upload, Blob blob) {
        return Outcome.leftOut(archives.start(actor, Upload.id(upload.metadata(), "spaceId"), upload.name(), blob));
    }
}
