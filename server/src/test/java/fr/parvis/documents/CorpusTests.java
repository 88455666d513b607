package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import fr.parvis.ParvisTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Real files that nobody here made, hostile ones included.
@ParvisTest
class CorpusTests {
    @Autowired
    private Commission commission;

    @LocalServerPort
    private int port;

    @Test
    void everyFileComesBackByteForByteWithAPictureOrAnHonestRefusal() throws Exception {
        var files = corpus();
        var room = commission.room();
        var desk = new Desk(port, commission.cookie(room.contributor()));
        for (var file : files) {
            var content = Files.readAllBytes(file);
            var answer = desk.create(
                    Commission.metadata(room.root(), file.getFileName().toString(), "rename"), content);
            assertThat(answer.statusCode()).as("%s", file).isEqualTo(201);
            var path = "/api/documents/"
                    + answer.headers().firstValue("Parvis-Result").orElseThrow();
            assertThat(desk.get(path + "/content").body()).as("%s", file).isEqualTo(content);
            assertThat(desk.get(path + "/content?inline=true").headers().firstValue("X-Content-Type-Options"))
                    .as("%s", file)
                    .hasValue("nosniff");
            assertThat(desk.get(path + "/thumbnail").statusCode())
                    .as("%s", file)
                    .isIn(200, 404);
        }
        assertThat(files).hasSizeGreaterThan(150);
    }

    private static List<Path> corpus() throws IOException {
        var place = System.getenv("PARVIS_CORPUS");
        var folder = (place == null ? Path.of("..", "..", "shared", "corpus") : Path.of(place)).resolve("documents");
        if (!Files.isDirectory(folder)) {
            var sentence = "The corpus is not in " + folder.toAbsolutePath().normalize() + ": set PARVIS_CORPUS.";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            abort(sentence);
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
