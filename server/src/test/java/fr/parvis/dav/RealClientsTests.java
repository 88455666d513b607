package fr.parvis.dav;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Programs that people mount drives with, from Debian, doing what people do.
@ParvisTest
class RealClientsTests {
    @Autowired
    private Drives drives;

    @Test
    void rcloneTakesAFolderUpAndBackAndFindsNothingToChange(@TempDir Path folder) throws IOException {
        var rclone = Clients.program("usr/bin/rclone").toString();
        var mounted = drives.room().contributor();
        var source = Files.createDirectories(folder.resolve("mairie/Délibérations/été 2026"))
                .getParent()
                .getParent();
        Files.writeString(source.resolve("Délibérations/budget 50%.txt"), "un budget");
        Files.writeString(source.resolve("Délibérations/été 2026/compte;rendu.txt"), "un compte rendu");
        Files.write(source.resolve("plan.bin"), new byte[300_000]);
        var environment = Map.of(
                "RCLONE_CONFIG", folder.resolve("none.conf").toString(),
                "RCLONE_CONFIG_P_TYPE", "webdav",
                "RCLONE_CONFIG_P_URL", mounted.url(),
                "RCLONE_CONFIG_P_USER", mounted.password().identifier(),
                "RCLONE_CONFIG_P_PASS",
                        obscured(folder, rclone, mounted.password().secret()));
        succeeds(Clients.run(folder, environment, "", rclone, "copy", source.toString(), "p:mairie"));
        succeeds(Clients.run(folder, environment, "", rclone, "check", "--download", source.toString(), "p:mairie"));
        succeeds(
                Clients.run(folder, environment, "", rclone, "moveto", "p:mairie/plan.bin", "p:mairie/plans/plan.bin"));
        succeeds(Clients.run(
                folder,
                environment,
                "",
                rclone,
                "copy",
                "p:mairie",
                folder.resolve("back").toString()));
        assertThat(folder.resolve("back/plans/plan.bin")).hasSize(300_000);
        assertThat(folder.resolve("back/Délibérations/été 2026/compte;rendu.txt"))
                .hasContent("un compte rendu");
    }

    @Test
    void cadaverWritesLocksCopiesAndDeletes(@TempDir Path folder) throws IOException {
        var cadaver = Clients.program("usr/bin/cadaver").toString();
        var mounted = drives.room().contributor();
        Files.writeString(
                folder.resolve(".netrc"),
                "machine 127.0.0.1 login " + mounted.password().identifier() + " password "
                        + mounted.password().secret() + "\n");
        Files.writeString(folder.resolve("note.txt"), "une note");
        var ended = Clients.run(folder, Map.of("HOME", folder.toString()), """
                mkcol Archives
                put note.txt
                lock note.txt
                discover note.txt
                unlock note.txt
                copy note.txt Archives/copie.txt
                move note.txt Archives/note.txt
                ls Archives
                get Archives/copie.txt revenue.txt
                delete Archives/note.txt
                quit
                """, cadaver, mounted.url());
        assertThat(ended.output()).doesNotContain("failed").contains("copie.txt", "succeeded");
        assertThat(folder.resolve("revenue.txt")).hasContent("une note");
        assertThat(mounted.get("Archives/copie.txt").body()).isEqualTo("une note");
        assertThat(mounted.get("Archives/note.txt").status()).isEqualTo(404);
    }

    private static String obscured(Path folder, String rclone, String secret) {
        return Clients.run(folder, Map.of(), "", rclone, "obscure", secret)
                .output()
                .strip();
    }

    private static void succeeds(Clients.Ended ended) {
        assertThat(ended.code()).as(ended.output()).isZero();
    }
}
