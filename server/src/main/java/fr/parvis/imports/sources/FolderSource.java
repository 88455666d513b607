package fr.parvis.imports.sources;

import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A folder of the server's machine, below one that the administrator allowed. No link is followed, neither to list
/// nor to read: each step is opened from the one above, so that a folder which is replaced by a link meanwhile
/// leads nowhere.
public final class FolderSource implements Source {
    private static final int DEEPEST = 200;
    /// Stands in a name that is not UTF-8, and leads to nothing.
    private static final char UNDECODED = '\ufffd';

    private final Path root;
    private final List<String> below;

    /// @param root allowed by the administrator; may itself be a link
    /// @param path from there, steps parted by `/`; empty for the root itself
    /// @throws Problem FOLDER_UNKNOWN
    public FolderSource(Path root, String path) throws IOException {
        this.root = root;
        this.below = steps(path);
        try (var _ = openFolder(below)) {
            // It is there, and no link on the way.
        } catch (FileSystemException absent) {
            throw unknown();
        }
    }

    private static List<String> steps(String path) {
        var steps = new ArrayList<String>();
        for (var step : path.split("/")) {
            if (step.equals("..") || step.indexOf('\0') >= 0) {
                throw unknown();
            }
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return List.copyOf(steps);
    }

    private static Problem unknown() {
        return new Problem(SourceProblem.FOLDER_UNKNOWN);
    }

    private SecureDirectoryStream<Path> openFolder(List<String> way) throws IOException {
        var folder = secure(Files.newDirectoryStream(root));
        for (var step : way) {
            try (var above = folder) {
                folder = above.newDirectoryStream(Path.of(step), LinkOption.NOFOLLOW_LINKS);
            }
        }
        return folder;
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> folder) throws IOException {
        if (folder instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        folder.close();
        throw unknown();
    }

    @Override
    public void list(Listener listener) throws IOException {
        try (var folder = openFolder(below)) {
            list(folder, "", 0, listener);
        }
    }

    private void list(SecureDirectoryStream<Path> folder, String path, int depth, Listener listener)
            throws IOException {
        var names = new ArrayList<Path>();
        folder.forEach(entry -> names.add(entry.getFileName()));
        names.sort(null);
        for (var name : names) {
            one(folder, name, path + name, depth, listener);
        }
    }

    private void one(SecureDirectoryStream<Path> folder, Path name, String path, int depth, Listener listener)
            throws IOException {
        if (path.indexOf(UNDECODED) >= 0) {
            listener.found(Found.file(path, 0, null, path).refused(Refusal.UNUSABLE_NAME));
            return;
        }
        BasicFileAttributes facts;
        try {
            facts = folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
        } catch (NoSuchFileException gone) {
            return;
        }
        var changed = facts.lastModifiedTime().toInstant();
        if (facts.isSymbolicLink()) {
            listener.found(Found.file(path, 0, changed, path).refused(Refusal.LINK));
        } else if (facts.isRegularFile()) {
            listener.found(Found.file(path, facts.size(), changed, path));
        } else if (!facts.isDirectory()) {
            listener.found(Found.file(path, 0, changed, path).refused(Refusal.SPECIAL));
        } else if (depth >= DEEPEST) {
            listener.found(Found.folder(path, changed, path).refused(Refusal.TOO_DEEP));
        } else {
            try (var inside = folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                listener.found(Found.folder(path, changed, path));
                list(inside, path + "/", depth + 1, listener);
            } catch (AccessDeniedException denied) {
                listener.found(Found.folder(path, changed, path).refused(Refusal.UNREADABLE));
            }
        }
    }

    @Override
    public InputStream open(Found file) throws IOException {
        var way = new ArrayList<>(below);
        way.addAll(steps(file.locator()));
        var name = Path.of(way.removeLast());
        try (var folder = openFolder(way)) {
            var facts = folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
            if (!facts.isRegularFile()) {
                throw new Unreadable(Refusal.SPECIAL);
            }
            return Channels.newInputStream(
                    folder.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        } catch (AccessDeniedException denied) {
            throw new Unreadable(Refusal.UNREADABLE);
        } catch (FileSystemException gone) {
            throw new Unreadable(Refusal.GONE);
        }
    }

    @Override
    public void close() {
        // Each folder is closed as soon as it has been read.
    }
}
