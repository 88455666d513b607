package fr.parvis.dav;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the WebDAV clients of Windows, macOS and Office are known to send, in their order and with their headers.
/// These systems themselves were not tried.
@ParvisTest
class PublishedSequencesTests {
    private static final String LOCK =
            "<?xml version=\"1.0\" encoding=\"utf-8\" ?><D:lockinfo xmlns:D=\"DAV:\"><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner><D:href>MAIRIE\\\\camille</D:href></D:owner></D:lockinfo>";
    private static final String WIN32 =
            "<?xml version=\"1.0\" encoding=\"utf-8\" ?><D:propertyupdate xmlns:D=\"DAV:\" xmlns:Z=\"urn:schemas-microsoft-com:\"><D:set><D:prop><Z:Win32CreationTime>Sun, 22 Nov 2026 08:00:00 GMT</Z:Win32CreationTime><Z:Win32LastModifiedTime>Sun, 22 Nov 2026 08:00:00 GMT</Z:Win32LastModifiedTime><Z:Win32FileAttributes>00000020</Z:Win32FileAttributes></D:prop></D:set></D:propertyupdate>";

    @Autowired
    private Drives drives;

    private Drives.Room room;
    private MountedDrive mounted;

    @BeforeEach
    void mount() {
        room = drives.room();
        mounted = room.contributor();
    }

    @Test
    void windowsMountsThenSavesAFile() {
        var agent = new String[] {"User-Agent", "Microsoft-WebDAV-MiniRedir/10.0.19045", "translate", "f"};
        var options = mounted.send("OPTIONS", "", "", agent);
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("DAV").orElseThrow()).contains("1").contains("2");
        assertThat(options.header("MS-Author-Via")).contains("DAV");
        assertThat(mounted.send("PROPFIND", "/dav", "", "Depth", "0").status()).isEqualTo(207);
        assertThat(mounted.send("PROPFIND", "", "", "Depth", "1").status()).isEqualTo(207);
        assertThat(mounted.send("PROPFIND", "Courrier.txt", "", "Depth", "0").status())
                .isEqualTo(404);
        assertThat(mounted.put("Courrier.txt", "").status()).isEqualTo(201);
        var token = token(mounted.send("LOCK", "Courrier.txt", LOCK, "Timeout", "Second-3600"));
        assertThat(mounted.send("PROPPATCH", "Courrier.txt", WIN32, "If", "(" + token + ")")
                        .status())
                .isEqualTo(207);
        assertThat(mounted.send("HEAD", "Courrier.txt", "").status()).isEqualTo(200);
        assertThat(mounted.put("Courrier.txt", "Madame, Monsieur", "If", "(" + token + ")")
                        .status())
                .isEqualTo(204);
        assertThat(mounted.send("PROPPATCH", "Courrier.txt", WIN32, "If", "(" + token + ")")
                        .body())
                .contains("HTTP/1.1 200 OK");
        assertThat(room.facilitator().put("Courrier.txt", "autre").status()).isEqualTo(423);
        assertThat(mounted.send("UNLOCK", "Courrier.txt", "", "Lock-Token", token)
                        .status())
                .isEqualTo(204);
        assertThat(room.reader()
                        .send("PROPFIND", "Courrier.txt", "", "Depth", "0")
                        .body())
                .contains("Win32FileAttributes", "00000020");
        assertThat(room.reader().get("Courrier.txt").body()).isEqualTo("Madame, Monsieur");
    }

    @Test
    void theFinderWritesItsShadowsAndItsFiles() {
        var names =
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><D:propfind xmlns:D=\"DAV:\"><D:prop><D:getlastmodified/><D:getcontentlength/><D:creationdate/><D:resourcetype/></D:prop></D:propfind>";
        assertThat(mounted.send("OPTIONS", "", "").status()).isEqualTo(200);
        assertThat(mounted.send("PROPFIND", "", names, "Depth", "0").status()).isEqualTo(207);
        assertThat(mounted.send(
                                "PROPFIND",
                                "",
                                "<D:propfind xmlns:D=\"DAV:\"><D:prop><D:quota-available-bytes/><D:quota-used-bytes/></D:prop></D:propfind>",
                                "Depth",
                                "0")
                        .body())
                .contains("quota-used-bytes");
        for (var name : new String[] {"._Photo.jpg", "Photo.jpg", ".DS_Store"}) {
            assertThat(mounted.send("PROPFIND", name, names, "Depth", "0").status())
                    .isEqualTo(404);
            assertThat(mounted.put(name, "").status()).isEqualTo(201);
            var token = token(mounted.send("LOCK", name, LOCK, "Timeout", "Second-600", "Depth", "0"));
            assertThat(mounted.put(name, "contenu de " + name, "If", "(" + token + ")")
                            .status())
                    .isEqualTo(204);
            assertThat(mounted.send("UNLOCK", name, "", "Lock-Token", token).status())
                    .isEqualTo(204);
        }
        assertThat(mounted.send("DELETE", "._Photo.jpg", "").status()).isEqualTo(204);
        assertThat(room.reader().get("Photo.jpg").body()).isEqualTo("contenu de Photo.jpg");
    }

    @Test
    void wordOpensProlongsAndSavesUnderItsLock() {
        mounted.put("Rapport.docx", "avant");
        assertThat(mounted.send("OPTIONS", "Rapport.docx", "", "User-Agent", "Microsoft Office Protocol Discovery")
                        .header("DAV"))
                .isPresent();
        assertThat(mounted.send("HEAD", "Rapport.docx", "", "User-Agent", "Microsoft Office Existence Discovery")
                        .status())
                .isEqualTo(200);
        var token = token(mounted.send("LOCK", "Rapport.docx", LOCK, "Timeout", "Second-3600"));
        assertThat(mounted.get("Rapport.docx").body()).isEqualTo("avant");
        assertThat(mounted.send("LOCK", "Rapport.docx", "", "If", "(" + token + ")", "Timeout", "Second-3600")
                        .status())
                .isEqualTo(200);
        var second = room.facilitator().send("LOCK", "Rapport.docx", LOCK, "Timeout", "Second-3600");
        assertThat(second.status()).isEqualTo(423);
        assertThat(second.body()).contains("no-conflicting-lock");
        assertThat(mounted.put("Rapport.docx", "après", "If", "(" + token + ")").status())
                .isEqualTo(204);
        assertThat(mounted.put("Rapport.docx", "sans jeton").status()).isEqualTo(423);
        assertThat(mounted.send("UNLOCK", "Rapport.docx", "", "Lock-Token", token)
                        .status())
                .isEqualTo(204);
        assertThat(room.reader().get("Rapport.docx").body()).isEqualTo("après");
    }

    @Test
    void aNewFileIsLockedBeforeItIsThere() {
        var locked = mounted.send("LOCK", "Nouveau.odt", LOCK, "Timeout", "Second-180", "Depth", "0");
        assertThat(locked.status()).isEqualTo(201);
        var token = token(locked);
        assertThat(mounted.put("Nouveau.odt", "texte", "If", "<" + mounted.url() + "Nouveau.odt> (" + token + ")")
                        .status())
                .isEqualTo(204);
        assertThat(mounted.send("UNLOCK", "Nouveau.odt", "", "Lock-Token", token)
                        .status())
                .isEqualTo(204);
    }

    private static String token(MountedDrive.Answer answer) {
        return answer.header("Lock-Token").orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
