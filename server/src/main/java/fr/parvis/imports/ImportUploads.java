package fr.parvis.imports;

import fr.parvis.files.Blob;
import fr.parvis.files.Upload;
import fr.parvis.files.UploadTarget;
import fr.parvis.platform.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A ZIP to be imported comes like any file, with `target` *imports* and the `folderId` that what it holds goes
/// into. It is kept until it has been brought, and counts against no quota meanwhile: what it holds will.
@Component
class ImportUploads implements UploadTarget {
    private final Imports imports;

    ImportUploads(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String code() {
        return "imports";
    }

    @Override
    public UUID prepare(Actor actor, Map<String, String> metadata) {
        return imports.prepareZip(actor, Upload.id(metadata, "folderId"));
    }

    @Override
    public Outcome deposit(Actor actor, Upload upload, Blob blob) {
        return Outcome.leftOut(imports.startZip(actor, Upload.id(upload.metadata(), "folderId"), upload.name(), blob));
    }
}
