package fr.parvis.requests.cases;

import fr.parvis.files.Blob;
import fr.parvis.files.Blobs;
import fr.parvis.files.Storage;
import fr.parvis.files.Upload;
import fr.parvis.files.UploadTarget;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.design.FormQuestion;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The files of a request. They come like any file, with `target` *requests*, the `caseId`, and the `question` that
/// they answer; `internal` for what who asked is not shown. They weigh on the space that deals with it. What is added
/// later is told like what is said; the last that a form wants makes the request begin.
@Component
public class CaseFiles implements UploadTarget {
    private static final int MOST = 50;

    private final CaseGate gate;
    private final CaseFileStore store;
    private final Blobs blobs;
    private final Storage storage;
    private final CaseNews news;
    private final AwaitedFiles awaited;

    CaseFiles(CaseGate gate, CaseFileStore store, Blobs blobs, Storage storage, CaseNews news, AwaitedFiles awaited) {
        this.gate = gate;
        this.store = store;
        this.blobs = blobs;
        this.storage = storage;
        this.news = news;
        this.awaited = awaited;
    }

    @Override
    public String code() {
        return "requests";
    }

    @Override
    public UUID prepare(Actor actor, Map<String, String> metadata) {
        return allowed(actor, metadata).organisationId();
    }

    @Override
    public Outcome deposit(Actor actor, Upload upload, Blob blob) {
        var metadata = upload.metadata();
        // One at a time: neither more than there may be, nor to one that ends meanwhile.
        gate.requireAlone(actor, caseId(metadata));
        var one = allowed(actor, metadata);
        var at = gate.now();
        var id = store.insert(
                one.id(),
                new CaseFileStore.Arrived(
                        metadata.get("question"),
                        blob,
                        upload.name(),
                        blobs.mediaType(blob, upload.name()),
                        isInternal(metadata)),
                actor.personId(),
                at);
        if (!one.isSent()) {
            awaited.arrived(actor, one);
        } else if (metadata.get("question") != null || isInternal(metadata)) {
            news.changed(one, at);
        } else if (!one.trial()) {
            news.said(one, upload.name(), actor, at);
        }
        storage.settle(upload, one.organisationId(), one.spaceId());
        return Outcome.done(id);
    }

    private Case allowed(Actor actor, Map<String, String> metadata) {
        var one = gate.require(actor, caseId(metadata), isInternal(metadata) ? CaseAction.NOTE : CaseAction.ATTACH);
        requireQuestion(one, actor, metadata.get("question"));
        requireRoom(store, one.id());
        return one;
    }

    static void requireRoom(CaseFileStore store, UUID caseId) {
        if (store.count(caseId) >= MOST) {
            throw new Problem(RequestProblem.CASE_FULL, Map.of("limit", MOST));
        }
    }

    /// Who asked alone answers a question of the form; agents do for who has no account.
    private static void requireQuestion(Case one, Actor actor, @Nullable String question) {
        if (question != null
                && !((one.isOf(actor.personId()) || one.visitId() != null && one.isAgents())
                        && one.design()
                                .question(question)
                                .filter(asked -> asked.kind() == FormQuestion.Kind.FILE)
                                .isPresent())) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("question")));
        }
    }

    private static boolean isInternal(Map<String, String> metadata) {
        return "true".equals(metadata.get("internal"));
    }

    private static UUID caseId(Map<String, String> metadata) {
        try {
            return UUID.fromString(metadata.getOrDefault("caseId", ""));
        } catch (IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("caseId")));
        }
    }

    /// A file that somebody without an account brings; it is inspected and weighs on the space already.
    ///
    /// @param question that it answers, as the request is made; null for what is added later, which is told
    /// @throws Problem NOT_FOUND, CASE_CLOSED, SPACE_ARCHIVED (spaces), CASE_FULL
    public void bring(UUID visitId, UUID caseId, @Nullable String question, Brought file) {
        var actor = Actor.of(visitId);
        gate.requireAlone(actor, caseId);
        var one = gate.require(actor, caseId, CaseAction.ATTACH);
        if (store.count(caseId) >= MOST) {
            throw new Problem(RequestProblem.CASE_FULL, Map.of("limit", MOST));
        }
        store.insert(
                caseId,
                new CaseFileStore.Arrived(question, file.blob(), file.name(), file.mediaType(), false),
                visitId,
                gate.now());
        if (question == null) {
            news.said(one, file.name(), actor, gate.now());
        }
    }

    /// A file of somebody without an account.
    public record Brought(Blob blob, String name, String mediaType) {}

    /// @throws Problem NOT_FOUND for who may not open it
    public Brought file(Actor actor, UUID caseId, UUID fileId) {
        var one = gate.require(actor, caseId);
        var inside = CasePolicy.allows(one, actor.personId(), CaseAction.SEE_INSIDE);
        return store.find(caseId, fileId, actor.personId(), inside).orElseThrow(Problem::notFound);
    }
}
