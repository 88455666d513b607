package fr.parvis.backup;

import fr.parvis.objects.Bucket;
import fr.parvis.objects.BucketAddress;
import fr.parvis.postgres.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `backup FILE` and `restore FILE` on the command line, without a web server.
///
/// @param data        the data folder
/// @param databaseUrl the outside database, empty for the embedded one
public record BackupCommand(Path data, String databaseUrl) {
    /// @param verb `backup` or `restore`
    /// @return the status for the shell: 0, or 3 for a backup of an installation in which contents were missing
    /// already
    public int run(String verb, List<String> arguments) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            throw new StartRefused(
                    "Il faut un fichier, et un seul : bin/" + verb + " [--data DOSSIER] FICHIER.",
                    "One file is needed: bin/" + verb + " [--data DIR] FILE.");
        }
        Path file = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
        try {
            return verb.equals("backup") ? backup(file) : restore(file);
        } catch (IOException | SQLException failure) {
            throw new StartRefused(
                    "Rien n’a été gardé de ce qui était commencé : " + failure.getMessage(),
                    "Nothing was kept of what had begun: " + failure.getMessage(),
                    failure);
        }
    }

    private int backup(Path file) throws IOException, SQLException {
        try (Installation installation = Installation.toRead(data, databaseUrl)) {
            Manifest manifest = new Backup(
                            installation, new Migrations(installation.address()), Clock.systemUTC(), bucket())
                    .write(file);
            System.out.println("Sauvegarde écrite et relue : " + file + summary(manifest));
            if (!manifest.missing().isEmpty()) {
                System.out.println("Attention : " + manifest.missing().size()
                        + " contenus manquaient déjà ou étaient abîmés dans l’installation : " + manifest.missing());
                return 3;
            }
            return 0;
        }
    }

    /// As the server is told of it, by the environment.
    private static @Nullable Bucket bucket() {
        var address = BucketAddress.of(name -> {
            var value =
                    System.getenv("PARVIS_S3_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
            return value == null ? "" : value;
        });
        return address == null ? null : new Bucket(address, Clock.systemUTC());
    }

    private int restore(Path file) throws IOException, SQLException {
        Manifest manifest = Verification.of(file);
        try (Installation installation = Installation.toFill(data, databaseUrl)) {
            new Restore(installation, new Migrations(installation.address())).from(file, manifest);
        }
        System.out.println(
                "Sauvegarde du " + manifest.madeAt() + " restaurée et comparée : " + data + summary(manifest));
        return 0;
    }

    private static String summary(Manifest manifest) {
        return " (" + manifest.tables().size() + " tables, " + manifest.rows() + " lignes, " + manifest.blobs()
                + " contenus, " + manifest.blobBytes() + " octets)";
    }
}
