package fr.parvis.backup;

import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, written as its last entry: what is compared before and after a restore.
///
/// @param format     of the file; a later, different one has another number
/// @param migrations applied to the database, oldest first: a restore makes these and no others
/// @param missing    contents that had a row and no file, or another content than their name says, when it was made
record Manifest(
        int format,
        String madeAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        long blobs,
        long blobBytes,
        List<String> missing) {
    static final int FORMAT = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record Migration(String version, int checksum) {}

    /// @param name    with its schema, as the catalogue has it
    /// @param columns without the generated ones
    /// @param sha256  of its rows as COPY writes them
    record Table(String name, List<String> columns, long rows, String sha256) {}

    record Sequence(String name, long lastValue, boolean called) {}

    byte[] toJson() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest parse(byte[] json) throws IOException {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException unreadable) {
            throw new IOException("manifest: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
