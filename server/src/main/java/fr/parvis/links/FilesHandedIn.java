package fr.parvis.links;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody without an account handed a file into a folder.
///
/// @param subject the folder's name
/// @param excerpt who they say they are, and the file's name
/// @param recipients who made the link
public record FilesHandedIn(
        UUID folderId, String subject, String excerpt, UUID spaceId, List<UUID> recipients, Instant at)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.HANDED_IN;
    }

    @Override
    public @Nullable UUID by() {
        return null;
    }

    @Override
    public String address() {
        return "/d/" + folderId;
    }
}
