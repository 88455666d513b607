package fr.parvis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.comments.CommentAction;
import fr.parvis.comments.CommentView;
import fr.parvis.comments.Comments;
import fr.parvis.comments.Place;
import fr.parvis.comments.SayComment;
import fr.parvis.comments.WriteComment;
import fr.parvis.documents.Commission;
import fr.parvis.documents.DocumentState;
import fr.parvis.documents.LabelPersonalData;
import fr.parvis.documents.PersonalData;
import fr.parvis.documents.SetState;
import fr.parvis.documents.States;
import fr.parvis.kinds.DescribeDocument;
import fr.parvis.kinds.Facts;
import fr.parvis.kinds.FolderKinds;
import fr.parvis.kinds.Kind;
import fr.parvis.kinds.Kinds;
import fr.parvis.kinds.ListedReferenceView;
import fr.parvis.kinds.ProposeKind;
import fr.parvis.kinds.References;
import fr.parvis.kinds.SetReferences;
import fr.parvis.kinds.SetReferences.ReferenceLine;
import fr.parvis.platform.Actor;
import fr.parvis.portability.Taking;
import fr.parvis.retention.schedule.CountsFrom;
import fr.parvis.retention.schedule.Disposition;
import fr.parvis.retention.schedule.GiveClass;
import fr.parvis.retention.schedule.Schedule;
import fr.parvis.retention.schedule.SetClass;
import fr.parvis.retention.schedule.Terms;
import fr.parvis.spaces.Space;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A space that was taken away comes back: as many of everything, the same bytes, the same people where they are known.
@ParvisTest
class ExportsBackTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Taking taking;

    @Autowired
    private Move move;

    @Autowired
    private States states;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private ImportStore store;

    @Autowired
    private Bringing bringing;

    @Autowired
    private Sources sources;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Schedule schedule;

    @Autowired
    private Terms terms;

    @Autowired
    private Comments comments;

    @Autowired
    private Kinds kinds;

    @Autowired
    private FolderKinds folderKinds;

    @Autowired
    private References references;

    @Autowired
    private Clock clock;

    @Autowired
    private fr.parvis.documents.Documents documents;

    private Commission.Room room;
    private Actor facilitator;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
    }

    private void fill() {
        var budget = commission.folder(facilitator, room.root(), "Budget & finances 2027");
        var deep = commission.folder(facilitator, budget, "Été «" + "é".repeat(90) + "»");
        commission.folder(facilitator, deep, "Vide");
        var note = commission.document(room.contributor(), budget, "Note d'orientation.txt", "Première");
        taking.revise(facilitator, note, "Deuxième");
        taking.revise(room.contributor(), note, "Première");
        var law = commission.document(facilitator, deep, "Délibération n° 12.txt", "Le conseil délibère");
        states.set(facilitator, law, new SetState(DocumentState.FINAL));
        var closed = commission.folder(facilitator, room.root(), "Paie");
        commission.document(facilitator, closed, "Bulletins.txt", "secret");
        commission.hide(room, closed);
        personalData.label(facilitator, closed, new LabelPersonalData(LocalDate.of(2040, 1, 1)));
        commission.document(facilitator, room.root(), "Thumbs.db", "vignettes");
        commission.document(facilitator, room.root(), "Vide.txt", "");
    }

    /// Another space with the same people.
    private Space elsewhere() {
        return commission.space(room.organisationId(), facilitator, room.contributor(), room.reader(), room.guest());
    }

    private UUID root(Space space) {
        return documents.root(facilitator, space.id()).entry().id();
    }

    /// Everything that must be equal: path of names, version, hash, comment, date, author, state.
    private static List<String> all(JsonNode manifest) {
        var names = new HashMap<String, String>();
        manifest.at("/folders")
                .forEach(folder -> names.put(
                        folder.at("/id").asString(),
                        names.getOrDefault(folder.at("/parent").asString(""), "") + "/"
                                + folder.at("/name").asString()));
        var all =
                new ArrayList<>(names.values().stream().map(name -> name + "/").toList());
        for (var document : manifest.at("/documents")) {
            var path = names.getOrDefault(document.at("/folder").asString(""), "") + "/"
                    + document.at("/name").asString();
            for (var version : document.at("/versions")) {
                all.add(String.join(
                        " | ",
                        path,
                        document.at("/state").asString(""),
                        version.at("/number").toString(),
                        version.at("/sha256").toString(),
                        version.at("/size").toString(),
                        version.at("/comment").asString(""),
                        version.at("/at").toString(),
                        version.at("/by").asString("")));
            }
        }
        return all;
    }

    @Test
    void everythingComesBackWithTheSameCountsAndHashes() {
        fill();
        var taken = taking.take(facilitator, room.space().id());
        var space = elsewhere();
        var id = move.zip(facilitator, root(space), taken.zip());

        var looked = move.looked(facilitator, id);
        assertThat(looked.source()).isEqualTo(SourceKind.EXPORT);
        assertThat(looked.toBring()).isEqualTo(7);
        var ended = move.brought(facilitator, id, Duplicates.BRING);

        assertThat(ended.state()).isEqualTo(Import.State.ENDED);
        assertThat(ended.left()).isZero();
        var again = taking.take(facilitator, space.id());
        assertThat(all(again.manifest())).containsExactlyInAnyOrderElementsOf(all(taken.manifest()));
        assertThat(again.manifest().at("/counts")).isEqualTo(taken.manifest().at("/counts"));
        assertThat(sql.sql(
                                "select sum(v.size) from documents.version v join documents.entry e on e.id = v.entry_id where e.space_id = :space")
                        .param("space", space.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(again.manifest().at("/counts/bytes").asLong());
    }

    @Test
    void whatWasForAFewIsForNobodyElse() {
        fill();
        var taken = taking.take(facilitator, room.space().id());
        var space = elsewhere();
        var id = move.zip(facilitator, root(space), taken.zip());
        move.brought(facilitator, id, Duplicates.BRING);

        assertThat(move.tree(room.reader(), root(space))).noneMatch(path -> path.contains("Paie"));
        var closed = move.child(facilitator, root(space), "Paie");
        assertThat(closed.restricted()).isTrue();
        assertThat(closed.personal()).isTrue();
    }

    @Test
    void whoIsNotInTheSpaceIsKeptInWords() {
        commission.document(room.contributor(), room.root(), "Note.txt", "note");
        var taken = taking.take(facilitator, room.space().id());
        var other = commission.room();
        var id = move.zip(other.facilitator(), other.root(), taken.zip());
        move.brought(other.facilitator(), id, Duplicates.BRING);

        var version =
                taking.take(other.facilitator(), other.space().id()).manifest().at("/documents/0/versions/0");
        assertThat(version.at("/by").isNull()).isTrue();
        assertThat(version.at("/saidBy").asString()).startsWith("Odile Thiriet");
    }

    @Test
    void aServerThatIsKilledHalfWayGoesOnWithoutBringingTwice() throws IOException {
        IntStream.range(0, 230).forEach(n -> {
            var document = commission.document(facilitator, room.root(), "Pièce " + n + ".txt", "contenu " + n);
            if (n % 40 == 0) {
                taking.revise(facilitator, document, "revu " + n);
            }
            say(facilitator, document, "Propos " + n, null);
            if (n == 0) {
                IntStream.range(0, 15).forEach(more -> say(facilitator, document, "Et " + more, null));
            }
        });
        var taken = taking.take(facilitator, room.space().id());
        var space = elsewhere();
        var id = move.zip(facilitator, root(space), taken.zip());
        move.looked(facilitator, id);
        move.accept(facilitator, id, Duplicates.BRING);
        var claim = UUID.randomUUID();
        var claimed = store.claim(
                        claim, List.of(), clock.instant(), clock.instant().plusSeconds(60))
                .orElseThrow();
        var shift = new Shift(store, clock, () -> true, id, claim);
        try (var source = sources.open(claimed)) {
            assertThat(bringing.step(claimed, source, shift)).isTrue();
        }
        // Nothing says that it is over: the claim runs out as after a kill.
        shift.end();

        move.work();

        var again = taking.take(facilitator, space.id());
        assertThat(all(again.manifest())).containsExactlyInAnyOrderElementsOf(all(taken.manifest()));
    }

    @Test
    void whatWasSaidComesBackWithItsAuthorsThreadsAndPlaces() {
        var note = commission.document(facilitator, room.root(), "Note.txt", "note");
        var first = say(room.contributor(), note, "À revoir", new Place(1, 100, 200, 300, 50));
        comments.answer(facilitator, note, first, new SayComment("Revu"));
        comments.resolve(facilitator, note, first);
        var gone = say(facilitator, note, "Pardon", null);
        comments.answer(room.contributor(), note, gone, new SayComment("De rien"));
        comments.remove(facilitator, note, gone);
        var taken = taking.take(facilitator, room.space().id());
        var space = elsewhere();
        move.brought(facilitator, move.zip(facilitator, root(space), taken.zip()), Duplicates.BRING);

        var threads = said(facilitator, space);
        assertThat(threads).hasSize(2);
        assertThat(threads.getFirst().first().body()).isEqualTo("De rien");
        assertThat(threads.getFirst().answers()).isEmpty();
        var back = threads.getLast();
        assertThat(back.first().body()).isEqualTo("À revoir");
        assertThat(back.first().author().id()).isEqualTo(room.contributor().personId());
        assertThat(back.place()).isEqualTo(new Place(1, 100, 200, 300, 50));
        assertThat(back.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.body()).isEqualTo("Revu"));
        assertThat(back.resolvedBy().id()).isEqualTo(facilitator.personId());
        assertThat(without(taking.take(facilitator, space.id()).manifest(), "comments", "id", "document", "thread"))
                .isEqualTo(without(taken.manifest(), "comments", "id", "document", "thread"));
    }

    @Test
    void whoSaidSomethingAndIsNotInTheSpaceIsKeptInWords() {
        var note = commission.document(facilitator, room.root(), "Note.txt", "note");
        var first = say(room.contributor(), note, "À revoir", null);
        comments.resolve(facilitator, note, first);
        var taken = taking.take(facilitator, room.space().id());
        var other = commission.room();
        move.brought(other.facilitator(), move.zip(other.facilitator(), other.root(), taken.zip()), Duplicates.BRING);

        assertThat(said(other.facilitator(), other.space())).singleElement().satisfies(thread -> {
            assertThat(thread.first().author().id()).isNull();
            assertThat(thread.first().author().name()).startsWith("Odile Thiriet");
            assertThat(thread.resolvedBy().id()).isNull();
            assertThat(thread.first().can()).doesNotContain(CommentAction.EDIT);
        });
    }

    @Test
    void aServerThatIsKilledAmongWhatWasSaidGoesOnBehindIt() {
        var note = commission.document(facilitator, room.root(), "Note.txt", "note");
        IntStream.range(0, 250).forEach(n -> say(facilitator, note, "Propos " + n, null));
        var taken = taking.take(facilitator, room.space().id());
        var space = elsewhere();
        var id = move.zip(facilitator, root(space), taken.zip());
        move.looked(facilitator, id);
        move.accept(facilitator, id, Duplicates.BRING);
        var claim = UUID.randomUUID();
        var claimed = store.claim(
                        claim, List.of(), clock.instant(), clock.instant().plusSeconds(60))
                .orElseThrow();
        var beats = new AtomicInteger();
        var shift = new Shift(store, clock, () -> beats.incrementAndGet() < 230, id, claim);
        assertThatThrownBy(() -> bringing.bring(claimed, shift)).isInstanceOf(Shift.Over.class);
        assertThat(said(facilitator, space)).hasSize(200);
        shift.end();

        move.work();

        assertThat(said(facilitator, space)).hasSize(250);
    }

    @Test
    void whatDocumentsAreComesBackWhateverTheFolderProposes() {
        var quotes = commission.folder(facilitator, room.root(), "Devis");
        folderKinds.propose(facilitator, quotes, new ProposeKind(Kind.QUOTE, "{date}_{titre}"));
        var quote = commission.document(facilitator, quotes, "Toiture.txt", "devis");
        kinds.describe(facilitator, quote, new DescribeDocument(Kind.QUOTE, quoted("1234.50")));
        kinds.keepName(facilitator, quote);
        kinds.forget(facilitator, commission.document(facilitator, quotes, "Plan.txt", "plan"));
        var list = commission.document(facilitator, room.root(), "Liens.txt", "liens");
        kinds.describe(facilitator, list, new DescribeDocument(Kind.REFERENCES, kept(room.contributor())));
        references.set(
                facilitator,
                list,
                new SetReferences(List.of(
                        new ReferenceLine("Toiture", "/d/" + quote),
                        new ReferenceLine("Légifrance", "https://legifrance.example/"))));
        var taken = taking.take(facilitator, room.space().id());
        var space = elsewhere();
        folderKinds.propose(facilitator, root(space), new ProposeKind(Kind.MINUTES, null));
        move.brought(facilitator, move.zip(facilitator, root(space), taken.zip()), Duplicates.BRING);

        var again = taking.take(facilitator, space.id()).manifest();
        assertThat(without(again, "kinds", "document"))
                .containsExactlyInAnyOrderElementsOf(without(taken.manifest(), "kinds", "document"))
                .hasSize(2);
        var folder = move.child(facilitator, root(space), "Devis").id();
        var back = move.child(facilitator, folder, "Toiture.txt").id();
        assertThat(folderKinds.kinds(facilitator, folder).proposal().own()).isTrue();
        var links = move.child(facilitator, root(space), "Liens.txt").id();
        assertThat(references.references(facilitator, links))
                .extracting(ListedReferenceView::address)
                .containsExactly("/d/" + back, "https://legifrance.example/");
    }

    @Test
    void whatIsKeptBearsTheClassOfTheSameTitleThere() {
        var administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
        var title = "Marchés " + UUID.randomUUID();
        var given = schedule.add(
                administrator,
                room.organisationId(),
                new SetClass(title, 10, CountsFrom.CLOSING, Disposition.SORT, null));
        var folder = commission.folder(facilitator, room.root(), "Marchés");
        terms.give(facilitator, folder, new GiveClass(given, LocalDate.of(2020, 3, 1)));
        commission.document(facilitator, folder, "Acte.txt", "acte");
        var taken = taking.take(facilitator, room.space().id());
        assertThat(taken.manifest().at("/parts/retention/0/title").asString()).isEqualTo(title);

        var space = elsewhere();
        move.brought(facilitator, move.zip(facilitator, root(space), taken.zip()), Duplicates.BRING);
        assertThat(terms.term(
                        facilitator,
                        move.child(facilitator, root(space), "Marchés").id()))
                .hasValueSatisfying(term -> {
                    assertThat(term.classId()).isEqualTo(given);
                    assertThat(term.closedOn()).isEqualTo(LocalDate.of(2020, 3, 1));
                });

        var other = commission.room();
        move.brought(other.facilitator(), move.zip(other.facilitator(), other.root(), taken.zip()), Duplicates.BRING);
        assertThat(terms.term(
                        other.facilitator(),
                        move.child(other.facilitator(), other.root(), "Marchés").id()))
                .as("because that authority has no such class")
                .isEmpty();
    }

    private static Facts quoted(String amount) {
        return new Facts(
                null,
                null,
                null,
                null,
                "Toits",
                new BigDecimal(amount),
                LocalDate.of(2027, 1, 31),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Facts kept(Actor owner) {
        return new Facts(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                owner.personId(),
                LocalDate.of(2027, 6, 1));
    }

    private UUID say(Actor actor, UUID document, String body, Place place) {
        return comments.write(actor, document, new WriteComment(body, 1, place));
    }

    private List<CommentView.CommentThreadView> said(Actor actor, Space space) {
        var document =
                move.child(actor, documents.root(actor, space.id()).entry().id(), "Note.txt");
        return comments.comments(actor, document.id()).threads();
    }

    /// The rows of a part, but for what is new of them.
    private static List<String> without(JsonNode manifest, String part, String... fields) {
        var rows = new ArrayList<String>();
        for (var row : manifest.at("/parts/" + part)) {
            rows.add(((ObjectNode) row).without(List.of(fields)).toString());
        }
        return rows;
    }

    @Test
    void rowsThatNobodyWroteDoNoHarm() {
        var note = commission.document(facilitator, room.root(), "Note.txt", "note");
        IntStream.range(0, 3).forEach(n -> say(facilitator, note, "Propos " + n, null));
        var manifest = new String(
                taking.take(facilitator, room.space().id()).files().get("manifest.json"), StandardCharsets.UTF_8);
        var archive = new Archive()
                .file("Documents/Note.txt", "note")
                .file(
                        "manifest.json",
                        manifest.replace("\"Propos 1\"", "[1,{\"a\":2}]")
                                .replace(
                                        "\"version\":1,\"thread\":null,\"author\"",
                                        "\"version\":-1,\"thread\":null,\"author\"")
                                .replaceFirst("\"version\":-1", "\"version\":1"))
                .bytes();
        var space = elsewhere();
        var ended = move.brought(facilitator, move.zip(facilitator, root(space), archive), Duplicates.BRING);

        assertThat(ended.state()).isEqualTo(Import.State.ENDED);
        assertThat(said(facilitator, space))
                .extracting(thread -> thread.first().body())
                .containsExactly("Propos 0");
    }

    @Test
    void whoOnlyDepositsMayNotSayWhoWroteWhat() {
        commission.document(facilitator, room.root(), "Note.txt", "note");
        var taken = taking.take(facilitator, room.space().id());
        var id = move.zip(room.contributor(), root(elsewhere()), taken.zip());

        var looked = move.looked(room.contributor(), id);

        assertThat(looked.state()).isEqualTo(Import.State.HALTED);
        assertThat(looked.failure()).isEqualTo("export-for-facilitators");
    }

    @Test
    void aContentThatIsNotWhatTheManifestSaysIsLeft() {
        var archive = new Archive()
                .file("Documents/Note.txt", "autre chose")
                .file("manifest.json", manifest("Note.txt", "Documents/Note.txt", 1, "2040-01-01"))
                .bytes();
        var space = elsewhere();
        var id = move.zip(facilitator, root(space), archive);

        var ended = move.brought(facilitator, id, Duplicates.BRING);

        assertThat(ended.brought()).isZero();
        assertThat(move.said(facilitator, id)).containsExactly("Note.txt DAMAGED");
    }

    @Test
    void manifestsThatNobodyWroteAreRefused() {
        for (var manifest : List.of(
                "{\"format\":\"parvis-space\",\"version\":99}",
                "{\"format\":\"parvis-space\",\"version\":1,\"folders\":[[[[",
                manifest("a", "b", 0, "2040-01-01"),
                "{\"format\":\"parvis-space\",\"version\":1,\"folders\":[{\"id\":\"" + UUID.randomUUID()
                        + "\",\"parent\":\"" + UUID.randomUUID() + "\",\"name\":\"a\"}]}")) {
            var id = move.zip(
                    facilitator,
                    root(elsewhere()),
                    new Archive().file("manifest.json", manifest).bytes());

            assertThat(move.looked(facilitator, id).failure()).as(manifest).isEqualTo("archive-damaged");
        }
    }

    @Test
    void namesAndDatesThatNoDatabaseKeepsDoNoHarm() {
        var archive = new Archive()
                .file("Documents/Note.txt", "note")
                .file("manifest.json", manifest("a\\u0000\\ud800/../b.txt", "Documents/Note.txt", 1, "+99999-01-01"))
                .bytes();
        var space = elsewhere();
        var id = move.zip(facilitator, root(space), archive);

        var ended = move.brought(facilitator, id, Duplicates.BRING);

        assertThat(ended.state()).isEqualTo(Import.State.ENDED);
        assertThat(ended.files()).isEqualTo(1);
    }

    private static String manifest(String name, String path, int number, String until) {
        return """
                {"format":"parvis-space","version":1,"people":[],"documents":[{"id":"%s","name":"%s","personalDataUntil":"%s",
                "versions":[{"number":%d,"path":"%s","sha256":"%s","size":4,"at":"2026-01-01T00:00:00Z"}]}]}
                """.formatted(UUID.randomUUID(), name, until, number, path, hash());
    }

    private static String hash() {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest("note".getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
