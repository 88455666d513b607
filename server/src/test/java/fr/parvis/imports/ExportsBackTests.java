package fr.parvis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.documents.DocumentState;
import fr.parvis.documents.LabelPersonalData;
import fr.parvis.documents.PersonalData;
import fr.parvis.documents.SetState;
import fr.parvis.documents.States;
import fr.parvis.platform.Actor;
import fr.parvis.portability.Taking;
import fr.parvis.spaces.Space;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

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
