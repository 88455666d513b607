package fr.parvis.imports.sources;

import fr.parvis.platform.Problem;
import fr.parvis.portability.Manifest;
import fr.parvis.portability.ManifestReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A space that was taken away whole: its manifest names folders and versions, the archive around it holds their
/// contents. Names are those of the manifest; a content is found by the path that the manifest gives it, and is the
/// one that was meant only if its hash says so.
public final class ExportSource implements Source {
    private static final int MOST = 400_000;
    /// Of a version.
    private static final int HIGHEST = 1_000_000;
    private static final Pattern UNKEPT = Pattern.compile("[\\x00\\p{Cs}]");

    private final ZipSource zip;
    private final JsonMapper json;

    public ExportSource(ZipSource zip, JsonMapper json) {
        this.zip = zip;
        this.json = json;
    }

    /// Whether an archive holds a manifest that can be read from its first words on.
    public static boolean isExport(ZipSource zip) throws IOException {
        var manifest = manifest(zip, new HashMap<>());
        if (manifest == null) {
            return false;
        }
        try (var content = zip.open(manifest)) {
            ManifestReader.begins(content);
            return true;
        } catch (ManifestReader.Unfit | Unreadable other) {
            return false;
        }
    }

    private static @Nullable Found manifest(ZipSource zip, Map<String, Found> members) throws IOException {
        zip.list(one -> {
            if (members.size() >= MOST) {
                throw new Problem(SourceProblem.SOURCE_TOO_MANY, Map.of("limit", MOST));
            }
            if (!one.folder()) {
                members.putIfAbsent(one.path(), one);
            }
        });
        return members.get(Manifest.NAME);
    }

    /// What a database can keep of a text: no zero, no half of a character.
    private static String clean(@Nullable String text) {
        return text == null ? "" : UNKEPT.matcher(text).replaceAll("\ufffd");
    }

    private static @Nullable LocalDate sane(@Nullable LocalDate day) {
        return day == null || day.getYear() < 1900 || day.getYear() > 2500 ? null : day;
    }

    @Override
    public void list(Listener listener) throws IOException {
        var members = new HashMap<String, Found>();
        read(zip, members, new Rows(members, listener));
    }

    /// Hears what other modules say of a space, and first whom they may name.
    public interface PartListener {
        void person(UUID id, History.Who who);

        void row(String part, ObjectNode row) throws IOException;
    }

    /// Reads what stands behind the documents, in its order.
    public void parts(PartListener listener) throws IOException {
        read(zip, new HashMap<>(), new ManifestReader.Listener() {
            private int people;

            @Override
            public void person(Manifest.Person person) {
                if (people++ < MOST && person.id() != null) {
                    listener.person(person.id(), who(person));
                }
            }

            @Override
            public void part(String name, ObjectNode row) throws IOException {
                for (var field : row.properties()) {
                    if (field.getValue().isString()) {
                        row.put(field.getKey(), clean(field.getValue().asString()));
                    }
                }
                listener.row(name, row);
            }
        });
    }

    private static History.Who who(Manifest.Person person) {
        return new History.Who(clean(person.name()), person.email() == null ? null : clean(person.email()));
    }

    private static void read(ZipSource zip, Map<String, Found> members, ManifestReader.Listener listener)
            throws IOException {
        var manifest = manifest(zip, members);
        if (manifest == null) {
            throw new Problem(SourceProblem.ARCHIVE_DAMAGED);
        }
        try (var content = zip.open(manifest)) {
            ManifestReader.read(content, listener);
        } catch (ManifestReader.Unfit | Unreadable cause) {
            throw new Problem(SourceProblem.ARCHIVE_DAMAGED);
        }
    }

    @Override
    public InputStream open(Found file) throws IOException {
        return zip.open(file);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Rows implements ManifestReader.Listener {
        private final Map<String, Found> members;
        private final Listener listener;
        private final Map<UUID, History.Who> people = new HashMap<>();
        private final Map<UUID, List<History.Line>> lists = new HashMap<>();
        private final Map<UUID, String> folders = new HashMap<>();
        private final Set<UUID> documents = new HashSet<>();

        Rows(Map<String, Found> members, Listener listener) {
            this.members = members;
            this.listener = listener;
        }

        @Override
        public void person(Manifest.Person person) {
            if (people.size() < MOST && person.id() != null) {
                people.put(person.id(), ExportSource.who(person));
            }
        }

        @Override
        public void accessList(Manifest.AccessList list) {
            if (lists.size() < MOST && list.id() != null) {
                lists.put(
                        list.id(),
                        list.lines().stream()
                                .map(line -> new History.Line(
                                        line.role() == null ? null : clean(line.role()),
                                        email(line.person()),
                                        clean(line.level())))
                                .filter(line -> line.role() != null || line.email() != null)
                                .limit(200)
                                .toList());
            }
        }

        private @Nullable String email(@Nullable UUID person) {
            var who = person == null ? null : people.get(person);
            return who == null ? null : who.email();
        }

        @Override
        public void folder(Manifest.Folder folder) throws IOException {
            var path = path(folder.parent(), folder.name());
            if (path == null || folder.id() == null || folders.size() >= MOST) {
                throw new Problem(SourceProblem.ARCHIVE_DAMAGED);
            }
            folders.put(folder.id(), path);
            listener.found(Found.folder(path, folder.changedAt(), "")
                    .with(json.writeValueAsString(
                            History.ofFolder(folder.id(), access(folder.access()), sane(folder.personalDataUntil())))));
        }

        @Override
        public void document(Manifest.Document document) throws IOException {
            var path = path(document.folder(), document.name());
            if (path == null || document.id() == null || !documents.add(document.id())) {
                throw new Problem(SourceProblem.ARCHIVE_DAMAGED);
            }
            requireOrder(document);
            var last = document.versions().stream()
                    .filter(version -> content(version) != null)
                    .mapToInt(Manifest.Version::number)
                    .max()
                    .orElse(0);
            for (var version : document.versions()) {
                var content = content(version);
                if (content == null) {
                    listener.found(Found.file(path, Math.max(0, version.size()), version.at(), "")
                            .refused(Refusal.NOT_EXPORTED));
                } else {
                    var history = History.ofVersion(
                                    document, version, version.number() == last, this::who, ExportSource::clean)
                            .with(access(document.access()), sane(document.personalDataUntil()));
                    var found = Found.file(path, content.size(), version.at(), content.locator())
                            .with(json.writeValueAsString(history));
                    listener.found(content.refusal() == null ? found : found.refused(content.refusal()));
                }
            }
        }

        private void requireOrder(Manifest.Document document) {
            var before = 0;
            for (var version : document.versions()) {
                if (version.number() <= before || version.number() > HIGHEST) {
                    throw new Problem(SourceProblem.ARCHIVE_DAMAGED);
                }
                before = version.number();
            }
        }

        private @Nullable Found content(Manifest.Version version) {
            return version.left() != null || version.path() == null ? null : members.get(version.path());
        }

        private History.@Nullable Who who(@Nullable UUID person, @Nullable String said) {
            var who = person == null ? null : people.get(person);
            return who != null ? who : said == null ? null : new History.Who(clean(said), null);
        }

        /// A list that is not there lets nobody in.
        private @Nullable List<History.Line> access(@Nullable UUID list) {
            return list == null ? null : lists.getOrDefault(list, List.of());
        }

        /// From the top; a name is one step, whatever it says. Null where the folder was not named before.
        private @Nullable String path(@Nullable UUID parent, @Nullable String name) {
            var step = clean(name).replace('/', '_');
            if (parent == null) {
                return step;
            }
            var above = folders.get(parent);
            return above == null ? null : above + "/" + step;
        }
    }
}
