package fr.parvis.documents;

import fr.parvis.antivirus.Antivirus;
import fr.parvis.files.Blob;
import fr.parvis.files.Blobs;
import fr.parvis.files.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What contents are as versions, by whatever door they come: the antivirus knows who brought them, their media type
/// is looked at, and they are read soon, so that they are found by what they say. Runs in the transaction that keeps
/// them.
@Component
class NewVersions {
    private final Blobs blobs;
    private final Texts texts;
    private final Antivirus antivirus;

    NewVersions(Blobs blobs, Texts texts, Antivirus antivirus) {
        this.blobs = blobs;
        this.texts = texts;
        this.antivirus = antivirus;
    }

    /// @param by who brings it; null for somebody without an account
    /// @param name of the file, whose ending tells kinds apart that begin alike
    NewVersion of(@Nullable UUID by, Blob blob, String name, @Nullable String comment) {
        antivirus.brought(blob.hash(), by);
        var mediaType = blobs.mediaType(blob, name);
        var fresh = texts.ask(blob, mediaType);
        return new NewVersion(blob.hash(), blob.size(), mediaType, comment, null, !fresh);
    }

    /// What many are that come at once, in the same order; they are asked for together.
    List<String> mediaTypes(UUID by, List<Intake.Arrival> arrivals) {
        var asked = new HashMap<String, String>();
        var types = new ArrayList<String>();
        for (var arrival : arrivals) {
            antivirus.brought(arrival.blob().hash(), by);
            var type = blobs.mediaType(arrival.blob(), arrival.name());
            asked.put(arrival.blob().hash(), type);
            types.add(type);
        }
        texts.ask(asked);
        return types;
    }
}
