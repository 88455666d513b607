package fr.parvis.documents;

import static fr.parvis.documents.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.files.Storage;
import fr.parvis.platform.PlatformSettings;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Uploads as they go over the wire (tus 1.0.0), good and bad.
@ParvisTest
class UploadHttpTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Documents documents;

    @Autowired
    private Storage storage;

    @Autowired
    private PlatformSettings settings;

    @LocalServerPort
    private int port;

    private Commission.Room room;
    private Desk desk;
    private final byte[] content = new byte[300_000];

    @BeforeEach
    void open() {
        room = commission.room();
        desk = new Desk(port, commission.cookie(room.contributor()));
        new Random(42).nextBytes(content);
    }

    private Map<String, String> metadata(String name) {
        return Commission.metadata(room.root(), name, "ask");
    }

    private String announced(String name, long length) throws Exception {
        return desk.announce(metadata(name), length)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private byte[] download(HttpResponse<byte[]> last) throws Exception {
        return desk.get("/api/documents/"
                        + last.headers().firstValue("Parvis-Result").orElseThrow() + "/content")
                .body();
    }

    @Test
    void aFileInOneGoComesBackByteForByte() throws Exception {
        var answer = desk.create(metadata("photo.jpg"), content);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Upload-Offset")).hasValue("300000");
        assertThat(download(answer)).isEqualTo(content);
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        var answer = desk.create(metadata("vide.txt"), new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(download(answer)).isEmpty();
    }

    @Test
    void aFileInPiecesComesBackByteForByte() throws Exception {
        var upload = announced("film.mp4", content.length);
        desk.append(upload, 0, Arrays.copyOfRange(content, 0, 100_000));
        assertThat(desk.offset(upload)).isEqualTo(100_000);
        var last = desk.append(upload, 100_000, Arrays.copyOfRange(content, 100_000, content.length));

        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(download(last)).isEqualTo(content);
    }

    @Test
    void aCutAt99PercentGoesOnWhereItStood() throws Exception {
        var upload = announced("film.mp4", content.length);
        desk.hangUpAfter(upload, 0, content.length, Arrays.copyOfRange(content, 0, 297_000));

        var offset = settled(upload, 297_000);
        var last = desk.append(upload, offset, Arrays.copyOfRange(content, (int) offset, content.length));

        assertThat(offset).isEqualTo(297_000);
        assertThat(download(last)).isEqualTo(content);
    }

    /// The server learns of a cut a little after it happened.
    private long settled(String upload, long expected) throws Exception {
        for (var tries = 0; tries < 50; tries++) {
            var answer = text(desk.get(upload));
            if (answer.contains("\"received\":" + expected)) {
                break;
            }
            Thread.sleep(50);
        }
        return desk.offset(upload);
    }

    @Test
    void aPieceOutOfOrderOrSentTwiceIsRefusedWithThePlaceToGoOn() throws Exception {
        var upload = announced("film.mp4", content.length);
        desk.append(upload, 0, Arrays.copyOfRange(content, 0, 100));
        var twice = desk.append(upload, 0, Arrays.copyOfRange(content, 0, 100));
        var ahead = desk.append(upload, 200, Arrays.copyOfRange(content, 200, 300));
        var overlapping = desk.append(upload, 50, Arrays.copyOfRange(content, 50, 150));

        assertThat(Arrays.asList(twice, ahead, overlapping)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(text(answer)).contains("offset-mismatch", "\"offset\":100");
        });
        assertThat(desk.offset(upload)).isEqualTo(100);
    }

    @Test
    void moreBytesThanAnnouncedAreRefusedBeforeTheyAreTaken() throws Exception {
        var upload = announced("a.txt", 10);
        var answer = desk.append(upload, 0, new byte[11]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(desk.offset(upload)).isZero();
    }

    @Test
    void moreBytesThanAnnouncedInABodyOfUnknownLengthAreRefused() throws Exception {
        var upload = announced("a.txt", 10);
        var answer = desk.send(desk.tus(upload)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method(
                        "PATCH",
                        java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(new byte[5_000]))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(commission.names(room.reader(), room.root())).doesNotContain("a.txt");
        assertThat(storage.of(room.organisationId()).reserved()).isZero();
    }

    @Test
    void whatDoesNotFitIsRefusedByItsAnnouncedLength() throws Exception {
        commission.quota(room.organisationId(), 1_000L);
        var answer = desk.announce(metadata("gros.zip"), 1_001);
        var huge = desk.announce(metadata("gros.zip"), (5L << 30) + 1);

        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(text(answer)).contains("quota-exceeded", "\"left\":1000");
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(text(huge)).contains("file-too-large", "5368709120");
    }

    @Test
    void givingUpFreesWhatWasReservedAndLeavesNothing() throws Exception {
        var upload = announced("film.mp4", content.length);
        desk.append(upload, 0, Arrays.copyOfRange(content, 0, 100));
        assertThat(storage.of(room.organisationId()).reserved()).isEqualTo(content.length);

        var answer = desk.send(desk.tus(upload).DELETE());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(storage.of(room.organisationId()).reserved()).isZero();
        assertThat(desk.get(upload).statusCode()).isEqualTo(404);
        assertThat(settings.data().resolve("uploads").resolve(upload.replaceFirst(".*/", "")))
                .doesNotExist();
    }

    @Test
    void nobodyElseSeesAnUpload() throws Exception {
        var upload = announced("film.mp4", content.length);
        var other = new Desk(port, commission.cookie(room.facilitator()));

        assertThat(other.append(upload, 0, content).statusCode()).isEqualTo(404);
        assertThat(other.get(upload).statusCode()).isEqualTo(404);
        assertThat(other.send(other.tus(upload).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatOnesUploadsWaitForIsListedAndAnswered() throws Exception {
        desk.create(metadata("Budget.xlsx"), "un".getBytes());
        var second = desk.create(metadata("Budget.xlsx"), "deux".getBytes());
        assertThat(second.headers().firstValue("Parvis-Waiting-For")).hasValue("NAME");
        assertThat(text(desk.get("/api/uploads"))).contains("Budget.xlsx", "\"waitingFor\":\"NAME\"");

        var upload = second.headers().firstValue("Location").orElseThrow();
        var answer = desk.json("PUT", upload + "/decision", "{\"conflict\":\"RENAME\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(commission.names(room.reader(), room.root())).contains("Budget.xlsx", "Budget (2).xlsx");
        assertThat(desk.json("PUT", upload + "/decision", "{\"conflict\":\"RENAME\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void rightsTakenAwayMeanwhileKeepTheDocumentOut() throws Exception {
        var upload = announced("film.mp4", content.length);
        commission.leave(room, room.contributor());
        var answer = desk.append(upload, 0, content);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(commission.names(room.reader(), room.root())).doesNotContain("film.mp4");
    }

    @Test
    void aBodyThatIsNoUploadAndAnotherProtocolVersionAreRefused() throws Exception {
        var upload = announced("a.txt", 3);
        var json = desk.send(desk.tus(upload)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/json")
                .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("abc")));
        var old = desk.send(desk.request(upload)
                .header("Tus-Resumable", "0.2.1")
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        var garbage = desk.send(desk.tus("/api/uploads")
                .header("Upload-Length", "-1")
                .header("Upload-Metadata", "filename %%%")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(old.statusCode()).isEqualTo(412);
        assertThat(garbage.statusCode()).isEqualTo(400);
    }

    @Test
    void twoSendersOfOneUploadDoNotMix() throws Exception {
        var upload = announced("film.mp4", content.length);
        try (var slow = new java.net.Socket("127.0.0.1", port)) {
            var head = ("PATCH " + upload + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + desk.cookie()
                    + "\r\nParvis-Request: 1\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                    + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + content.length
                    + "\r\n\r\n");
            slow.getOutputStream().write(head.getBytes());
            slow.getOutputStream().write(content, 0, 65_536);
            slow.getOutputStream().flush();
            var offset = settled(upload, 65_536);
            slow.getOutputStream().write(new byte[1_000]);
            slow.getOutputStream().flush();
            var last = desk.append(upload, offset, Arrays.copyOfRange(content, (int) offset, content.length));
            assertThat(last.statusCode()).isEqualTo(204);
            assertThat(download(last)).isEqualTo(content);
        }
    }

    @Test
    void nothingIsLeftInTheStagingFolder() throws Exception {
        desk.create(metadata("photo.jpg"), content);
        var upload = announced("film.mp4", content.length);
        desk.append(upload, 0, content);

        try (var files = Files.list(settings.data().resolve("uploads"))) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain(upload.replaceFirst(".*/", ""));
        }
    }
}
