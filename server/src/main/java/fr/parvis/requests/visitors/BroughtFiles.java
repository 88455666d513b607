package fr.parvis.requests.visitors;

import fr.parvis.antivirus.Antivirus;
import fr.parvis.files.Arrivals;
import fr.parvis.files.Photographs;
import fr.parvis.files.Storage;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseFiles;
import fr.parvis.requests.cases.CaseFiles.Brought;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.sandbox.Job;
import fr.parvis.sandbox.Result;
import fr.parvis.sandbox.Sandbox;
import fr.parvis.visitors.VisitProblem;
import fr.parvis.visitors.Visits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// Files at the public door: inspected, told by their content, photographs tried apart and kept without what they say
/// of where they were taken. Nothing else than photographs and PDF files is taken, and nobody looks at one before its
/// bringer's address is proved.
@Service
class BroughtFiles {
    static final int MEGABYTES = 10;
    static final int MOST = 10;
    /// So many are tried while one form is filled in, however many it keeps.
    private static final int TRIES = 40;

    private static final int EDGE = 400;
    private static final int LONGEST_NAME = 120;

    private final Visits visits;
    private final VisitorFiling filing;
    private final PublicFormStore doors;
    private final VisitDraftStore store;
    private final OwnCaseStore own;
    private final CaseFiles files;
    private final Arrivals arrivals;
    private final Storage storage;
    private final Antivirus antivirus;
    private final Sandbox sandbox;
    private final Clock clock;

    BroughtFiles(
            Visits visits,
            VisitorFiling filing,
            PublicFormStore doors,
            VisitDraftStore store,
            OwnCaseStore own,
            CaseFiles files,
            Arrivals arrivals,
            Storage storage,
            Antivirus antivirus,
            Sandbox sandbox,
            Clock clock) {
        this.visits = visits;
        this.filing = filing;
        this.doors = doors;
        this.store = store;
        this.own = own;
        this.files = files;
        this.arrivals = arrivals;
        this.storage = storage;
        this.antivirus = antivirus;
        this.sandbox = sandbox;
        this.clock = clock;
    }

    /// Adds a file to a form that is being filled in. No transaction is open while it comes.
    ///
    /// @throws Problem VISIT_OVER (visitors), DOOR_SHUT, NOT_FOUND for no question that wants a file,
    /// BROUGHT_ENOUGH, BROUGHT_TOO_LARGE, BROUGHT_UNREADABLE, VISITS_BUSY (visitors), and what the
    /// antivirus and the quotas refuse
    void addToForm(String draft, String question, String name, InputStream body) throws IOException {
        var visit = visits.draft(draft, PublicForm.NAME);
        var door = VisitorFiling.requireOpen(doors.find(visit.placeId()).orElseThrow(Problem::notFound));
        requireQuestion(door, question);
        if (!store.tryFile(visit.id(), TRIES)) {
            throw enough();
        }
        receive(door, name, body, file -> {
            var mine = visits.draft(draft, PublicForm.NAME).id();
            if (store.files(mine).size() >= MOST) {
                throw enough();
            }
            store.keep(mine, question, file, clock.instant());
        });
    }

    /// Adds one to a request that is followed; those who deal with it are told.
    ///
    /// @throws Problem VISIT_OVER (visitors), NOT_FOUND, CASE_CLOSED, SPACE_ARCHIVED (spaces),
    /// CASE_FULL, and what a file is refused for
    void addToCase(String token, String name, InputStream body) throws IOException {
        var visit = visits.visit(token, PublicForm.NAME);
        var caseId = own.caseOf(visit.id()).orElseThrow(Problem::notFound);
        var door = doors.find(visit.placeId()).orElseThrow(Problem::notFound);
        receive(door, name, body, file -> files.bring(visit.id(), caseId, null, file));
    }

    private void requireQuestion(PublicForm door, String id) {
        if (filing.requireForm(door).questions().stream()
                .noneMatch(asked -> asked.id().equals(id) && asked.kind() == FormQuestion.Kind.FILE)) {
            throw Problem.notFound();
        }
    }

    private void receive(PublicForm door, String name, InputStream body, Consumer<Brought> taker) throws IOException {
        var came = Files.createTempFile("parvis-brought-", "");
        var bare = Files.createTempFile("parvis-brought-", "");
        try {
            copy(body, came);
            antivirus.requireClean(came);
            var mediaType = mediaType(came);
            if (mediaType.equals("application/pdf")) {
                Files.move(came, bare, StandardCopyOption.REPLACE_EXISTING);
            } else {
                requirePicture(came, mediaType);
                try (var from = Files.newInputStream(came);
                        var to = Files.newOutputStream(bare)) {
                    Photographs.copyWithoutPlace(from, mediaType, to);
                }
            }
            try (var content = Files.newInputStream(bare)) {
                arrivals.receive(door.organisationId(), content, Files.size(bare), blob -> {
                    taker.accept(new Brought(blob, name(name), mediaType));
                    antivirus.brought(blob.hash(), null);
                    storage.use(door.organisationId(), door.spaceId(), blob.size());
                    return true;
                });
            }
        } finally {
            Files.deleteIfExists(came);
            Files.deleteIfExists(bare);
        }
    }

    private static void copy(InputStream body, Path file) throws IOException {
        var left = (long) MEGABYTES << 20;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 << 10];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw new Problem(RequestProblem.BROUGHT_TOO_LARGE, Map.of("megabytes", MEGABYTES));
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /// By its first bytes: what it is called says nothing.
    private static String mediaType(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var head = content.readNBytes(4);
            if (begins(head, 0xff, 0xd8, 0xff)) {
                return "image/jpeg";
            }
            if (begins(head, 0x89, 'P', 'N', 'G')) {
                return "image/png";
            }
            if (begins(head, '%', 'P', 'D', 'F')) {
                return "application/pdf";
            }
        }
        throw unreadable();
    }

    private static boolean begins(byte[] head, int... with) {
        for (int at = 0; at < with.length; at++) {
            if (head.length <= at || (head[at] & 0xff) != with[at]) {
                return false;
            }
        }
        return true;
    }

    private void requirePicture(Path file, String mediaType) {
        switch (sandbox.run(new Job.Thumbnail(file, mediaType, EDGE))) {
            case Result.Picture _ -> {
                // It is one.
            }
            case Result.Busy _ -> throw new Problem(VisitProblem.VISITS_BUSY);
            case Result.None _, Result.Refused _, Result.Text _, Result.Read _, Result.Table _ -> throw unreadable();
        }
    }

    private static String name(String typed) {
        var line = Typed.line(typed).replace('/', '-').replace('\\', '-');
        if (line.isBlank()) {
            return "fichier";
        }
        return line.length() <= LONGEST_NAME ? line : line.substring(line.length() - LONGEST_NAME);
    }

    private static Problem unreadable() {
        return new Problem(RequestProblem.BROUGHT_UNREADABLE);
    }

    private static Problem enough() {
        return new Problem(RequestProblem.BROUGHT_ENOUGH, Map.of("limit", MOST));
    }
}
