package fr.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk of 4 MB that fills up while a file comes. Needs the right to mount one (root).
class FullDiskTests {
    @TempDir
    private Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "Only root may mount the small disk that this test fills.");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    @Test
    void aFullDiskIsSaidInASentenceAndLeavesNothing() throws IOException {
        var file = disk.resolve("upload");
        try (var staged = Staged.create(file)) {
            assertThatThrownBy(() -> staged.append(endless(), 64 << 20))
                    .isInstanceOf(IOException.class)
                    .satisfies(cause ->
                            assertThat(Uploads.failure((IOException) cause)).hasMessage("disk-full"));
        }
        Blobs.delete(file);
        assertThat(Files.getFileStore(disk).getUsableSpace()).isGreaterThan(3 << 20);
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 1;
            }
        };
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
