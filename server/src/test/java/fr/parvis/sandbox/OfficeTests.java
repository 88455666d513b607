package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Office documents become PDF in a process that is given nothing else, or are refused.
class OfficeTests {
    @TempDir
    private Path folder;

    private final Office office = new Office();

    /// The smallest file of each kind: every filter works, without converting the corpus anew at each run.
    private static Map<String, Path> oneOfEach() throws IOException {
        Map<String, Path> smallest = new LinkedHashMap<>();
        for (Path file : Corpus.documents()) {
            String name = file.getFileName().toString();
            String extension = name.substring(name.lastIndexOf('.') + 1);
            if (extension.matches("(doc|xls|ppt)x?|od[tsp]|rtf")
                    && !name.matches("(?i).*(fuzz|password|corrupt|poc|bug).*")) {
                Path known = smallest.get(extension);
                if (known == null || Files.size(file) < Files.size(known)) {
                    smallest.put(extension, file);
                }
            }
        }
        return smallest;
    }

    private static Path corpus(String name) throws IOException {
        return Corpus.documents().stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void requireOffice() {
        assumeTrue(office.isThere() || "true".equals(System.getenv("CI")), "LibreOffice is not on this machine");
    }

    @Test
    void everyKindOfDocumentBecomesAPdf() throws Exception {
        requireOffice();
        var documents = oneOfEach();
        assertThat(documents).hasSizeGreaterThanOrEqualTo(10);
        for (var document : documents.entrySet()) {
            assertThat(office.pdf(
                            document.getValue(),
                            document.getKey(),
                            pdf -> assertThat(pdf).isNotEmptyFile()))
                    .as("%s", document)
                    .isEqualTo(Office.Outcome.DONE);
        }
    }

    @Test
    void whatIsDamagedOrSealedIsRefused() throws Exception {
        requireOffice();
        for (var name : new String[] {"xlsx-corrupted.xlsx", "bug53475-password-is-pass.docx"}) {
            assertThat(office.pdf(corpus(name), name.substring(name.lastIndexOf('.') + 1), _ -> {}))
                    .as(name)
                    .isEqualTo(Office.Outcome.DAMAGED);
        }
    }

    @Test
    void whatADocumentLinksToIsNotFetched() throws Exception {
        requireOffice();
        var secret = Files.writeString(folder.resolve("secret.txt"), "MOTSECRET du serveur");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var document = Files.writeString(folder.resolve("lien.fodt"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
                  office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
                  <text:p>VISIBLE</text:p>
                  <text:section text:name="a"><text:section-source xlink:href="%s" xlink:type="simple"/><text:p>gardé</text:p></text:section>
                </office:text></office:body></office:document>
                """.formatted(secret.toUri()));
        var said = new AtomicReference<>("");
        try (Sandbox sandbox = new Sandbox(SandboxSettings.PATIENT)) {
            assertThat(office.pdf(document, "fodt", pdf -> {
                        var read = (Result.Read) sandbox.run(new Job.Reading(pdf, "application/pdf", 10_000));
                        said.set(read.text());
                    }))
                    .isEqualTo(Office.Outcome.DONE);
        }
        assertThat(said.get()).contains("VISIBLE").doesNotContain("MOTSECRET");
    }

    @Test
    void whatTakesTooLongEndsWithItsChildren() throws Exception {
        var told = folder.resolve("child");
        Files.writeString(told, "");
        Files.setPosixFilePermissions(told, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var program =
                Files.writeString(folder.resolve("soffice"), "#!/bin/sh\nsleep 300 &\necho $! > " + told + "\nwait\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        var document = Files.writeString(folder.resolve("a.docx"), "a");
        assertThat(new Office(program, 2).pdf(document, "docx", _ -> {})).isEqualTo(Office.Outcome.TIMED_OUT);
        var child = ProcessHandle.of(Long.parseLong(Files.readString(told).strip()));
        for (int tries = 0; tries < 50 && child.map(ProcessHandle::isAlive).orElse(false); tries++) {
            Thread.sleep(100);
        }
        assertThat(child.map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }

    @Test
    void withoutLibreOfficeThereIsNone() {
        assertThat(new Office(null, 1).isThere()).isFalse();
    }
}
