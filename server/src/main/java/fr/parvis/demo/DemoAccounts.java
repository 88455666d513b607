package fr.parvis.demo;

import fr.parvis.people.Passwords;
import fr.parvis.people.signin.ApplicationPasswords;
import fr.parvis.people.signin.NewApplicationPassword;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceDirectory;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The accounts that a visitor of the demo may use, in `demo-accounts.tsv` of the data folder: a header and a line
/// for each [DemoRole]. Passwords are drawn once and kept there, readable by the owner of the folder alone; a role
/// whose line is gone gets new ones. The last two columns mount as a drive a space in which that person may write;
/// who writes in none has no address there.
@Component
class DemoAccounts {
    private static final String HEADER = "role\tname\temail\tpassword\tapplication_password\twebdav_url";
    private static final int PASSWORD = 3;
    private static final int APPLICATION_PASSWORD = 4;

    private final PlatformSettings settings;
    private final Passwords passwords;
    private final ApplicationPasswords applications;
    private final SpaceDirectory spaces;
    private final DemoStore store;

    DemoAccounts(
            PlatformSettings settings,
            Passwords passwords,
            ApplicationPasswords applications,
            SpaceDirectory spaces,
            DemoStore store) {
        this.settings = settings;
        this.passwords = passwords;
        this.applications = applications;
        this.spaces = spaces;
        this.store = store;
    }

    void write() {
        var known = known();
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (var role : DemoRole.values()) {
            var person = role.person();
            var actor = Actor.of(store.id("person", person.key()));
            var cells = known.getOrDefault(role.written(), List.of());
            var password = cell(cells, PASSWORD);
            if (password.isEmpty()) {
                password = Secrets.password();
                passwords.choose(actor.personId(), password);
            }
            var application = cell(cells, APPLICATION_PASSWORD);
            if (application.isEmpty()) {
                application = applications
                        .make(actor, new NewApplicationPassword("Lecteur réseau de la démonstration"))
                        .secret();
            }
            lines.add(String.join(
                    "\t", role.written(), person.name(), person.email(), password, application, drive(actor)));
        }
        replace(String.join("\n", lines) + "\n");
    }

    private Path file() {
        return settings.data().resolve("demo-accounts.tsv");
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /// A space of theirs in which they write, as a drive is mounted.
    private String drive(Actor actor) {
        var mine = spaces.mine(actor);
        return Stream.concat(
                        mine.favourites().stream(), mine.groups().stream().flatMap(group -> group.spaces().stream()))
                .filter(space -> space.role() != Role.READER)
                .findFirst()
                .map(space -> settings.link("/dav/" + space.organisationSlug() + "/" + space.slug() + "/"))
                .orElse("");
    }

    /// The cells of each role's line; one that an earlier release wrote has fewer.
    private Map<String, List<String>> known() {
        Map<String, List<String>> known = new HashMap<>();
        try {
            if (Files.exists(file())) {
                for (var line : Files.readAllLines(file())) {
                    var cells = List.of(line.split("\t", -1));
                    if (cells.size() > PASSWORD) {
                        known.put(cells.getFirst(), cells);
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
