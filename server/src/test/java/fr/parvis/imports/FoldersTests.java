package fr.parvis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.imports.sources.FolderSource;
import fr.parvis.imports.sources.Found;
import fr.parvis.imports.sources.Refusal;
import fr.parvis.imports.sources.Source;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of the machine: what lies below it, and never anything else.
class FoldersTests {
    @TempDir
    private Path place;

    private Path root;

    @BeforeEach
    void fill() throws IOException {
        root = Files.createDirectories(place.resolve("mairie"));
        Files.createDirectories(root.resolve("Voirie/Devis"));
        Files.writeString(root.resolve("Voirie/Devis/Enrobé.txt"), "42 000 €");
        Files.createDirectories(place.resolve("secret"));
        Files.writeString(place.resolve("secret/cle.txt"), "secret");
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Files.createSymbolicLink(root.resolve("cle.txt"), place.resolve("secret/cle.txt"));
        Files.createSymbolicLink(root.resolve("dehors"), place.resolve("secret"));
        Files.createSymbolicLink(root.resolve("boucle"), root);
        var found = new ArrayList<Found>();
        try (var source = new FolderSource(root, "")) {
            source.list(found::add);
        }
        assertThat(found)
                .extracting(one -> one.path() + " " + one.refusal())
                .containsExactlyInAnyOrder(
                        "boucle LINK",
                        "cle.txt LINK",
                        "dehors LINK",
                        "Voirie null",
                        "Voirie/Devis null",
                        "Voirie/Devis/Enrobé.txt null");
    }

    @Test
    void aFolderReplacedByALinkMeanwhileLeadsNowhere() throws IOException {
        try (var source = new FolderSource(root, "")) {
            var file = Found.file("Voirie/Devis/Enrobé.txt", 8, null, "Voirie/Devis/cle.txt");
            Files.delete(root.resolve("Voirie/Devis/Enrobé.txt"));
            Files.delete(root.resolve("Voirie/Devis"));
            Files.createSymbolicLink(root.resolve("Voirie/Devis"), place.resolve("secret"));
            assertThatThrownBy(() -> source.open(file))
                    .isInstanceOfSatisfying(
                            Source.Unreadable.class,
                            gone -> assertThat(gone.refusal()).isEqualTo(Refusal.GONE));
        }
    }

    @Test
    void onlyWhatLiesBelowIsOpened() {
        assertThatThrownBy(() -> new FolderSource(root, "../secret")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new FolderSource(root, "Voirie/../../secret")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new FolderSource(root, "Absent")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new FolderSource(root, "Voirie/Devis/Enrobé.txt"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> {
                    Files.createSymbolicLink(root.resolve("dehors"), place.resolve("secret"));
                    new FolderSource(root, "dehors");
                })
                .isInstanceOf(Problem.class);
    }
}
