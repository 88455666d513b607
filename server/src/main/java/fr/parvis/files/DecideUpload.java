package fr.parvis.files;

import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What to do with an upload that waits.
///
/// @param folderId where to put it instead, if its folder is gone
public record DecideUpload(
        @NotNull Choice conflict, @Nullable UUID folderId) {

    /// Make it a new version of what bears its name; keep both under two names; leave it out.
    public enum Choice {
        VERSION,
        RENAME,
        SKIP
    }

    Map<String, String> metadata() {
        var metadata = new HashMap<String, String>();
        metadata.put("conflict", conflict.name());
        if (folderId != null) {
            metadata.put("folderId", folderId.toString());
        }
        return metadata;
    }
}
