package fr.parvis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports of a Windows share, from the server that Debian has for it.
@ParvisTest
class SmbImportsTests {
    private static @Nullable SmbdProcess started;

    @Autowired
    private Commission commission;

    @Autowired
    private Imports imports;

    @Autowired
    private Move move;

    @Autowired
    private JdbcClient sql;

    private Actor secretary;
    private UUID folder;

    @BeforeAll
    static void start() {
        started = new SmbdProcess();
        started.start();
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.kill();
        }
    }

    @BeforeEach
    void open() throws IOException {
        var room = commission.room();
        secretary = room.contributor();
        folder = commission.folder(secretary, room.root(), "Arrivée");
        Files.walkFileTree(smbd().shared(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path place, @Nullable IOException cause) throws IOException {
                if (!place.equals(smbd().shared())) {
                    Files.delete(place);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static SmbdProcess smbd() {
        return java.util.Objects.requireNonNull(started);
    }

    private static Path shared(String path, String content) throws IOException {
        var file = smbd().shared().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static StartImport from(String address) {
        return new StartImport(SourceKind.SMB, address, SmbdProcess.LOGIN, SmbdProcess.SECRET);
    }

    private ImportView brought(StartImport command) {
        return move.brought(secretary, imports.start(secretary, folder, command).id(), Duplicates.LEAVE);
    }

    private @Nullable String failure(StartImport command) {
        return move.looked(secretary, imports.start(secretary, folder, command).id())
                .failure();
    }

    @Test
    void aShareComesWithItsDatesItsOddNamesAndWithoutItsJunk() throws IOException {
        var decomposed = Normalizer.normalize("Délibération n° 12.txt", Normalizer.Form.NFD);
        var long255 = "n".repeat(251) + ".txt";
        var old = shared("Conseil/" + decomposed, "Le conseil délibère.");
        var then = Instant.parse("2011-03-04T05:06:07Z");
        Files.setLastModifiedTime(old, FileTime.from(then));
        shared("Conseil/copie.txt", "Le conseil délibère.");
        shared("Voirie/" + long255, "long");
        shared("Voirie/fin avec un point.", "mangled");
        shared("Voirie/~$Devis.docx", "verrou");
        shared("Voirie/Thumbs.db", "vignettes");
        shared("desktop.ini", "réglages");
        shared("$RECYCLE.BIN/S-1-5/perdu.txt", "corbeille");
        Files.createDirectories(smbd().shared().resolve("Vide"));
        Files.createSymbolicLink(smbd().shared().resolve("dehors"), Path.of("/etc"));
        Files.createSymbolicLink(smbd().shared().resolve("ailleurs"), Path.of("msdfs:autre\\partage"));

        var ended = brought(from(smbd().address("Mairie")));

        assertThat(ended.state()).as(String.valueOf(ended.failure())).isEqualTo(Import.State.ENDED);
        var tree = move.tree(secretary, folder);
        assertThat(tree)
                .contains("Conseil/", "Conseil/Délibération n° 12.txt", "Vide/", "Voirie/")
                .anyMatch(path -> path.startsWith("Voirie/nnnn"))
                .noneMatch(path -> path.contains("Thumbs") || path.contains("passwd") || path.contains("perdu"));
        assertThat(tree.stream().filter(path -> path.startsWith("Voirie/"))).hasSize(3);
        var conseil = move.child(secretary, folder, "Conseil");
        assertThat(move.child(secretary, conseil.id(), "Délibération n° 12.txt").changedAt())
                .isEqualTo(then);
        assertThat(move.said(secretary, ended.id()))
                .contains(
                        "desktop.ini CLUTTER",
                        "Voirie/Thumbs.db CLUTTER",
                        "Voirie/~$Devis.docx CLUTTER",
                        "$RECYCLE.BIN/S-1-5/perdu.txt CLUTTER",
                        "Conseil/copie.txt DUPLICATE_WITHIN",
                        "ailleurs LINK");
        assertThat(sql.sql("select to_jsonb(i)::text from imports.import i where id = :id")
                        .param("id", ended.id())
                        .query(String.class)
                        .single())
                .as("the password stands nowhere")
                .doesNotContain(SmbdProcess.SECRET);
    }

    @Test
    void aFolderOfAShareWithoutEncryptionComesSigned() throws IOException {
        shared("Voirie/Devis/Enrobé.txt", "42 000 €");
        shared("Ailleurs.txt", "non");
        var address = "smb://127.0.0.1:" + smbd().port() + "/Ancien/Voirie";
        assertThat(brought(from(address)).brought()).isEqualTo(1);
        assertThat(move.tree(secretary, folder)).containsExactly("Devis/", "Devis/Enrobé.txt");
    }

    @Test
    void whoIsNotLetInIsTold() {
        var address = smbd().address("Mairie");
        assertThat(failure(new StartImport(SourceKind.SMB, address, SmbdProcess.LOGIN, "faux")))
                .isEqualTo("source-sign-in");
        assertThat(failure(new StartImport(SourceKind.SMB, address, "inconnu", "faux")))
                .as("let in as nobody is not let in")
                .isEqualTo("source-sign-in");
    }

    @Test
    void aShareOrAFolderThatIsNotThereIsSaid() {
        assertThat(failure(from(smbd().address("Absent")))).isEqualTo("share-unknown");
        assertThat(failure(from(smbd().address("Mairie") + "\\Nulle part"))).isEqualTo("share-unknown");
    }

    @Test
    void onlyNamedServersAreAskedAndNoShareOfWindowsItself() {
        refused("\\\\localhost\\Mairie", "share-not-opened");
        refused("\\\\192.168.1.20\\Mairie", "share-not-opened");
        refused("\\\\fichiers.example.org\\Mairie", "share-not-opened");
        refused("\\\\127.0.0.1\\C$", "share-of-windows");
        refused("\\\\127.0.0.1\\ADMIN$\\System32", "share-of-windows");
        refused("\\\\127.0.0.1\\IPC$", "share-of-windows");
        for (var strange : List.of("Mairie", "\\\\127.0.0.1", "\\\\127.0.0.1\\Mairie\\..\\x", "\\\\a b\\c", "Z:\\x")) {
            refused(strange, "share-strange");
        }
    }

    private void refused(String address, String slug) {
        assertThatThrownBy(() -> imports.start(secretary, folder, from(address)))
                .as(address)
                .hasMessageContaining(slug);
    }

    @Test
    void aShareThatBreaksOffGoesOnWhereItStood() throws IOException {
        for (var number = 0; number < 230; number++) {
            shared("Pièce %03d.txt".formatted(number), "Pièce " + number);
        }
        shared("zz.bin", "x".repeat(4 << 20));
        try (var way = new CuttingProxy(smbd().port())) {
            var id = imports.start(secretary, folder, from("\\\\127.0.0.1:" + way.port() + "\\Mairie"))
                    .id();
            move.looked(secretary, id);
            imports.accept(secretary, id, new AcceptImport(Duplicates.LEAVE));
            way.cutAfter(2 << 20);
            move.work();
            var halted = imports.view(secretary, id);
            assertThat(halted.failure()).isEqualTo("source-unreachable");
            assertThat(halted.brought()).isEqualTo(200);

            way.mend();
            imports.resume(secretary, id, new ResumeImport(SmbdProcess.SECRET));
            move.work();
            assertThat(imports.view(secretary, id).state()).isEqualTo(Import.State.ENDED);
            assertThat(move.tree(secretary, folder)).hasSize(231).doesNotHaveDuplicates();
        }
    }

    @Test
    void aServerThatIsGoneIsSaidAndGoesOnWhenItIsBack() throws IOException {
        shared("Lisez.txt", "Bonjour");
        var id =
                imports.start(secretary, folder, from(smbd().address("Mairie"))).id();
        move.looked(secretary, id);
        imports.accept(secretary, id, new AcceptImport(Duplicates.LEAVE));
        smbd().kill();
        try {
            move.work();
            assertThat(imports.view(secretary, id).failure()).isEqualTo("source-unreachable");
        } finally {
            smbd().start();
        }
        imports.resume(secretary, id, new ResumeImport(SmbdProcess.SECRET));
        move.work();
        assertThat(move.tree(secretary, folder)).containsExactly("Lisez.txt");
    }
}
