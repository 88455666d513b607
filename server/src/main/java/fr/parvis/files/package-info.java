/// Contents and how they come in and go out: each kept once by its hash, resumable uploads (tus 1.0), quotas,
/// downloads with ranges, archives, thumbnails.
///
/// It knows no document. A module that takes uploads implements [UploadTarget]; a table that keeps a content refers
/// to `files.blob` by a foreign key, and that is enough to keep it from the sweep.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "organisations", "people", "spaces", "sandbox", "antivirus", "objects"})
package fr.parvis.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
