package fr.parvis.documents;

import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where an address of a drive leads, as far as it does: the folders from the root of the space that are there and
/// may be seen, and the entry itself if it is.
///
/// @param names those of the address, below the space
/// @param way what was found, from the root folder
public record DrivePlace(List<String> names, List<DriveEntry> way) {

    public Optional<DriveEntry> entry() {
        return way.size() == names.size() + 1 ? Optional.of(way.getLast()) : Optional.empty();
    }

    /// @throws Problem NOT_FOUND
    public DriveEntry require() {
        return entry().orElseThrow(Problem::notFound);
    }

    /// The folder that it lies in, or would; absent where that is no folder, and for the root.
    public Optional<DriveEntry> folder() {
        return names.isEmpty() || way.size() < names.size()
                ? Optional.empty()
                : Optional.of(way.get(names.size() - 1)).filter(DriveEntry::isFolder);
    }

    public String name() {
        return names.getLast();
    }

    /// The ids from the root to it.
    public List<UUID> ids() {
        return way.stream().map(DriveEntry::id).toList();
    }
}
