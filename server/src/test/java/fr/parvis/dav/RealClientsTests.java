package fr.parvis.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parvis.ParvisTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    @Test
    void davfsMountsTheSpaceAsAFolderOfTheMachine(@TempDir Path folder) throws Exception {
        var davfs = Clients.program("usr/sbin/mount.davfs").toString();
        assumeTrue(
                Files.isWritable(Path.of("/dev/fuse")) && "root".equals(System.getProperty("user.name")),
                "only root mounts, and where there is /dev/fuse");
        var mounted = drives.room().contributor();
        var drive = Files.createDirectory(folder.resolve("lecteur"));
        var secrets = folder.resolve("secrets");
        Files.writeString(
                secrets,
                mounted.url() + " " + mounted.password().identifier() + " "
                        + mounted.password().secret() + "\n");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        var settings = folder.resolve("davfs2.conf");
        Files.writeString(settings, """
                ask_auth 0
                use_locks 1
                delay_upload 0
                secrets %s
                """.formatted(secrets));
        succeeds(Clients.run(
                folder,
                Map.of(),
                "",
                davfs,
                mounted.url(),
                drive.toString(),
                "-o",
                "conf=" + settings + ",uid=0,gid=0"));
        try {
            Files.createDirectories(drive.resolve("Délibérations/été 2026"));
            Files.writeString(drive.resolve("Délibérations/été 2026/budget 50%.txt"), "un budget");
            Files.writeString(drive.resolve("Délibérations/été 2026/budget 50%.txt"), "un autre budget");
            Files.move(drive.resolve("Délibérations/été 2026"), drive.resolve("Archives"));
            assertThat(drive.resolve("Archives/budget 50%.txt")).hasContent("un autre budget");
        } finally {
            succeeds(Clients.run(folder, Map.of(), "", "umount", "-i", drive.toString()));
        }
        for (var tries = 0; mounted.get("Archives/budget%2050%25.txt").status() != 200 && tries < 100; tries++) {
            Thread.sleep(100);
        }
        assertThat(mounted.get("Archives/budget%2050%25.txt").body()).isEqualTo("un autre budget");
        assertThat(mounted.get("D%C3%A9lib%C3%A9rations/%C3%A9t%C3%A9%202026/").status())
                .isEqualTo(404);
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
