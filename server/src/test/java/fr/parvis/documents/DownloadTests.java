package fr.parvis.documents;

import static fr.parvis.documents.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Contents as they leave over the wire.
@ParvisTest
class DownloadTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Trash trash;

    @LocalServerPort
    private int port;

    private Commission.Room room;
    private Desk desk;
    private final byte[] content = new byte[300_000];

    @BeforeEach
    void open() {
        room = commission.room();
        desk = new Desk(port, commission.cookie(room.reader()));
        new Random(7).nextBytes(content);
    }

    private String deposited(String name, byte[] bytes) {
        return "/api/documents/"
                + deposits.deposit(room.contributor(), room.root(), name, new ByteArrayInputStream(bytes), null)
                + "/content";
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aDocumentLeavesWholeWithItsHashAsTag() throws Exception {
        var path = deposited("a.bin", content);
        var answer = desk.get(path);

        assertThat(answer.body()).isEqualTo(content);
        assertThat(header(answer, "content-length")).isEqualTo("300000");
        assertThat(header(answer, "accept-ranges")).isEqualTo("bytes");
        assertThat(desk.get(path, "If-None-Match", header(answer, "etag")).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9,0,10",
        "bytes=100000-299999,100000,300000",
        "bytes=299990-,299990,300000",
        "bytes=-5,299995,300000",
        "bytes=0-999999,0,300000"
    })
    void aRangeIsThatPart(String range, int start, int end) throws Exception {
        var answer = desk.get(deposited("a.bin", content), "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(header(answer, "content-range")).isEqualTo("bytes " + start + "-" + (end - 1) + "/300000");
        assertThat(answer.body()).isEqualTo(java.util.Arrays.copyOfRange(content, start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=300000-", "bytes=999999999999-", "bytes=-0"})
    void aRangeBeyondTheEndCannotBeGiven(String range) throws Exception {
        var answer = desk.get(deposited("a.bin", content), "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "content-range")).isEqualTo("bytes */300000");
    }

    @Test
    void aHugeSetOfRangesCostsOneDownload() throws Exception {
        var set = IntStream.range(0, 1_300)
                .mapToObj(n -> n + "-" + (n + 1))
                .collect(Collectors.joining(",", "bytes=", ""));
        var answer = desk.get(deposited("a.bin", content), "Range", set);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=abc", "bytes=5-2", "lines=1-2", "bytes=--5", "bytes=99999999999999999999-"})
    void aRangeThatMeansNothingIsIgnored(String range) throws Exception {
        assertThat(desk.get(deposited("a.bin", content), "Range", range).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRangeOfAnotherContentIsNotMixedIn() throws Exception {
        var answer = desk.get(deposited("a.bin", content), "Range", "bytes=0-9", "If-Range", "\"something-else\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(300_000);
    }

    @Test
    void headSaysEverythingAndSendsNothing() throws Exception {
        var answer = desk.send(desk.request(deposited("a.bin", content)).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-length")).isEqualTo("300000");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html|<!doctype html><script>alert(1)</script>",
                "dessin.svg|<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "photo.jpg|<!doctype html><html><script>alert(1)</script></html>",
                "page.xhtml|<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>"
            })
    void whatCouldActIsNeverShown(String name, String markup) throws Exception {
        var answer = desk.get(deposited(name, markup.getBytes()) + "?inline=true");

        assertThat(header(answer, "content-disposition")).startsWith("attachment");
        assertThat(header(answer, "content-type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "content-security-policy")).startsWith("sandbox");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note.txt|Été à Valbourg|text/plain;charset=UTF-8",
                "bulletin.pdf|%PDF-1.7 …|application/pdf",
                "liste.csv|nom;prénom|text/plain;charset=UTF-8"
            })
    void whatCannotActMayBeShown(String name, String text, String type) throws Exception {
        var answer = desk.get(deposited(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "?inline=true");

        assertThat(header(answer, "content-disposition")).startsWith("inline");
        assertThat(header(answer, "content-type").replace(" ", "")).isEqualTo(type);
        assertThat(header(answer, "content-security-policy")).startsWith("sandbox; default-src 'none'");
    }

    @Test
    void aTextFromWindowsIsReadWithItsAccents() throws Exception {
        var path = deposited("note.txt", "Été".getBytes(java.nio.charset.Charset.forName("windows-1252")));
        assertThat(header(desk.get(path + "?inline=true"), "content-type")).containsIgnoringCase("windows-1252");
    }

    @Test
    void aNameCannotEscapeFromItsHeader() throws Exception {
        var path = deposited("Été \u2028 2026; filename=x.exe, “€”.txt".replace("\u2028", ""), "x".getBytes());
        var header = header(desk.get(path), "content-disposition");

        assertThat(header)
                .isEqualTo(
                        "attachment; filename=\"Ete  2026; filename=x.exe, ___.txt\";"
                                + " filename*=UTF-8''%C3%89t%C3%A9%20%202026%3B%20filename%3Dx.exe%2C%20%E2%80%9C%E2%82%AC%E2%80%9D.txt");
    }

    @Test
    void nobodyElseReadsItAndNothingIsReadFromTheTrash() throws Exception {
        var path = deposited("a.bin", content);
        var id = UUID.fromString(path.split("/")[3]);

        assertThat(new Desk(port, commission.cookie(room.stranger())).get(path).statusCode())
                .isEqualTo(404);
        assertThat(new Desk(port, "none=1").get(path).statusCode()).isEqualTo(401);
        trash.throwAway(room.facilitator(), List.of(id));
        assertThat(desk.get(path).statusCode()).isEqualTo(410);
        assertThat(text(desk.get("/api/documents/" + id))).contains("\"trashedAt\":\"2");
    }

    @Test
    void aFolderLeavesAsAZipOfWhatTheReaderMaySee() throws Exception {
        var folder = commission.folder(room.contributor(), room.root(), "Étude");
        var below = commission.folder(room.contributor(), folder, "Annexes");
        commission.folder(room.contributor(), folder, "Vide");
        commission.document(room.contributor(), folder, "rapport.txt", "le rapport");
        commission.document(room.contributor(), below, "plan.txt", "le plan");
        var hidden = commission.document(room.facilitator(), below, "secret.txt", "chut");
        commission.hide(room, hidden);
        var thrown = commission.document(room.facilitator(), below, "vieux.txt", "vieux");
        trash.throwAway(room.facilitator(), List.of(thrown));

        var answer = desk.get("/api/documents/archive?ids=" + folder);

        assertThat(header(answer, "content-disposition")).contains("filename*=UTF-8''%C3%89tude.zip");
        assertThat(unzipped(answer.body()))
                .isEqualTo(Map.of(
                        "Étude/", "",
                        "Étude/Annexes/", "",
                        "Étude/Vide/", "",
                        "Étude/rapport.txt", "le rapport",
                        "Étude/Annexes/plan.txt", "le plan"));
    }

    @Test
    void aStrangerGetsNoZip() throws Exception {
        var answer =
                new Desk(port, commission.cookie(room.stranger())).get("/api/documents/archive?ids=" + room.root());
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static Map<String, String> unzipped(byte[] zip) throws Exception {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
