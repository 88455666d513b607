package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the real files say, hostile ones included.
class ReadingCorpusTests {
    private static final Set<String> SILENT = Set.of(
            "51921-Word-Crash067.docx",
            "60042.pptx",
            "SampleSS.strict.xlsx",
            "SimpleStrict.xlsx",
            "TestPackageCoreProperiesGetters.docx",
            "bug53475-password-is-pass.docx",
            "duplicate-filename-case-insensitive.xlsx",
            "testHEIC_livePhoto.heic",
            "testMP4_udtaLocation.mp4",
            "testODPMacro.odp",
            "testPDF_Version.4.x.pdf",
            "testPDF_Version.6.x.pdf",
            "testPDF_Version.8.x.pdf",
            "testPDF_no_extract_yes_accessibility_owner_user.pdf",
            "testPDF_sigflags.pdf",
            "testPDF_twoAuthors.pdf",
            "testWEBP.webp",
            "unicode-path.docx");

    @Test
    void everyReadableFileOfTheCorpusIsRead() throws Exception {
        Map<String, String> silent = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        int read = 0;
        try (Sandbox sandbox = new Sandbox(SandboxSettings.PATIENT)) {
            for (Path file : Corpus.documents()) {
                String name = file.getFileName().toString();
                switch (sandbox.run(new Job.Reading(file, Corpus.mediaType(file), 1_000_000))) {
                    case Result.Read answer -> {
                        read++;
                        if (answer.text().isBlank() && answer.pictures().isEmpty()) {
                            silent.put(name, "empty");
                        }
                    }
                    case Result.None none -> silent.put(name, none.reason().name());
                    case Result.Refused cause -> refused.add(name + " " + cause);
                    default -> throw new AssertionError(name);
                }
            }
        }

        assertThat(refused).as("files that ended the worker").isEmpty();
        assertThat(read).isGreaterThan(150);
        assertThat(silent.keySet())
                .as("silent, but for what is empty, sealed, hostile or a film")
                .allMatch(name -> SILENT.contains(name) || name.matches(".*(clusterfuzz|corrupted|xmlbomb|OPC).*"));
    }
}
