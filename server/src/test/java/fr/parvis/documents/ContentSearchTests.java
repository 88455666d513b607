package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.files.Texts;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder.Found;
import fr.parvis.platform.Finder.Wanted;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Documents are found by what they say, by those who may read them.
@ParvisTest
class ContentSearchTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Deposits deposits;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private Trash trash;

    @Autowired
    private DocumentFinder finder;

    @Autowired
    private ContentSearchStore store;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;

    @BeforeEach
    void aRoom() {
        room = commission.room();
    }

    private UUID saying(String name, String text) {
        var id = deposits.deposit(
                room.contributor(),
                room.root(),
                name,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                null);
        read();
        return id;
    }

    private void read() {
        while (texts.readNext()) {
            // until nothing waits
        }
    }

    private List<Found> found(Actor actor, String words) {
        return finder.find(actor, new Wanted(words, null, null, null, null, 9));
    }

    private List<UUID> ids(Actor actor, String words) {
        return found(actor, words).stream().map(Found::id).toList();
    }

    private static String rare() {
        return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    }

    @Test
    void aDocumentIsFoundByItsWordsHoweverTheyAreWritten() {
        var rare = rare();
        var id = saying("note.txt", "Les travaux de l’école communale " + rare + ", œuvres et réunions du soir.");
        for (var words :
                List.of("ecole", "L'ÉCOLE", "école communales", "oeuvre", "REUNION", "réunions du soir", "commun")) {
            assertThat(ids(room.reader(), rare + " " + words)).as(words).containsExactly(id);
        }
        assertThat(ids(room.reader(), rare + " piscine")).isEmpty();
    }

    @Test
    void theWordsAreShownWhereTheyStandAndWhatLooksLikeAPageStaysText() {
        var rare = rare();
        saying("long.txt", "Début sans intérêt. ".repeat(200) + "Ici la <b>chaufferie</b> " + rare + " du gymnase.");
        var excerpt = found(room.reader(), rare + " chaufferies").getFirst().excerpt();
        assertThat(excerpt)
                .contains("<b>\u0001chaufferie\u0002</b>")
                .contains("\u0001" + rare + "\u0002")
                .startsWith("… ");
    }

    @Test
    void whatAwaitsApprovalIsFoundByThoseWhoAreShownIt() {
        var approved = rare();
        var id = saying("convention.txt", "Cinq ans " + approved);
        sql.sql("update documents.entry set withholds = true, state = 'VALIDATED' where id = ?")
                .param(id)
                .update();
        var newer = rare();
        deposits.depositVersion(
                room.contributor(),
                id,
                new ByteArrayInputStream(("Dix ans " + newer).getBytes(StandardCharsets.UTF_8)),
                null);
        read();
        assertThat(ids(room.reader(), newer)).isEmpty();
        assertThat(ids(room.reader(), approved)).containsExactly(id);
        assertThat(ids(room.contributor(), newer)).containsExactly(id);
        assertThat(ids(room.contributor(), approved)).isEmpty();
    }

    @Test
    void namesComeBeforeContentsAndADocumentOnce() {
        var rare = rare();
        var saying = saying("note.txt", "Il y est dit " + rare + ".");
        var named = saying("Plan " + rare + ".txt", "Plan " + rare + " lui-même.");
        assertThat(ids(room.reader(), rare)).containsExactly(named, saying);
    }

    @Test
    void whoMayNotReadItDoesNotFindIt() {
        var rare = rare();
        var id = saying("secret.txt", "Le mot est " + rare + ".");
        assertThat(ids(room.stranger(), rare)).isEmpty();
        assertThat(ids(room.reader(), rare)).containsExactly(id);

        access.restrict(room.contributor(), id, mine());
        assertThat(ids(room.reader(), rare)).isEmpty();
        assertThat(ids(room.contributor(), rare)).containsExactly(id);

        trash.throwAway(room.facilitator(), List.of(id));
        assertThat(ids(room.facilitator(), rare)).isEmpty();
    }

    private SetAccess mine() {
        return new SetAccess(List.of());
    }

    @Test
    void onlyTheCurrentVersionIsFound() {
        var before = rare();
        var after = rare();
        var id = saying("version.txt", "Avant " + before);
        deposits.depositVersion(
                room.contributor(),
                id,
                new ByteArrayInputStream(("Après " + after).getBytes(StandardCharsets.UTF_8)),
                null);
        read();
        assertThat(ids(room.reader(), before)).isEmpty();
        assertThat(ids(room.reader(), after)).containsExactly(id);
    }

    @Test
    void commonWordsAreFoundAmongTheNewestWithTheSameRights() {
        var rare = rare();
        var open = saying("ouvert.txt", "Tous disent " + rare);
        var closed = saying("fermé.txt", "Moi aussi " + rare);
        access.restrict(room.contributor(), closed, mine());
        var asked = store.question(new String[] {rare}, false).orElseThrow();
        var common = new ContentSearchStore.Question(asked.words(), 1_000_000);
        var wanted = new Wanted(rare, null, null, null, null, 9);
        assertThat(store.search(room.reader().personId(), common, wanted))
                .extracting(ContentSearchStore.Said::id)
                .containsExactly(open);
        assertThat(store.search(room.contributor().personId(), common, wanted))
                .extracting(ContentSearchStore.Said::id)
                .containsExactly(closed, open);
        assertThat(store.search(room.stranger().personId(), common, wanted)).isEmpty();
    }

    @Test
    void filtersNarrowContentsToo() {
        var rare = rare();
        var id = saying("filtre.txt", "Ceci dit " + rare);
        assertThat(by(rare, room.contributor().personId())).containsExactly(id);
        assertThat(by(rare, room.facilitator().personId())).isEmpty();
    }

    private List<UUID> by(String words, @Nullable UUID author) {
        return finder.find(room.reader(), new Wanted(words, room.space().id(), author, null, null, 9)).stream()
                .map(Found::id)
                .toList();
    }

    @Test
    void aContentIsReadOnceHoweverManyHoldIt() {
        var rare = rare();
        var text = "Deux fois " + rare;
        var first = saying("un.txt", text);
        var second = saying("deux.txt", text);
        assertThat(ids(room.reader(), rare)).containsExactlyInAnyOrder(first, second);
        assertThat(sql.sql("select count(*) from files.reading where body like '%' || :rare || '%'")
                        .param("rare", rare)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wordsOfStatementsAndSignsAreWordsAndSigns() {
        for (var words :
                List.of("' or 1=1", "a & b | !c", "%", "_", "\\", "(((", "'''", "le la les", ":*", "x".repeat(190))) {
            assertThat(found(room.reader(), words)).as(words).isEmpty();
        }
    }
}
