package fr.parvis.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once for each version out of the jar that carries them.
///
/// @param folder  holds `bin`, `lib` and `share`
/// @param version such as `18.6.0`
record Binaries(Path folder, String version) {
    private static final Pattern VERSION_IN_JAR = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");

    static Binaries unpackUnder(Path parent, RunAs account) {
        URL archive = archive();
        String version = versionOf(archive);
        Path folder = parent.resolve("bin-" + version);
        if (!Files.isDirectory(folder)) {
            try {
                Path unfinished = Files.createTempDirectory(parent, "unpacking-");
                unpack(archive, unfinished);
                account.own(unfinished);
                moveUnlessThere(unfinished, folder);
            } catch (IOException failure) {
                throw new StartRefused(
                        "Les programmes de PostgreSQL n’ont pas pu être dépliés dans " + parent + " : " + failure,
                        "PostgreSQL's programs could not be unpacked in " + parent + ": " + failure,
                        failure);
            }
        }
        return new Binaries(folder, version);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /// What an interrupted start or an earlier version left beside ours.
    void removeOthers() {
        try (Stream<Path> siblings = Files.list(folder.resolveSibling(""))) {
            for (Path sibling : (Iterable<Path>) siblings::iterator) {
                String name = sibling.getFileName().toString();
                if (name.startsWith("unpacking-") || (name.startsWith("bin-") && !sibling.equals(folder))) {
                    Trees.delete(sibling);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void moveUnlessThere(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            Trees.delete(unfinished);
        }
    }

    private static URL archive() {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        @Nullable URL archive = Binaries.class.getResource("/postgres-linux-" + architecture + ".txz");
        if (archive == null) {
            throw new StartRefused(
                    "Cette version de Parvis ne contient pas de PostgreSQL pour " + System.getProperty("os.arch")
                            + " : indiquez une base PostgreSQL 18 par PARVIS_DATABASE_URL.",
                    "This build of Parvis carries no PostgreSQL for " + System.getProperty("os.arch")
                            + ": name a PostgreSQL 18 database with PARVIS_DATABASE_URL.");
        }
        return archive;
    }

    private static String versionOf(URL archive) {
        Matcher matcher = VERSION_IN_JAR.matcher(archive.toString());
        String version = "unknown";
        while (matcher.find()) {
            version = matcher.group(1);
        }
        return version;
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(target, rights(entry));
                }
            }
        }
    }

    private static Set<PosixFilePermission> rights(TarArchiveEntry entry) {
        boolean program = (entry.getMode() & 0100) != 0;
        return PosixFilePermissions.fromString(program ? "rwx------" : "rw-------");
    }
}
