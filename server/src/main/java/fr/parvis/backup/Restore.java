package fr.parvis.backup;

import fr.parvis.postgres.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Fills an empty installation from a backup: the migrations that the backup had, then its rows in one transaction,
/// its contents beside, a comparison of both, and only then the end of the transaction.
final class Restore {
    private final Installation installation;
    private final Migrations migrations;

    Restore(Installation installation, Migrations migrations) {
        this.installation = installation;
        this.migrations = migrations;
    }

    /// @param manifest of the file, verified
    void from(Path file, Manifest manifest) throws IOException, SQLException {
        requireSameHistory(manifest);
        Path contents = installation.data().resolve("blobs");
        Path unfinished = installation.data().resolve("blobs.unfinished");
        Path mark = mark();
        try (Connection connection = installation.address().connect()) {
            Catalogue catalogue = new Catalogue(connection, migrations.schemas(), migrations.history());
            requireEmpty(catalogue, contents);
            Files.writeString(mark, file + "\n");
            try {
                wipe(catalogue, contents, unfinished);
                migrations.migrateTo(manifest.migrations().getLast().version());
                if (!catalogue.migrations().equals(manifest.migrations())) {
                    throw otherHistory();
                }
                connection.setAutoCommit(false);
                fill(catalogue, file, manifest, unfinished);
                if (Files.exists(unfinished)) {
                    Files.move(unfinished, contents);
                }
                connection.commit();
                connection.setAutoCommit(true);
            } catch (IOException | SQLException | RuntimeException failure) {
                undo(catalogue, contents, unfinished, failure);
                throw failure;
            }
            Files.delete(mark);
        }
    }

    /// If even this fails, the mark stays, and lets the next restore begin by wiping what is left.
    private void undo(Catalogue catalogue, Path contents, Path unfinished, Exception failure) {
        try {
            catalogue.connection().rollback();
            catalogue.connection().setAutoCommit(true);
            wipe(catalogue, contents, unfinished);
            Files.delete(mark());
        } catch (IOException | SQLException another) {
            failure.addSuppressed(another);
        }
    }

    private static void wipe(Catalogue catalogue, Path contents, Path unfinished) throws IOException, SQLException {
        for (String schema : catalogue.presentSchemas()) {
            catalogue.execute("drop schema " + Catalogue.quotedName(schema) + " cascade");
        }
        Folders.delete(unfinished);
        Folders.delete(contents);
    }

    private Path mark() {
        return installation.data().resolve("restore.unfinished");
    }

    private void fill(Catalogue catalogue, Path file, Manifest manifest, Path blobs) throws IOException, SQLException {
        catalogue.execute(Backup.TEXT_FORM);
        Map<String, Catalogue.Table> tables =
                catalogue.tables().stream().collect(Collectors.toMap(Catalogue.Table::name, Function.identity()));
        Loosened loosened = Loosened.of(catalogue, tables.values());
        if (!tables.isEmpty()) {
            catalogue.execute("truncate "
                    + tables.keySet().stream().map(Catalogue::quoted).collect(Collectors.joining(", ")));
        }
        Connection connection = catalogue.connection();
        Set<String> columns = new HashSet<>();
        manifest.tables().forEach(table -> columns.add(table.name() + table.columns()));
        try (ArchiveReader archive = new ArchiveReader(file)) {
            archive.read(new ArchiveReader.Visitor() {
                @Override
                public void table(String name, InputStream rows) throws IOException {
                    Catalogue.Table table = tables.get(name);
                    if (table == null || !columns.contains(name + table.columns())) {
                        throw otherHistory();
                    }
                    copyIn(connection, table, rows);
                }

                @Override
                public void blob(String hash, InputStream content) throws IOException {
                    Path target = Installation.blob(blobs, hash);
                    Files.createDirectories(target.resolveSibling(""));
                    Files.copy(content, target);
                }
            });
        }
        loosened.tighten();
        for (Manifest.Sequence sequence : manifest.sequences()) {
            catalogue.execute(
                    "select setval('" + Catalogue.quoted(sequence.name()).replace("'", "''") + "', "
                            + sequence.lastValue() + ", " + sequence.called() + ")");
        }
        for (String view : catalogue.materializedViews()) {
            catalogue.execute("refresh materialized view " + Catalogue.quoted(view));
        }
        compare(connection, tables, manifest);
        if (tables.containsKey("files.blob")
                && tables.get("files.blob").columns().contains("in_bucket_at")) {
            // All contents are on the disk now, wherever they lay.
            catalogue.execute("update files.blob set in_bucket_at = null where in_bucket_at is not null");
        }
    }

    private static void copyIn(Connection connection, Catalogue.Table table, InputStream rows) throws IOException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.target() + " from stdin", rows);
        } catch (SQLException failure) {
            throw new IOException(table.name() + ": " + failure.getMessage(), failure);
        }
    }

    /// The rows come out again as they were put in: same number, same hash.
    private static void compare(Connection connection, Map<String, Catalogue.Table> tables, Manifest manifest)
            throws IOException, SQLException {
        for (Manifest.Table expected : manifest.tables()) {
            Catalogue.Table table = tables.get(expected.name());
            Manifest.Table found =
                    table == null ? null : Backup.copyOut(connection, table, OutputStream.nullOutputStream());
            if (!expected.equals(found)) {
                throw new IOException("table " + expected.name() + ": " + found + " instead of " + expected);
            }
        }
    }

    private void requireSameHistory(Manifest manifest) {
        Set<String> known = migrations.versions();
        if (!known.containsAll(
                manifest.migrations().stream().map(Manifest.Migration::version).toList())) {
            throw otherHistory();
        }
    }

    private static StartRefused otherHistory() {
        return new StartRefused(
                "Cette sauvegarde vient d’une autre version de Parvis, plus récente que celle-ci :"
                        + " restaurez-la avec la version qui l’a faite, ou une plus récente.",
                "This backup comes from another version of Parvis, newer than this one:"
                        + " restore it with the version that made it, or a newer one.");
    }

    /// Empty is a database without our schemas, or one where nobody lives yet and no content lies.
    private void requireEmpty(Catalogue catalogue, Path contents) throws IOException, SQLException {
        List<String> present = catalogue.presentSchemas();
        boolean ours = present.isEmpty() || catalogue.has(migrations.history());
        boolean inhabited = catalogue.has("people.person")
                && !catalogue
                        .list("select 1 from people.person limit 1", row -> 1)
                        .isEmpty();
        if (!ours || inhabited || (Folders.holdsFiles(contents) && !Files.exists(mark()))) {
            throw new StartRefused(
                    "Cette installation n’est pas vide, et rien n’y a été touché : restaurez dans un dossier neuf avec"
                            + " --data, et une base vide si elle est extérieure.",
                    "This installation is not empty, and nothing in it was touched: restore into a new folder with"
                            + " --data, and an empty database if it is an outside one.");
        }
    }
}
