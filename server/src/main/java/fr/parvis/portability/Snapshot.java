package fr.parvis.portability;

import fr.parvis.documents.SpaceContents;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.Space;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What of a space is to leave, as it was at one moment. The rows lie in a file of their own until it is closed, for
/// the contents may take hours to leave and no transaction stays open for so long; the contents themselves cannot
/// change, and are never copied.
final class Snapshot implements AutoCloseable {
    private static final String FILES = "Documents";
    private static final String OLDER = "Versions";

    private final Path file;
    private final JsonMapper json;
    private final Space space;
    private final Instant at;
    private final Set<UUID> people = new HashSet<>();
    private final Set<UUID> lists = new HashSet<>();
    private long folders;
    private long documents;
    private long versions;
    private long bytes;

    private Snapshot(Path file, JsonMapper json, Space space, Instant at) {
        this.file = file;
        this.json = json;
        this.space = space;
        this.at = at;
    }

    static Snapshot of(Actor actor, Space space, Instant at, SpaceContents contents, JsonMapper json) {
        try {
            var snapshot = new Snapshot(Files.createTempFile("parvis-export-", ".jsonl"), json, space, at);
            var whole = false;
            try (var rows = Files.newBufferedWriter(snapshot.file, StandardCharsets.UTF_8)) {
                contents.read(actor, space.id(), snapshot.new Taking(rows));
                whole = true;
            } finally {
                if (!whole) {
                    snapshot.close();
                }
            }
            return snapshot;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Space space() {
        return space;
    }

    Instant at() {
        return at;
    }

    Set<UUID> people() {
        return people;
    }

    Set<UUID> lists() {
        return lists;
    }

    /// Of all that it names.
    Manifest.Counts counts() {
        return new Manifest.Counts(folders, documents, versions, bytes, 0);
    }

    /// Of what has left.
    Manifest.Counts counts(Fates fates) throws IOException {
        var sums = new long[4];
        each(new Reader() {
            @Override
            public void document(Manifest.Document document) {
                fates.of(document).map(Manifest.Document::versions).ifPresent(all -> {
                    sums[0]++;
                    sums[1] += all.size();
                    for (var version : all) {
                        sums[2] += version.left() == null ? version.size() : 0;
                        sums[3] += version.left() == null ? 0 : 1;
                    }
                });
            }
        });
        return new Manifest.Counts(folders, sums[0], sums[1], sums[2], sums[3]);
    }

    /// Hears the rows again.
    interface Reader {
        default void folder(Manifest.Folder folder) throws IOException {}

        default void document(Manifest.Document document) throws IOException {}
    }

    void each(Reader reader) throws IOException {
        try (var rows = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var row = rows.readLine(); row != null; row = rows.readLine()) {
                var said = row.substring(1);
                if (row.charAt(0) == 'F') {
                    reader.folder(json.readValue(said, Manifest.Folder.class));
                } else {
                    reader.document(json.readValue(said, Manifest.Document.class));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /// Names every row as systems can unpack it, and writes it aside.
    private final class Taking implements SpaceContents.Reader {
        private final BufferedWriter rows;
        private final SafePaths paths = new SafePaths();
        private final Map<UUID, String> places = new HashMap<>();
        private @Nullable String current;

        Taking(BufferedWriter rows) {
            this.rows = rows;
        }

        @Override
        public void folder(SpaceContents.Folder folder) throws IOException {
            var path = paths.in(place(folder.parentId()), folder.name());
            places.put(folder.id(), path);
            folders++;
            note(folder.createdBy(), folder.listId());
            write(
                    'F',
                    new Manifest.Folder(
                            folder.id(),
                            folder.parentId(),
                            folder.name(),
                            FILES + path,
                            folder.listId(),
                            folder.createdAt(),
                            folder.createdBy(),
                            folder.changedAt(),
                            folder.keepUntil()));
        }

        @Override
        public void document(SpaceContents.Document document) throws IOException {
            var place = place(document.folderId());
            if (!place.equals(current)) {
                if (current != null) {
                    paths.forget(current);
                }
                current = place;
            }
            var path = paths.in(place, document.name());
            documents++;
            note(document.createdBy(), document.listId());
            note(document.changedBy(), null);
            var last = document.versions().getLast().number();
            write(
                    'D',
                    new Manifest.Document(
                            document.id(),
                            document.folderId(),
                            document.name(),
                            document.listId(),
                            document.createdAt(),
                            document.createdBy(),
                            document.changedAt(),
                            document.changedBy(),
                            document.state() == null ? null : document.state().name(),
                            document.withholds(),
                            document.readersVersion(),
                            document.keepUntil(),
                            document.versions().stream()
                                    .map(version -> version(version, path, version.number() == last))
                                    .toList()));
        }

        private Manifest.Version version(SpaceContents.Version version, String path, boolean last) {
            versions++;
            bytes += version.size();
            note(version.createdBy(), null);
            var at = last ? FILES + path : OLDER + SafePaths.numbered(path, " - version " + version.number());
            return new Manifest.Version(
                    version.number(),
                    at,
                    null,
                    version.hash(),
                    version.size(),
                    version.mediaType(),
                    version.comment(),
                    version.restoredFrom(),
                    version.createdAt(),
                    version.createdBy(),
                    version.saidBy());
        }

        private String place(@Nullable UUID folderId) {
            return folderId == null ? "" : Objects.requireNonNull(places.get(folderId));
        }

        private void note(@Nullable UUID person, @Nullable UUID list) {
            if (person != null) {
                people.add(person);
            }
            if (list != null) {
                lists.add(list);
            }
        }

        private void write(char kind, Object row) throws IOException {
            rows.append(kind).append(json.writeValueAsString(row)).append('\n');
        }
    }
}
