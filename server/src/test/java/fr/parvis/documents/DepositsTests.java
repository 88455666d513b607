package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.files.NewUpload;
import fr.parvis.files.Storage;
import fr.parvis.files.Uploads;
import fr.parvis.platform.Problem;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParvisTest
class DepositsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Documents documents;

    @Autowired
    private Versions versions;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Storage storage;

    @Autowired
    private Trash trash;

    private Commission.Room room;

    @BeforeEach
    void open() {
        room = commission.room();
    }

    @Test
    void aSpaceOpensWithItsModelsFolders() {
        assertThat(commission.names(room.reader(), room.root())).containsExactly("Comptes rendus", "Dossiers");
    }

    @Test
    void aDepositedDocumentIsListedWithWhoBroughtIt() {
        var upload = commission.upload(room.contributor(), room.root(), "Bulletin n° 42.pdf", "%PDF-1.7\n", "ask");

        var line = documents.document(room.reader(), upload.resultId()).entry();

        assertThat(line.name()).isEqualTo("Bulletin n° 42.pdf");
        assertThat(line.version()).isEqualTo(1);
        assertThat(line.size()).isEqualTo(9);
        assertThat(line.mediaType()).isEqualTo("application/pdf");
        assertThat(line.changedBy().id()).isEqualTo(room.contributor().personId());
        assertThat(line.can()).containsExactly(EntryAction.READ, EntryAction.COMMENT);
    }

    @Test
    void aReaderDoesNotDeposit() {
        assertThatThrownBy(() -> commission.upload(room.reader(), room.root(), "Avis.txt", "x", "ask"))
                .hasMessage("forbidden");
    }

    @Test
    void aStrangerLearnsNothingOfTheFolder() {
        assertThatThrownBy(() -> commission.upload(room.stranger(), room.root(), "Avis.txt", "x", "ask"))
                .hasMessage("not-found");
    }

    @Test
    void aTakenNameMakesTheUploadWaitAndAVersionIsOneAnswer() {
        var first = commission.upload(room.contributor(), room.root(), "Budget.xlsx", "un", "ask");
        var second = commission.upload(room.contributor(), room.root(), "BUDGET.xlsx", "deux", "ask");
        assertThat(second.waitingFor()).isEqualTo("NAME");

        var decided = uploads.decide(room.contributor(), second.id(), Map.of("conflict", "VERSION"));

        assertThat(decided.resultId()).isEqualTo(first.resultId());
        assertThat(documents.document(room.reader(), first.resultId()).entry().version())
                .isEqualTo(2);
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(6);
        assertThat(storage.of(room.organisationId()).reserved()).isZero();
    }

    @Test
    void keepingBothNumbersTheSecond() {
        commission.upload(room.contributor(), room.root(), "Budget.xlsx", "un", "ask");
        commission.upload(room.contributor(), room.root(), "Budget.xlsx", "deux", "rename");

        assertThat(commission.names(room.reader(), room.root())).contains("Budget.xlsx", "Budget (2).xlsx");
    }

    @Test
    void skippingLeavesEverythingAsItWas() {
        commission.upload(room.contributor(), room.root(), "Budget.xlsx", "un", "ask");
        var second = commission.upload(room.contributor(), room.root(), "Budget.xlsx", "deux", "skip");

        assertThat(second.completedAt()).isNotNull();
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(2);
    }

    @Test
    void bringingTheSameAgainChangesNothing() {
        var first = commission.upload(room.contributor(), room.root(), "Budget.xlsx", "un", "ask");
        var again = commission.upload(room.contributor(), room.root(), "Budget.xlsx", "un", "ask");

        assertThat(again.resultId()).isEqualTo(first.resultId());
        assertThat(versions.versions(room.reader(), first.resultId(), null).items())
                .hasSize(1);
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(2);
    }

    @Test
    void aFolderThrownAwayMeanwhileMakesTheUploadWaitForAnotherPlace() {
        var folder = commission.folder(room.contributor(), room.root(), "Devis");
        var upload = uploads.announce(
                room.contributor(),
                new NewUpload("documents", "a.txt", 3, Commission.metadata(folder, "a.txt", "ask")));
        trash.throwAway(room.facilitator(), java.util.List.of(folder));

        var whole = uploads.append(room.contributor(), upload.id(), 0, new ByteArrayInputStream("abc".getBytes()), 3);
        assertThat(whole.waitingFor()).isEqualTo("FOLDER");

        var decided = uploads.decide(
                room.contributor(),
                upload.id(),
                Map.of("conflict", "ask", "folderId", room.root().toString()));
        assertThat(documents.document(room.reader(), decided.resultId()).entry().parentId())
                .isEqualTo(room.root());
    }

    @Test
    void twoUploadsThatEachFitButNotTogetherCannotBothPass() throws Exception {
        for (var attempt = 0; attempt < 10; attempt++) {
            var poor = commission.room();
            commission.quota(poor.organisationId(), 150L);
            var outcomes = atOnce(() -> announce(poor, "a.bin"), () -> announce(poor, "b.bin"));
            assertThat(outcomes).containsExactlyInAnyOrder("accepted", "quota-exceeded");
            assertThat(storage.of(poor.organisationId()).reserved()).isEqualTo(100);
        }
    }

    @Test
    void smallFilesInOneGoKeepTheQuotaToo() throws Exception {
        var poor = commission.room();
        commission.quota(poor.organisationId(), 55L);
        @SuppressWarnings("unchecked")
        Callable<String>[] senders = IntStream.range(0, 12)
                .mapToObj(number -> (Callable<String>) () -> refusal(
                        () -> commission.upload(poor.contributor(), poor.root(), "f" + number, "0123456789", "ask")))
                .toArray(Callable[]::new);
        var outcomes = atOnce(senders);
        assertThat(outcomes.stream().filter("accepted"::equals)).hasSize(5);
        assertThat(storage.of(poor.organisationId()).used()).isEqualTo(50);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAByteIsSent() {
        var metadata = Commission.metadata(room.root(), "film.mp4", "ask");
        assertThatThrownBy(() -> uploads.announce(
                        room.contributor(), new NewUpload("documents", "film.mp4", (5L << 30) + 1, metadata)))
                .hasMessage("file-too-large");
    }

    @Test
    void aFolderDepositedByManyAtOnceExistsOnce() throws Exception {
        @SuppressWarnings("unchecked")
        Callable<String>[] senders = IntStream.range(0, 6)
                .mapToObj(number -> (Callable<String>) () -> documents
                        .createPaths(
                                room.contributor(),
                                room.root(),
                                new CreatePaths(java.util.List.of("Photos/2026", "photos/2025")))
                        .get("Photos/2026")
                        .toString())
                .toArray(Callable[]::new);
        assertThat(atOnce(senders).stream().distinct()).hasSize(1);
        assertThat(commission.names(room.reader(), room.root())).containsOnlyOnce("Photos");
    }

    private String announce(Commission.Room poor, String name) {
        return refusal(() -> uploads.announce(
                poor.contributor(),
                new NewUpload("documents", name, 100, Commission.metadata(poor.root(), name, "ask"))));
    }

    private static String refusal(Runnable attempt) {
        try {
            attempt.run();
            return "accepted";
        } catch (Problem problem) {
            return problem.getMessage();
        }
    }

    @SafeVarargs
    private static java.util.List<String> atOnce(Callable<String>... attempts) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = java.util.Arrays.stream(attempts)
                    .map(attempt -> threads.submit(() -> {
                        start.await();
                        return attempt.call();
                    }))
                    .toList();
            start.countDown();
            var outcomes = new java.util.ArrayList<String>();
            for (Future<String> outcome : running) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
