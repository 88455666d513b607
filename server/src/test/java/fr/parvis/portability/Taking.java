package fr.parvis.portability;

import fr.parvis.documents.Deposits;
import fr.parvis.documents.Trash;
import fr.parvis.files.Blobs;
import fr.parvis.files.FolderArchive;
import fr.parvis.platform.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody takes a space away, and looks at what they have.
@Component
public class Taking {
    private final SpaceExports exports;
    private final Blobs blobs;
    private final Deposits deposits;
    private final Trash trash;
    private final JdbcClient sql;

    Taking(SpaceExports exports, Blobs blobs, Deposits deposits, Trash trash, JdbcClient sql) {
        this.exports = exports;
        this.blobs = blobs;
        this.deposits = deposits;
        this.trash = trash;
        this.sql = sql;
    }

    /// An export, unpacked.
    public record Taken(byte[] zip, Map<String, byte[]> files) {
        public Set<String> names() {
            return files.keySet();
        }

        public String text(String path) {
            return new String(
                    Objects.requireNonNull(files.get(path), () -> path + " among " + names()), StandardCharsets.UTF_8);
        }

        public JsonNode manifest() {
            return JsonMapper.builder().build().readTree(text(Manifest.NAME));
        }
    }

    public Taken take(Actor actor, UUID spaceId) {
        var response = new MockHttpServletResponse();
        try (var snapshot = exports.begin(actor, spaceId)) {
            var archive = FolderArchive.open(response, blobs, exports.name(snapshot));
            exports.write(actor, snapshot, archive);
            archive.close();
            return unpacked(response.getContentAsByteArray());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Taken unpacked(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new Taken(archive, files);
    }

    public void revise(Actor actor, UUID document, String content) {
        deposits.depositVersion(
                actor,
                document,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                "Relu <b>ensemble</b>");
    }

    void trash(Actor actor, UUID id) {
        trash.throwAway(actor, List.of(id));
    }

    void quarantine(String content) {
        sql.sql("""
                        insert into antivirus.inspection (hash, size, asked_at, due_at, inspected_at, outcome, signature)
                        values (decode(:hash, 'hex'), 5, current_timestamp, current_timestamp, current_timestamp, 'INFECTED', 'Essai')
                        on conflict (hash) do update set inspected_at = excluded.inspected_at, outcome = excluded.outcome, signature = excluded.signature
                        """).param("hash", sha256(content)).update();
    }

    static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
