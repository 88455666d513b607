package fr.parvis.dav;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// LibreOffice itself opens a text by its address on the drive, holds it, saves it in place and lets it go.
@ParvisTest
class LibreOfficeOnDriveTests {
    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
              <office:body><office:text><text:p>Ordre du jour.</text:p></office:text></office:body>
            </office:document>
            """;

    private static final String NAME = "Ordre%20du%20jour.fodt";

    @Autowired
    private Drives drives;

    @Test
    void aTextIsHeldWhileItIsOpenAndSavedInPlace(@TempDir Path folder) throws Exception {
        var room = drives.room();
        var writer = room.contributor();
        assertThat(writer.put(NAME, TEXT).status()).isEqualTo(201);
        var pipe = "parvis" + UUID.randomUUID().toString().replace("-", "");
        var office = office(folder, pipe);
        var script = script(folder, pipe, writer);
        try (var said = new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            var opened = said.readLine();
            assertThat(opened)
                    .as(() -> read(folder.resolve("script.log")) + read(folder.resolve("office.log")))
                    .isEqualTo("OPEN");
            assertThat(room.facilitator().put(NAME, "autre chose").status())
                    .as("because somebody works on it")
                    .isEqualTo(423);
            script.getOutputStream().write('\n');
            script.getOutputStream().flush();
            assertThat(said.readLine()).isEqualTo("CLOSED");
            assertThat(writer.get(NAME).body()).contains("Ordre du jour.", "Point deux : budget");
            assertThat(room.facilitator().put(NAME, TEXT).status())
                    .as("because it was let go")
                    .isEqualTo(204);
        } finally {
            script.destroyForcibly();
            if (!office.waitFor(10, TimeUnit.SECONDS)) {
                office.descendants().forEach(ProcessHandle::destroyForcibly);
                office.destroyForcibly();
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException cause) {
            return cause.toString();
        }
    }

    private static Process office(Path folder, String pipe) throws IOException {
        return new ProcessBuilder(
                        Clients.program("usr/bin/soffice").toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "--nodefault",
                        "--accept=pipe,name=" + pipe + ";urp")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
    }

    private static Process script(Path folder, String pipe, MountedDrive drive) throws IOException {
        return new ProcessBuilder(
                        Clients.program("usr/bin/python3").toString(),
                        new File("src/test/resources/dav/edit.py").getAbsolutePath(),
                        pipe,
                        drive.url() + NAME,
                        drive.password().identifier(),
                        drive.password().secret(),
                        " Point deux : budget")
                .redirectError(Files.createFile(folder.resolve("script.log")).toFile())
                .start();
    }
}
