package fr.parvis.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Programs that this machine may have.
final class Programs {
    private Programs() {}

    static @Nullable Path find(String name) {
        return Stream.of("/usr/local/bin", "/usr/bin", "/bin", "/opt/libreoffice/program", "/snap/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
