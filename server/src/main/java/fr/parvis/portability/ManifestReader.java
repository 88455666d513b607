package fr.parvis.portability;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a manifest row by row, whoever wrote it: what it does not know it passes over, what is too long or nested
/// too deep it refuses.
public final class ManifestReader {
    /// Of a content, a document or an access list; far more than anybody has.
    private static final int MOST_ROWS_IN_ONE = 10_000;
    private static final long LONGEST = 512L << 20;
    private static final Set<JsonToken> SCALARS = Set.of(
            JsonToken.VALUE_STRING,
            JsonToken.VALUE_NUMBER_INT,
            JsonToken.VALUE_TRUE,
            JsonToken.VALUE_FALSE,
            JsonToken.VALUE_NULL);
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LONGEST)
                            .maxNestingDepth(20)
                            .maxStringLength(20_000)
                            .maxNameLength(200)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ManifestReader() {}

    /// No manifest, or one that nobody wrote in good order.
    public static final class Unfit extends IOException {
        Unfit(String why) {
            super(why);
        }
    }

    /// Hears the rows: people and access lists, then folders, each before what lies in it, then documents, then what
    /// other modules say.
    public interface Listener {
        default void person(Manifest.Person person) throws IOException {}

        default void accessList(Manifest.AccessList list) throws IOException {}

        default void folder(Manifest.Folder folder) throws IOException {}

        default void document(Manifest.Document document) throws IOException {}

        /// A row of a part, of which what is no scalar was passed over.
        default void part(String name, ObjectNode row) throws IOException {}
    }

    /// @throws Unfit for what is no manifest of a version that is known
    public static void read(InputStream content, Listener listener) throws IOException {
        try (var json = JSON.createParser(content)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            var known = false;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "format" -> known = Manifest.FORMAT.equals(json.getString());
                    case "version" -> expect(json.getIntValue() == Manifest.VERSION);
                    case "people" -> each(json, row -> listener.person(scalars(row, Manifest.Person.class)));
                    case "accessLists" -> each(json, row -> listener.accessList(list(row)));
                    case "folders" -> each(json, row -> listener.folder(scalars(row, Manifest.Folder.class)));
                    case "documents" -> each(json, row -> listener.document(document(row)));
                    case "parts" -> parts(json, listener);
                    default -> json.skipChildren();
                }
                expect(known);
            }
        } catch (JacksonException malformed) {
            throw new Unfit(malformed.getOriginalMessage());
        }
    }

    private static void parts(JsonParser json, Listener listener) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            each(json, row -> listener.part(name, object(row, "", _ -> {})));
        }
    }

    /// Looks at the first words only.
    ///
    /// @throws Unfit where they are not those of a manifest
    public static void begins(InputStream content) throws IOException {
        try (var json = JSON.createParser(content)) {
            expect(json.nextToken() == JsonToken.START_OBJECT
                    && json.nextToken() == JsonToken.PROPERTY_NAME
                    && json.currentName().equals("format")
                    && json.nextToken() == JsonToken.VALUE_STRING
                    && json.getString().equals(Manifest.FORMAT));
        } catch (JacksonException malformed) {
            throw new Unfit(malformed.getOriginalMessage());
        }
    }

    private interface Row {
        void read(JsonParser json) throws IOException;
    }

    private static void each(JsonParser json, Row row) throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.START_OBJECT);
            row.read(json);
        }
    }

    private static <T> T scalars(JsonParser json, Class<T> type) throws IOException {
        return required(JSON.treeToValue(object(json, "", _ -> {}), type));
    }

    private static Manifest.AccessList list(JsonParser json) throws IOException {
        var lines = new ArrayList<Manifest.AccessLine>();
        var object = object(json, "lines", row -> {
            expect(lines.size() < MOST_ROWS_IN_ONE);
            lines.add(scalars(row, Manifest.AccessLine.class));
        });
        return new Manifest.AccessList(
                required(JSON.treeToValue(object, Manifest.AccessList.class)).id(), lines);
    }

    private static Manifest.Document document(JsonParser json) throws IOException {
        var versions = new ArrayList<Manifest.Version>();
        var object = object(json, "versions", row -> {
            expect(versions.size() < MOST_ROWS_IN_ONE);
            versions.add(scalars(row, Manifest.Version.class));
        });
        return required(JSON.treeToValue(object, Manifest.Document.class)).with(versions);
    }

    /// An object of nothing but scalars and, under one name, of rows.
    private static ObjectNode object(JsonParser json, String rows, Row row) throws IOException {
        var object = JSON.createObjectNode();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (name.equals(rows)) {
                each(json, row);
            } else if (SCALARS.contains(token)) {
                expect(object.size() < MOST_ROWS_IN_ONE);
                object.set(name, JSON.readTree(json));
            } else {
                json.skipChildren();
            }
        }
        return object;
    }

    private static <T> T required(T row) throws IOException {
        expect(row != null);
        return row;
    }

    private static void expect(boolean fit) throws IOException {
        if (!fit) {
            throw new Unfit("not in the order of a manifest");
        }
    }
}
