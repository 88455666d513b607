package fr.parvis.backup;

import fr.parvis.objects.Bucket;
import fr.parvis.postgres.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Writes an installation into one file, in the state of one moment, while people go on working.
public final class Backup {
    /// The advisory lock that a backup holds, shared: no content may be deleted meanwhile.
    public static final long LOCK = 0x7061727669_73L;

    /// How rows become text, whatever the database is set to.
    static final String TEXT_FORM = """
            set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
            set bytea_output = 'hex'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
            set lock_timeout = 0
            """;

    private final Installation installation;
    private final Migrations migrations;
    private final Clock clock;
    private final @Nullable Bucket bucket;

    /// @param bucket where contents may lie that are not on the disk
    Backup(Installation installation, Migrations migrations, Clock clock, @Nullable Bucket bucket) {
        this.bucket = bucket;
        this.installation = installation;
        this.migrations = migrations;
        this.clock = clock;
    }

    /// Writes the file, reads it again and compares; a name appears only when the whole is there.
    Manifest write(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new StartRefused(
                    "Le fichier " + file + " existe déjà : choisissez un autre nom.",
                    "The file " + file + " exists: choose another name.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            Manifest manifest;
            try (ArchiveWriter archive = new ArchiveWriter(unfinished)) {
                manifest = copy(archive);
                archive.manifest(manifest);
                archive.finish();
            }
            Verification.of(unfinished);
            Files.move(unfinished, file);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest copy(ArchiveWriter archive) throws IOException, SQLException {
        try (Connection connection = installation.address().connect()) {
            Catalogue catalogue = new Catalogue(connection, migrations.schemas(), migrations.history());
            if (!catalogue.has(migrations.history())) {
                throw new StartRefused(
                        "Il n’y a rien à sauvegarder : cette base de données n’est pas celle d’un Parvis.",
                        "There is nothing to back up: this database is not that of a Parvis.");
            }
            catalogue.execute(TEXT_FORM);
            catalogue.execute("select pg_advisory_lock_shared(" + LOCK + ")");
            connection.setAutoCommit(false);
            catalogue.execute("set transaction isolation level repeatable read, read only");
            List<Manifest.Table> tables = new ArrayList<>();
            for (Catalogue.Table table : catalogue.tables()) {
                tables.add(copy(connection, table, archive));
            }
            Contents contents = copyBlobs(catalogue, archive);
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    clock.instant().toString(),
                    catalogue.migrations(),
                    tables,
                    catalogue.sequences(),
                    contents.count,
                    contents.bytes,
                    contents.missing);
            connection.rollback();
            return manifest;
        }
    }

    /// The rows of a table, into a stream, with their number and hash.
    static Manifest.Table copyOut(Connection connection, Catalogue.Table table, OutputStream rows)
            throws IOException, SQLException {
        MessageDigest digest = HashingInput.sha256();
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        String query = "copy (select " + joined(table.columns()) + " from " + Catalogue.quoted(table.name())
                + (table.key().isEmpty() ? "" : " order by " + joined(table.key())) + ") to stdout";
        long count = copying.copyOut(query, new DigestOutputStream(rows, digest));
        return new Manifest.Table(
                table.name(), table.columns(), count, HexFormat.of().formatHex(digest.digest()));
    }

    private static String joined(List<String> columns) {
        return String.join(", ", columns.stream().map(Catalogue::quotedName).toList());
    }

    private static Manifest.Table copy(Connection connection, Catalogue.Table table, ArchiveWriter archive)
            throws IOException, SQLException {
        try (OutputStream rows = archive.table(table.name())) {
            return copyOut(connection, table, rows);
        }
    }

    private static final class Contents {
        long count;
        long bytes;
        final List<String> missing = new ArrayList<>();
    }

    private Contents copyBlobs(Catalogue catalogue, ArchiveWriter archive) throws IOException, SQLException {
        Contents contents = new Contents();
        if (!catalogue.has("files.blob")) {
            return contents;
        }
        try (Statement statement = catalogue.connection().createStatement()) {
            statement.setFetchSize(1000);
            // What was destroyed on purpose is not missing.
            try (ResultSet rows = statement.executeQuery(
                    "select encode(hash, 'hex') from files.blob b where to_jsonb(b) ->> 'destroyed_at' is null order by hash")) {
                while (rows.next()) {
                    copyBlob(rows.getString(1), contents, archive);
                }
            }
        }
        return contents;
    }

    private void copyBlob(String hash, Contents contents, ArchiveWriter archive) throws IOException {
        Path path = installation.blob(hash);
        try (InputStream content = Files.newInputStream(path)) {
            long size = Files.size(path);
            contents.count++;
            contents.bytes += size;
            if (!archive.blob(hash, size, content).equals(hash)) {
                contents.missing.add(hash);
            }
        } catch (NoSuchFileException notHere) {
            copyObject(hash, contents, archive);
        }
    }

    /// What lies in the bucket, if one is set.
    private void copyObject(String hash, Contents contents, ArchiveWriter archive) throws IOException {
        String key = hash.substring(0, 2) + '/' + hash.substring(2, 4) + '/' + hash;
        OptionalLong size = bucket == null ? OptionalLong.empty() : bucket.size(key);
        if (bucket == null || size.isEmpty()) {
            contents.missing.add(hash);
            return;
        }
        try (InputStream content = bucket.read(key, 0, size.getAsLong())) {
            contents.count++;
            contents.bytes += size.getAsLong();
            if (!archive.blob(hash, size.getAsLong(), content).equals(hash)) {
                contents.missing.add(hash);
            }
        }
    }
}
