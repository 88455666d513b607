package fr.parvis.demo;

import fr.parvis.people.Passwords;
import fr.parvis.platform.PlatformSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The accounts that a visitor of the demo may use, in `demo-accounts.tsv` of the data folder: a header and a line
/// for each [DemoRole]. Passwords are drawn once and kept there, readable by the owner of the folder alone; a role
/// whose line is gone gets a new one.
@Component
class DemoAccounts {
    private static final String HEADER = "role\tname\temail\tpassword";

    private final PlatformSettings settings;
    private final Passwords passwords;
    private final DemoStore store;

    DemoAccounts(PlatformSettings settings, Passwords passwords, DemoStore store) {
        this.settings = settings;
        this.passwords = passwords;
        this.store = store;
    }

    void write() {
        var known = known();
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (var role : DemoRole.values()) {
            var person = role.person();
            var password = known.get(role.written());
            if (password == null) {
                password = Secrets.password();
                passwords.choose(store.id("person", person.key()), password);
            }
            lines.add(String.join("\t", role.written(), person.name(), person.email(), password));
        }
        replace(String.join("\n", lines) + "\n");
    }

    private Path file() {
        return settings.data().resolve("demo-accounts.tsv");
    }

    private Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        try {
            if (Files.exists(file())) {
                for (var line : Files.readAllLines(file())) {
                    var cells = line.split("\t");
                    if (cells.length == HEADER.split("\t").length && !line.equals(HEADER)) {
                        known.put(cells[0], cells[3]);
                    }
                }
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whole or not at all, and never readable by others.
    private void replace(String content) {
        try {
            Files.createDirectories(settings.data());
            var aside = settings.data().resolve("demo-accounts.tsv.new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, content, StandardOpenOption.WRITE);
            Files.move(aside, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
