package fr.parvis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.people.signin.ApplicationPasswords;
import fr.parvis.people.signin.NewApplicationPassword;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports from a server over WebDAV (the drive of another space is one), and from a folder of the machine.
@ParvisTest
class WebDavImportsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportWork work;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Move move;

    @Autowired
    private ApplicationPasswords passwords;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private Commission.Room room;
    private Actor secretary;
    private UUID folder;

    @BeforeEach
    void open() {
        room = commission.room();
        secretary = room.contributor();
        folder = commission.folder(secretary, room.root(), "Arrivée");
    }

    /// The drive of another commune's space, in which the same person works.
    private StartImport drive() {
        var other = commission.room();
        commission.join(other, secretary, fr.parvis.spaces.Role.CONTRIBUTOR);
        var devis = commission.folder(secretary, other.root(), "Devis & marchés");
        commission.document(secretary, devis, "Enrobé 100 %+.txt", "42 000 €");
        commission.document(secretary, other.root(), "Lisez.txt", "Bonjour");
        commission.folder(secretary, devis, "Vide");
        var password = passwords.make(secretary, new NewApplicationPassword("Importation"));
        var slug = sql.sql("select slug from organisations.organisation where id = :id")
                .param("id", other.organisationId())
                .query(String.class)
                .single();
        return new StartImport(
                SourceKind.WEBDAV,
                "http://127.0.0.1:" + port + "/dav/" + slug + "/"
                        + other.space().slug(),
                password.identifier(),
                password.secret());
    }

    @Test
    void aTreeComesOverWebDav() {
        var started = imports.start(secretary, folder, drive());

        var looked = move.looked(secretary, started.id());
        assertThat(looked.state()).as(String.valueOf(looked.failure())).isEqualTo(Import.State.LOOKED);
        assertThat(looked.toBring()).isEqualTo(2);
        imports.accept(secretary, started.id(), new AcceptImport(Duplicates.LEAVE));
        move.work();

        assertThat(imports.view(secretary, started.id()).brought()).isEqualTo(2);
        assertThat(move.tree(secretary, folder))
                .contains("Lisez.txt", "Devis & marchés/Enrobé 100 %+.txt", "Devis & marchés/Vide/");
        assertThat(secrets.importIds())
                .as("the password is forgotten with the end")
                .doesNotContain(started.id());
        assertThat(sql.sql("select to_jsonb(i)::text from imports.import i where id = :id")
                        .param("id", started.id())
                        .query(String.class)
                        .single())
                .as("and stood in no row")
                .doesNotContain("secret");
    }

    @Test
    void afterARestartThePasswordIsAskedForAgain() {
        var command = drive();
        var started = imports.start(secretary, folder, command);
        move.looked(secretary, started.id());
        imports.accept(secretary, started.id(), new AcceptImport(Duplicates.LEAVE));

        secrets.forget(started.id());
        work.start();
        while (work.next()) {
            // What waits.
        }
        assertThat(imports.view(secretary, started.id()).awaitsSecret()).isTrue();
        assertThatThrownBy(() -> imports.resume(secretary, started.id(), new ResumeImport(null)))
                .isInstanceOf(Problem.class);

        imports.resume(secretary, started.id(), new ResumeImport(command.secret()));
        move.work();
        assertThat(imports.view(secretary, started.id()).state()).isEqualTo(Import.State.ENDED);
    }

    @Test
    void aWrongPasswordIsSaid() {
        var command = drive();
        var started = imports.start(
                secretary, folder, new StartImport(command.source(), command.place(), command.login(), "faux"));
        assertThat(move.looked(secretary, started.id()).failure()).isEqualTo("source-sign-in");
    }

    @Test
    void noRedirectionIsFollowed() throws IOException {
        var asked = new ArrayList<String>();
        var trap = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        trap.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        trap.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + "/dav/");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        trap.start();
        try {
            var started = imports.start(
                    secretary,
                    folder,
                    new StartImport(
                            SourceKind.WEBDAV,
                            "http://127.0.0.1:" + trap.getAddress().getPort() + "/remote.php/dav/files/odile/",
                            "odile",
                            "canards"));
            assertThat(move.looked(secretary, started.id()).failure()).isEqualTo("source-strange");
            assertThat(asked).containsExactly("/remote.php/dav/files/odile/");
        } finally {
            trap.stop(0);
        }
    }

    @Test
    void whatAServerNamesOutsideItsTreeIsNotAsked() throws IOException {
        var asked = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            var answer = """
                    <multistatus xmlns="DAV:">
                    <response><href>/a/</href><propstat><prop><resourcetype><collection/></resourcetype></prop></propstat></response>
                    <response><href>/secret/x.txt</href></response>
                    <response><href>http://169.254.169.254/latest/meta-data</href></response>
                    <response><href>/a/..%2f..%2fpasse.txt</href><propstat><prop><getcontentlength>3</getcontentlength></prop></propstat></response>
                    <response><href>/a/%2e%2e/</href><propstat><prop><resourcetype><collection/></resourcetype></prop></propstat></response>
                    </multistatus>
                    """.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(207, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            var started = imports.start(
                    secretary,
                    folder,
                    new StartImport(
                            SourceKind.WEBDAV,
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/a/",
                            "o",
                            "c"));
            var ended = move.brought(secretary, started.id(), Duplicates.LEAVE);
            assertThat(ended.brought()).isZero();
            assertThat(asked).containsExactly("PROPFIND /a/");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aFolderOfTheMachineIsItsAdministratorsAndComesWithItsDates(@TempDir Path place) throws IOException {
        Files.createDirectories(place.resolve("Voirie"));
        var file = Files.writeString(place.resolve("Voirie/Enrobé.txt"), "42 000 €");
        var then = Instant.parse("2015-06-01T10:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(then));
        Files.createSymbolicLink(place.resolve("dehors"), Path.of("/etc"));
        var command = new StartImport(SourceKind.FOLDER, place.toString(), null, null);
        assertThatThrownBy(() -> imports.start(secretary, folder, command)).isInstanceOf(Problem.class);

        var administrator = new Actor(secretary.personId(), null, null, true, false, Locale.FRENCH);
        assertThatThrownBy(() ->
                        imports.start(administrator, folder, new StartImport(SourceKind.FOLDER, "/etc", null, null)))
                .isInstanceOf(Problem.class);
        var id = imports.start(administrator, folder, command).id();
        var ended = move.brought(secretary, id, Duplicates.BRING);

        assertThat(ended.brought()).isEqualTo(1);
        var voirie = move.child(secretary, folder, "Voirie");
        assertThat(move.child(secretary, voirie.id(), "Enrobé.txt").changedAt()).isEqualTo(then);
        assertThat(move.said(secretary, id)).isEqualTo(List.of("dehors LINK"));
    }
}
