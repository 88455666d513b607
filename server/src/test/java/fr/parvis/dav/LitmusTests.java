package fr.parvis.dav;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Debian's litmus, which tries what RFC 4918 says of servers.
@ParvisTest
class LitmusTests {
    @Autowired
    private Drives drives;

    @ParameterizedTest
    @ValueSource(strings = {"basic", "copymove", "props", "locks", "http"})
    void itsSuitesPass(String suite, @TempDir Path folder) {
        var program = Clients.program("usr/libexec/litmus/" + suite);
        var drive = drives.room().facilitator();
        var ended = Clients.run(
                folder,
                Map.of("TESTROOT", program.getParent().toString()),
                "",
                program.toString(),
                "--htdocs",
                program.getParent().resolve("../../share/litmus/htdocs").toString(),
                drive.url(),
                drive.password().identifier(),
                drive.password().secret());
        assertThat(ended.output()).doesNotContain("FAIL").contains("100.0%");
        assertThat(ended.code()).isZero();
    }
}
