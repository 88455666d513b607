package fr.parvis.portability;

import fr.parvis.spaces.Space;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes a manifest as it is sent: what stands before its folders is small, the rest comes row by row.
final class ManifestWriter {
    private final Writer to;
    private final JsonGenerator json;

    ManifestWriter(JsonMapper mapper, Writer to) {
        this.to = to;
        this.json = mapper.createGenerator(new Open(to));
    }

    void write(
            Snapshot snapshot,
            Fates fates,
            Manifest.Counts counts,
            String exportedBy,
            List<Manifest.Person> people,
            List<Manifest.AccessList> lists)
            throws IOException {
        json.writeStartObject();
        json.writeStringProperty("format", Manifest.FORMAT);
        json.writeNumberProperty("version", Manifest.VERSION);
        json.writeStringProperty("exportedAt", snapshot.at().toString());
        json.writeStringProperty("exportedBy", exportedBy);
        json.writePOJOProperty("space", space(snapshot.space()));
        json.writePOJOProperty("counts", counts);
        json.writePOJOProperty("people", people);
        json.writePOJOProperty("accessLists", lists);
        json.writeArrayPropertyStart("folders");
        snapshot.each(new Snapshot.Reader() {
            @Override
            public void folder(Manifest.Folder folder) {
                json.writePOJO(folder);
            }
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("documents");
        snapshot.each(new Snapshot.Reader() {
            @Override
            public void document(Manifest.Document document) {
                fates.of(document).ifPresent(json::writePOJO);
            }
        });
        json.writeEndArray();
        json.writeObjectPropertyStart("parts");
    }

    void part(String name, Consumer<Consumer<Object>> rows) {
        json.writeArrayPropertyStart(name);
        rows.accept(json::writePOJO);
        json.writeEndArray();
    }

    void end() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
        json.close();
        to.flush();
    }

    private static Manifest.Space space(Space space) {
        return new Manifest.Space(
                space.name(),
                space.description(),
                space.type().name(),
                space.access().name(),
                space.entryRole().name(),
                space.startsOn(),
                space.endsOn(),
                space.createdAt(),
                space.archivedAt());
    }

    /// The archive goes on behind it.
    private static final class Open extends java.io.FilterWriter {
        Open(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
