package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.files.Blobs;
import fr.parvis.files.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What contents are as versions, by whatever door they come: their media type is looked at, and they are read soon, so
/// that they are found by what they say. Runs in the transaction that keeps them.
@Component
class NewVersions {
    private final Blobs blobs;
    private final Texts texts;

    NewVersions(Blobs blobs, Texts texts) {
        this.blobs = blobs;
        this.texts = texts;
    }

    /// @param name of the file, whose ending tells kinds apart that begin alike
    NewVersion of(Blob blob, String name, @Nullable String comment) {
        var mediaType = blobs.mediaType(blob, name);
        texts.ask(blob, mediaType);
        return new NewVersion(blob.hash(), blob.size(), mediaType, comment, null);
    }
}
