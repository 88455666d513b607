package fr.parvis.dav;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.people.signin.ApplicationPasswords;
import fr.parvis.people.signin.MadeApplicationPassword;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What comes to the drive's door and means harm, or is broken.
@ParvisTest
class HostileDrivesTests {
    @Autowired
    private Drives drives;

    @Autowired
    private ApplicationPasswords passwords;

    @Autowired
    private TestPeople people;

    @Test
    void xmlNeitherGrowsByItselfNorReachesForAnything() {
        var mounted = drives.room().contributor();
        mounted.put("a.txt", "x");
        for (var body : List.of(
                "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;&b;'>]><D:propfind xmlns:D='DAV:'><D:prop><x>&c;</x></D:prop></D:propfind>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><D:propfind xmlns:D='DAV:'><D:prop><x>&b;</x></D:prop></D:propfind>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><D:propfind xmlns:D='DAV:'><D:allprop/></D:propfind>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><D:propfind xmlns:D='DAV:'><D:allprop/></D:propfind>",
                "<D:propfind xmlns:D='DAV:'><D:prop>",
                "<D:propfind xmlns:D='DAV:'><D:prop><b:x xmlns:b=''/></D:prop></D:propfind>",
                "pas du XML")) {
            assertThat(mounted.send("PROPFIND", "a.txt", body, "Depth", "0").status())
                    .as(body)
                    .isEqualTo(400);
            assertThat(mounted.send("PROPPATCH", "a.txt", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(mounted.send("PROPFIND", "a.txt", "<a>".repeat(100_000), "Depth", "0")
                        .status())
                .isEqualTo(413);
        assertThat(mounted.send("PROPFIND", "a.txt", " ".repeat(2 << 20) + "<a/>", "Depth", "0")
                        .status())
                .isEqualTo(413);
        assertThat(mounted.send("PROPFIND", "", "", "Depth", "infinity").status())
                .isEqualTo(403);
        assertThat(mounted.send("PROPFIND", "", "", "Depth", "infinity").body()).contains("propfind-finite-depth");
    }

    @Test
    void namesThatCannotBeKeptAreRefusedAndNamesThatPagesAvoidAreNot() {
        var mounted = drives.room().contributor();
        for (var name : List.of(
                "CON.txt", "a%3Ab.txt", "fin.", "%20bord.txt", "%e2%80%aeexe.txt", "a%0Ab", "x".repeat(256), "%2A")) {
            assertThat(mounted.put(name, "x").status()).as(name).isEqualTo(400);
            assertThat(mounted.send("MKCOL", name, "").status()).as(name).isEqualTo(400);
        }
        for (var name : List.of("50%25%20fait;v2.txt", "%C3%A9t%C3%A9.txt", "%F0%9F%8C%B3.txt", "a%23b%26c.txt")) {
            assertThat(mounted.put(name, name).status()).as(name).isEqualTo(201);
            assertThat(mounted.get(name).body()).as(name).isEqualTo(name);
        }
        // As macOS writes it: decomposed.
        assertThat(mounted.get("e%CC%81te%CC%81.txt").status()).isEqualTo(200);
        assertThat(mounted.send("PROPFIND", "", "", "Depth", "1").body()).contains("50%25%20fait%3Bv2.txt");
    }

    @Test
    void noWayLeadsOutOfASpace() throws IOException {
        var room = drives.room();
        var mounted = room.contributor();
        mounted.put("a.txt", "x");
        for (var path : List.of(
                mounted.path() + "/../../../api/session",
                mounted.path() + "/%2e%2e/%2e%2e/a.txt",
                mounted.path() + "/%2e%2e%2fa.txt",
                mounted.path() + "/a.txt%00.png",
                mounted.path() + "/%ff.txt",
                mounted.path() + "/%zz",
                "/dav/../api/session")) {
            assertThat(raw(mounted, "PUT", path)).as(path).isBetween(400, 404);
            assertThat(raw(mounted, "PROPFIND", path)).as(path).isBetween(400, 404);
        }
        // What changes something elsewhere asks for the header of our pages, however its address is written.
        assertThat(raw(mounted, "POST", "/dav/../api/session")).isBetween(400, 404);
        assertThat(mounted.send("MOVE", "a.txt", "", "Destination", "http://ailleurs.example/dav/a/b/c")
                        .status())
                .isEqualTo(502);
        assertThat(mounted.send("MOVE", "a.txt", "", "Destination", "/api/documents")
                        .status())
                .isEqualTo(404);
        assertThat(mounted.send(
                                "COPY",
                                "a.txt",
                                "",
                                "Destination",
                                room.stranger().path() + "/../x/a.txt")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyAPasswordForApplicationsOpensADrive() {
        var room = drives.room();
        var mounted = room.reader();
        var browser = people.browser(mounted.actor().personId());
        int byCookie = browser.get()
                .uri(mounted.path() + "/")
                .exchange((_, answer) -> answer.getStatusCode().value());
        assertThat(byCookie).isEqualTo(401);
        for (var secret : List.of(TestPeople.PASSWORD, "", "x")) {
            var wrong = new MountedDrive(
                    mounted.actor(),
                    mounted.url(),
                    new MadeApplicationPassword(
                            mounted.password().id(), "", mounted.password().identifier(), secret));
            var answer = wrong.send("PROPFIND", "", "", "Depth", "0");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate").orElseThrow()).contains("realm=\"Parvis\"");
        }
        assertThat(mounted.send("PROPFIND", "", "", "Depth", "0").status()).isEqualTo(207);
        passwords.revoke(mounted.actor(), mounted.password().id());
        assertThat(mounted.send("PROPFIND", "", "", "Depth", "0").status()).isEqualTo(401);
    }

    @Test
    void guessingWaitsAndKeepsNoDriveFromWorking() {
        var mounted = drives.room().reader();
        var wrong = new MountedDrive(
                mounted.actor(),
                mounted.url(),
                new MadeApplicationPassword(
                        mounted.password().id(), "", mounted.password().identifier(), "faux"));
        var statuses = new java.util.ArrayList<Integer>();
        for (var each = 0; each < 8; each++) {
            statuses.add(wrong.send("PROPFIND", "", "", "Depth", "0").status());
        }
        assertThat(statuses).contains(429);
        assertThat(mounted.send("PROPFIND", "", "", "Depth", "0").status()).isEqualTo(207);
    }

    /// As it stands, without a client that would tidy the address.
    private static int raw(MountedDrive mounted, String verb, String path) throws IOException {
        var at = URI.create(mounted.host());
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream()
                    .write((verb + " " + path + " HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nAuthorization: "
                                    + mounted.authorization()
                                    + "\r\nDepth: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
