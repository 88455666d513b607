package fr.parvis.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that holds all of an installation, locked for as long as this process lives: a second start is refused.
/// The lock is the kernel's, so a killed process leaves none behind.
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Creates the folder if need be and locks it.
    public static DataFolder lock(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            create(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("parvis.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new StartRefused(
                        "Le dossier " + path + " sert déjà à un Parvis en marche : arrêtez-le d’abord,"
                                + " ou choisissez un autre dossier avec --data.",
                        "The folder " + path + " is in use by a running Parvis: stop it first,"
                                + " or choose another folder with --data.");
            }
            return new DataFolder(path, channel);
        } catch (AccessDeniedException denied) {
            throw notOurs(path, denied);
        } catch (IOException failure) {
            throw new StartRefused(
                    "Le dossier " + path + " n’est pas utilisable : " + failure,
                    "The folder " + path + " cannot be used: " + failure,
                    failure);
        }
    }

    /// Whether some process, this one included, holds the folder at this moment.
    public static boolean isLocked(Path folder) {
        Path file = folder.resolve("parvis.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !tryLock(channel);
        } catch (IOException failure) {
            throw notOurs(folder, failure);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /// Others may cross the folder (the database runs under an account of its own when we are root), never list it.
    private static void create(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            String rights = RunAs.weAreRoot() ? "rwx--x--x" : "rwx------";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    private static StartRefused notOurs(Path path, IOException cause) {
        String me = System.getProperty("user.name");
        return new StartRefused(
                "Le compte " + me + " ne peut pas écrire dans " + path
                        + " : démarrez Parvis avec le compte qui a créé ce dossier, ou choisissez-en un autre avec --data.",
                "The account " + me + " cannot write in " + path
                        + ": start Parvis with the account that made this folder, or choose another with --data.",
                cause);
    }
}
