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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The folder that holds all of an installation, locked for as long as this process lives: a second start is
/// refused. The lock is the kernel's, so a killed process leaves none behind.
public final class DataFolder implements AutoCloseable {
    private static final String FILE = "parvis.lock";

    /// Those of this process. They are kept from the garbage collector, which would close them and so unlock them,
    /// and are asked first, for the kernel gives up a process's lock as soon as that process closes the file once
    /// more.
    private static final Map<Path, DataFolder> HELD = new ConcurrentHashMap<>();

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
            Path real = path.toRealPath();
            if (HELD.containsKey(real)) {
                throw inUse(path);
            }
            FileChannel channel =
                    FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw inUse(path);
            }
            DataFolder locked = new DataFolder(real, channel);
            HELD.put(real, locked);
            return locked;
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
        if (!Files.exists(folder.resolve(FILE))) {
            return false;
        }
        try {
            Path real = folder.toRealPath();
            if (HELD.containsKey(real)) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(real.resolve(FILE), StandardOpenOption.WRITE)) {
                return !tryLock(channel);
            }
        } catch (IOException failure) {
            throw notOurs(folder, failure);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        HELD.remove(path);
        channel.close();
    }

    private static StartRefused inUse(Path path) {
        return new StartRefused(
                "Le dossier " + path + " sert déjà à un Parvis en marche : arrêtez-le d’abord,"
                        + " ou choisissez un autre dossier avec --data.",
                "The folder " + path + " is in use by a running Parvis: stop it first,"
                        + " or choose another folder with --data.");
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
