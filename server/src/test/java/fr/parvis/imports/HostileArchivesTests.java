package fr.parvis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.imports.sources.Found;
import fr.parvis.imports.sources.Refusal;
import fr.parvis.imports.sources.Source;
import fr.parvis.imports.sources.SourceProblem;
import fr.parvis.imports.sources.ZipSource;
import fr.parvis.platform.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives as nobody should make them, and as old programs did.
class HostileArchivesTests {
    @TempDir
    private Path folder;

    private List<Found> list(byte[] archive) throws IOException {
        var found = new ArrayList<Found>();
        try (var source = source(archive)) {
            source.list(found::add);
        }
        return found;
    }

    private ZipSource source(byte[] archive) throws IOException {
        return new ZipSource(Files.write(folder.resolve("a.zip"), archive));
    }

    private byte[] read(byte[] archive, int number) throws IOException {
        var found = list(archive).get(number);
        try (var source = source(archive);
                var content = source.open(found)) {
            return content.readAllBytes();
        }
    }

    private void isRefused(byte[] archive, SourceProblem why) {
        assertThatThrownBy(() -> list(archive))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.type()).isEqualTo(why));
    }

    @Test
    void namesOfAllTimesAreRead() throws IOException {
        assertThat(list(new Archive().file("Été/Réunion.txt", "x").bytes()))
                .extracting(Found::path)
                .containsExactly("Été/Réunion.txt");
        assertThat(list(new Archive()
                        .asWindows(Charset.forName("IBM850"))
                        .file("Été\\À faire.txt", "x")
                        .bytes()))
                .extracting(Found::path)
                .containsExactly("Été/À faire.txt");
        assertThat(list(new Archive()
                        .asWindows(StandardCharsets.UTF_8)
                        .file("Élus.txt", "x")
                        .bytes()))
                .extracting(Found::path)
                .containsExactly("Élus.txt");
    }

    @Test
    void whatOrdinaryProgramsWriteIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a/"));
            zip.putNextEntry(new ZipEntry("a/b.txt"));
            zip.write("Bonjour".getBytes(StandardCharsets.UTF_8));
            zip.setMethod(ZipOutputStream.DEFLATED);
        }
        assertThat(read(bytes.toByteArray(), 1)).asString().isEqualTo("Bonjour");
    }

    @Test
    void anArchiveThatUnpacksItselfIsReadBehindItsProgram() throws IOException {
        var archive = new Archive().file("a.txt", "Bonjour").bytes();
        var whole = new byte[archive.length + 999];
        Arrays.fill(whole, 0, 999, (byte) 'M');
        System.arraycopy(archive, 0, whole, 999, archive.length);
        assertThat(read(whole, 0)).asString().isEqualTo("Bonjour");
    }

    @Test
    void aBombIsRefusedWithoutBeingUnpacked() throws IOException {
        var zeros = new byte[80 << 20];
        isRefused(new Archive().file("zeros.docx", zeros).bytes(), SourceProblem.ARCHIVE_BOMB);
        assertThat(list(new Archive()
                        .file("zeros.docx", zeros)
                        .file("photo.jpg", noise(1 << 20))
                        .bytes()))
                .first()
                .satisfies(found -> assertThat(found.refusal()).isEqualTo(Refusal.BOMB));
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void manyNamesForTheSameBytesAreABomb() {
        isRefused(new Archive().file("a.bin", noise(10_000)).again(5_000).bytes(), SourceProblem.ARCHIVE_BOMB);
    }

    @Test
    void aMillionLinesThatAreNotThereAreRefused() {
        isRefused(new Archive().file("a.txt", "x").bytes(65_000), SourceProblem.ARCHIVE_DAMAGED);
    }

    @Test
    void aContentThatSaysLessThanItIsIsNotBelieved() throws IOException {
        var boasting = new Archive().boasting("a.txt", new byte[100], 5_000L).bytes();
        assertThatThrownBy(() -> read(boasting, 0))
                .isInstanceOfSatisfying(
                        Source.Unreadable.class,
                        damaged -> assertThat(damaged.refusal()).isEqualTo(Refusal.DAMAGED));
        var modest = new Archive().boasting("a.txt", new byte[100], 10).bytes();
        assertThatThrownBy(() -> read(modest, 0)).isInstanceOf(Source.Unreadable.class);
    }

    @Test
    void whatIsNoArchiveIsSaidToBeNone() {
        isRefused("Bonjour".getBytes(StandardCharsets.UTF_8), SourceProblem.NOT_A_ZIP);
        isRefused(new byte[0], SourceProblem.NOT_A_ZIP);
        var cut = new Archive().file("a.txt", "Bonjour").bytes();
        isRefused(Arrays.copyOf(cut, cut.length - 30), SourceProblem.NOT_A_ZIP);
        isRefused(Arrays.copyOfRange(cut, 20, cut.length), SourceProblem.ARCHIVE_DAMAGED);
    }

    @Test
    void anArchiveLockedAsAWholeIsSaidToBe() {
        isRefused(new Archive().folder("a/").encrypted("a/b.txt").bytes(), SourceProblem.ARCHIVE_ENCRYPTED);
    }

    @Test
    void anyCutOrFlippedByteEndsInARefusalOrInTheSameContent() throws IOException {
        var good = new Archive()
                .file("a.txt", "Bonjour à tous")
                .file("b/c.txt", "Bonsoir")
                .bytes();
        for (var at = 0; at < good.length; at++) {
            var bad = good.clone();
            bad[at] ^= 0x41;
            try {
                for (var found : list(bad)) {
                    try (var source = source(bad);
                            var content = source.open(found)) {
                        assertThat(content.readAllBytes()).hasSizeLessThan(100);
                    }
                }
            } catch (Problem | Source.Unreadable refused) {
                // Said, and nothing else.
            }
        }
    }
}
