package fr.parvis.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One installation, one server: the folder stays locked until the process that locked it lets go or ends.
class DataFolderTests {
    @TempDir
    private Path data = Path.of("/");

    @Test
    void theLockHoldsThoughNobodyKeepsIt() throws Exception {
        DataFolder.lock(data);
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(heldInTheKernel()).isTrue();
    }

    @Test
    void askingDoesNotUnlock() throws Exception {
        DataFolder.lock(data);
        assertThat(DataFolder.isLocked(data)).isTrue();
        assertThatThrownBy(() -> DataFolder.lock(data)).isInstanceOf(StartRefused.class);
        assertThat(heldInTheKernel()).isTrue();
    }

    @Test
    void aLinkToTheFolderIsTheFolder() throws Exception {
        Path link = Files.createSymbolicLink(data.resolve("link"), Files.createDirectory(data.resolve("real")));
        try (DataFolder locked = DataFolder.lock(data.resolve("real"))) {
            assertThat(locked.path()).isEqualTo(data.resolve("real").toRealPath());
            assertThat(DataFolder.isLocked(link)).isTrue();
            assertThatThrownBy(() -> DataFolder.lock(link)).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void letGoItMayBeTakenAgain() throws Exception {
        DataFolder.lock(data).close();
        assertThat(DataFolder.isLocked(data)).isFalse();
        DataFolder.lock(data).close();
    }

    /// As another process sees it: the kernel's list of locks names the file by its number.
    private boolean heldInTheKernel() throws Exception {
        Object inode = Files.getAttribute(data.resolve("parvis.lock"), "unix:ino");
        return Files.readAllLines(Path.of("/proc/locks")).stream().anyMatch(line -> line.contains(":" + inode + " "));
    }
}
