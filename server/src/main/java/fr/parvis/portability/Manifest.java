package fr.parvis.portability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `manifest.json` says, row by row; described in `docs/admin/space-export.md`. Names are the originals, paths
/// those of the archive.
public final class Manifest {
    public static final String NAME = "manifest.json";
    public static final String FORMAT = "parvis-space";
    public static final int VERSION = 1;

    private Manifest() {}

    /// The space as it was.
    public record Space(
            String name,
            @Nullable String description,
            String type,
            String access,
            String entryRole,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Instant createdAt,
            @Nullable Instant archivedAt) {}

    /// Somebody whom other rows name by `id`.
    public record Person(UUID id, String name, @Nullable String email) {}

    /// An access list that folders and documents name by `id`.
    public record AccessList(UUID id, List<AccessLine> lines) {}

    /// Exactly one of role, person, group and unit.
    ///
    /// @param name of the person, group or unit
    public record AccessLine(
            @Nullable String role,
            @Nullable UUID person,
            @Nullable String group,
            @Nullable String unit,
            @Nullable String name,
            String level) {}

    /// @param parent null right below the space
    /// @param access the list that it has of its own; null where it follows its folder
    public record Folder(
            UUID id,
            @Nullable UUID parent,
            String name,
            String path,
            @Nullable UUID access,
            Instant createdAt,
            @Nullable UUID createdBy,
            Instant changedAt,
            @Nullable LocalDate personalDataUntil) {}

    /// @param folder null right below the space
    /// @param readersVersion the version that those who only read are shown; null for the last one
    public record Document(
            UUID id,
            @Nullable UUID folder,
            String name,
            @Nullable UUID access,
            Instant createdAt,
            @Nullable UUID createdBy,
            Instant changedAt,
            @Nullable UUID changedBy,
            @Nullable String state,
            boolean withholds,
            @Nullable Integer readersVersion,
            @Nullable LocalDate personalDataUntil,
            List<Version> versions) {

        Document with(List<Version> others) {
            return new Document(
                    id,
                    folder,
                    name,
                    access,
                    createdAt,
                    createdBy,
                    changedAt,
                    changedBy,
                    state,
                    withholds,
                    readersVersion,
                    personalDataUntil,
                    others);
        }
    }

    /// @param path of its content in the archive
    /// @param left why the content is not there: `WITHHELD` by the antivirus, or `MISSING`; null where it is
    /// @param by who brought it; null where the product did, or somebody who is only said
    /// @param saidBy the same in the words of an archive that it was imported from before
    public record Version(
            int number,
            String path,
            @Nullable String left,
            String sha256,
            long size,
            String mediaType,
            @Nullable String comment,
            @Nullable Integer restoredFrom,
            Instant at,
            @Nullable UUID by,
            @Nullable String saidBy) {

        Version leftOut(String why) {
            return new Version(number, path, why, sha256, size, mediaType, comment, restoredFrom, at, by, saidBy);
        }
    }

    /// How much there is of everything.
    public record Counts(long folders, long documents, long versions, long bytes, long left) {}
}
