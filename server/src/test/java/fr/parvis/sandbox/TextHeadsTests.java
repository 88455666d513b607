package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextHeadsTests {

    private static final String SENTENCE = "L’été à Valbourg-sur-Seille coûte 12 €.";

    private static Sandbox sandbox;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        sandbox = new Sandbox();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void theCharsetIsFound() throws IOException {
        assertThat(head(SENTENCE.getBytes(StandardCharsets.UTF_8), 1000))
                .isEqualTo(new Result.Text(SENTENCE, "UTF-8", true));
        assertThat(head(("\ufeff" + SENTENCE).getBytes(StandardCharsets.UTF_8), 1000))
                .isEqualTo(new Result.Text(SENTENCE, "UTF-8", true));
        assertThat(head(SENTENCE.getBytes(Charset.forName("windows-1252")), 1000))
                .isEqualTo(new Result.Text(SENTENCE, "windows-1252", true));
        assertThat(head(("\ufeff" + SENTENCE).getBytes(StandardCharsets.UTF_16LE), 1000))
                .isEqualTo(new Result.Text(SENTENCE, "UTF-16LE", true));
        assertThat(head(("\ufeff" + SENTENCE).getBytes(StandardCharsets.UTF_16BE), 1000))
                .isEqualTo(new Result.Text(SENTENCE, "UTF-16BE", true));
    }

    @Test
    void aCharacterCutAtTheEndIsLeftOut() throws IOException {
        byte[] accents = "é".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThat(head(accents, 51)).isEqualTo(new Result.Text("é".repeat(25), "UTF-8", false));
        byte[] faces = ("\ufeff" + "😀".repeat(100)).getBytes(StandardCharsets.UTF_16LE);
        assertThat(head(faces, 100))
                .isInstanceOfSatisfying(
                        Result.Text.class, text -> assertThat(text.head()).isEqualTo("😀".repeat(24)));
    }

    @Test
    void whatGrowsInUtf8StaysWithinTheLimit() throws IOException {
        byte[] accents = "é".repeat(100).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(head(accents, 100)).isEqualTo(new Result.Text("é".repeat(50), "windows-1252", false));
    }

    @Test
    void bytesThatAreNoTextAreNotShown() throws IOException {
        assertThat(head(new byte[] {'a', 0, 'b'}, 100)).isEqualTo(new Result.None(Result.Reason.NOT_TEXT));
        assertThat(head(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, 0, 0}, 100))
                .isEqualTo(new Result.None(Result.Reason.NOT_TEXT));
        assertThat(head(new byte[0], 100)).isEqualTo(new Result.Text("", "UTF-8", true));
    }

    private Result head(byte[] bytes, int maxBytes) throws IOException {
        Path file = Files.write(folder.resolve("text"), bytes);
        return sandbox.run(new Job.TextHead(file, maxBytes));
    }
}
