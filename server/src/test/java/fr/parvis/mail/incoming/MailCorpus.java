package fr.parvis.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The real mails that nobody here made, in `$PARVIS_CORPUS` or beside the repository.
final class MailCorpus {
    private MailCorpus() {}

    static List<Path> files() throws IOException {
        var given = System.getenv("PARVIS_CORPUS");
        var folder = (given == null ? Path.of("..", "..", "shared", "corpus") : Path.of(given)).resolve("mail");
        if (!Files.isDirectory(folder)) {
            assertThat(System.getenv("CI")).as("the corpus is not in " + folder).isNotEqualTo("true");
            Assumptions.abort("The corpus is not in " + folder + ": set PARVIS_CORPUS.");
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
