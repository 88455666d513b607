package fr.parvis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Modules know only those below them.
class ModularityTests {
    private static final Path PAGE = Path.of("../docs/modules.md");
    private final ApplicationModules modules = ApplicationModules.of(Parvis.class);

    @Test
    void modulesUseOnlyWhatTheyAreAllowedTo() {
        modules.verify();
    }

    @Test
    void thePageOfModulesIsCurrent() throws IOException {
        var lines = modules.stream()
                .sorted(java.util.Comparator.comparing(
                        module -> module.getIdentifier().toString()))
                .map(this::line)
                .collect(Collectors.joining("\n"));
        var page = """
                # Modules

                Written by `ModularityTests` from the code; do not edit.

                | module | uses |
                |---|---|
                %s
                """.formatted(lines);
        if (Boolean.getBoolean("parvis.update")) {
            Files.writeString(PAGE, page);
        }
        Assertions.assertThat(PAGE).as("run bin/docs and commit the page").hasContent(page);
    }

    private String line(ApplicationModule module) {
        var uses = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(other -> "`" + other.getIdentifier() + "`")
                .sorted()
                .collect(Collectors.joining(" "));
        return "| `%s` | %s |".formatted(module.getIdentifier(), uses.isEmpty() ? "nothing" : uses);
    }
}
