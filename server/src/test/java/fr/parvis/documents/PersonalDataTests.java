package fr.parvis.documents;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.files.Texts;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder.Found;
import fr.parvis.platform.Finder.Wanted;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The label *données personnelles*: what bears it, and what follows. Its doors are tried by `RightsTests`.
@ParvisTest
class PersonalDataTests {
    private static final LabelPersonalData FIVE_YEARS = new LabelPersonalData(LocalDate.of(2031, 12, 31));

    @Autowired
    private Commission commission;

    @Autowired
    private PersonalData labels;

    @Autowired
    private PersonalDataFindings findings;

    @Autowired
    private Documents documents;

    @Autowired
    private Moves moves;

    @Autowired
    private Trash trash;

    @Autowired
    private Archives archives;

    @Autowired
    private Versions versions;

    @Autowired
    private DocumentFinder finder;

    @Autowired
    private Texts texts;

    @Autowired
    private Deposits deposits;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private UUID folder;
    private UUID inner;
    private UUID document;

    @BeforeEach
    void gather() {
        room = commission.room();
        folder = commission.folder(room.contributor(), room.root(), "Personnel");
        inner = commission.folder(room.contributor(), folder, "Paie");
        document = commission.document(room.contributor(), inner, "Liste.txt", "Odile Thiriet, née en 1974");
    }

    @Test
    void aLabelHoldsForAllThatLiesBelow() {
        labels.label(room.contributor(), folder, FIVE_YEARS);
        var said = documents.document(room.reader(), document).personalData();
        assertThat(said.own()).isFalse();
        assertThat(said.folder().id()).isEqualTo(folder);
        assertThat(said.keepUntil()).isEqualTo(FIVE_YEARS.keepUntil());
        assertThat(said.withheld()).isFalse();
        assertThat(documents.document(room.guest(), document).personalData().withheld())
                .isTrue();
        assertThat(listed(room.reader(), room.root())).containsExactly("Personnel");
        assertThat(listed(room.reader(), inner)).containsExactly("Liste.txt");
        var later = commission.document(room.contributor(), inner, "Après.txt", "b");
        assertThat(labels.isLabelled(later)).isTrue();
        labels.unlabel(room.contributor(), folder);
        assertThat(labels.isLabelled(document)).isFalse();
        assertThat(documents.document(room.reader(), document).personalData()).isNull();
    }

    @Test
    void onlyWhoMaySayWhoSeesItLabelsIt() {
        refused("forbidden", () -> labels.label(room.reader(), folder, FIVE_YEARS));
        refused("not-found", () -> labels.label(room.stranger(), folder, FIVE_YEARS));
        labels.label(room.facilitator(), folder, FIVE_YEARS);
        refused("forbidden", () -> labels.unlabel(room.reader(), folder));
        assertThat(sql.sql("select kind from activity.entry where thing_id = :id and kind like '%labelled' order by at")
                        .param("id", folder)
                        .query(String.class)
                        .list())
                .containsExactly("document.labelled");
    }

    @Test
    void aGuestIsGivenNoneOfItsContentAndMembersAre() {
        labels.label(room.contributor(), inner, FIVE_YEARS);
        refused("personal-data", () -> versions.content(room.guest(), document, null));
        refused("personal-data", () -> versions.content(room.guest(), document, 1));
        assertThat(versions.content(room.reader(), document, null).name()).isEqualTo("Liste.txt");
        refused("personal-data", () -> archives.contents(room.guest(), List.of(inner)));
        commission.document(room.contributor(), folder, "Public.txt", "c");
        assertThat(archives.contents(room.guest(), List.of(folder)).items())
                .extracting(Archives.Item::path)
                .containsExactlyInAnyOrder("Personnel", "Personnel/Public.txt");
        assertThat(archives.contents(room.reader(), List.of(folder)).items()).hasSize(4);
    }

    @Test
    void whatItSaysIsFoundByNoGuest() {
        var word = "kouglof" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var said = commission.document(room.contributor(), inner, "Texte.txt", "Recette du " + word);
        while (texts.readNext()) {
            // until nothing waits
        }
        assertThat(found(room.guest(), word)).containsExactly(said);
        labels.label(room.contributor(), folder, FIVE_YEARS);
        assertThat(found(room.guest(), word)).isEmpty();
        assertThat(found(room.reader(), word)).containsExactly(said);
    }

    @Test
    void theLabelGoesWithWhatLeavesItsFolder() {
        labels.label(room.contributor(), folder, FIVE_YEARS);
        var elsewhere = commission.folder(room.contributor(), room.root(), "Divers");
        moves.copy(room.contributor(), new MoveEntries(List.of(inner), elsewhere, null));
        moves.move(room.contributor(), new MoveEntries(List.of(document), elsewhere, null));
        assertThat(documents.document(room.reader(), document).personalData().own())
                .isTrue();
        assertThat(labels.isLabelled(elsewhere)).isFalse();
        assertThat(listed(room.reader(), elsewhere)).containsExactly("Paie", "Liste.txt");
        moves.move(room.contributor(), new MoveEntries(List.of(document), inner, null));
        assertThat(labels.isLabelled(document)).isTrue();
    }

    @Test
    void aCopiedFolderKeepsTheLabelsInsideIt() {
        labels.label(room.contributor(), document, FIVE_YEARS);
        var elsewhere = commission.folder(room.contributor(), room.root(), "Divers");
        moves.copy(room.contributor(), new MoveEntries(List.of(folder), elsewhere, null));
        assertThat(sql.sql("""
                        select count(*) from documents.personal_data p join documents.entry e on e.id = p.entry_id
                        where e.space_id = :space and e.name = 'Liste.txt'
                        """)
                        .param("space", room.space().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(listed(room.reader(), elsewhere)).isEmpty();
    }

    @Test
    void whatComesOutOfTheTrashElsewhereKeepsItsLabel() {
        labels.label(room.contributor(), folder, FIVE_YEARS);
        trash.throwAway(room.contributor(), List.of(document));
        trash.throwAway(room.contributor(), List.of(folder));
        trash.restore(room.contributor(), List.of(document));
        assertThat(documents.document(room.reader(), document).entry().parentId())
                .isEqualTo(room.root());
        assertThat(documents.document(room.reader(), document).personalData().own())
                .isTrue();
    }

    @Test
    void theLabelIsProposedAndNeverGivenUntilSomebodySaysNo() {
        var pay = commission.document(room.contributor(), inner, "Paie.txt", "Odile 2 55 08 14 168 025 38 " + inner);
        assertThat(findings.proposal(room.contributor(), pay).found()).isEmpty();
        while (texts.readNext()) {
            // until nothing waits
        }
        assertThat(findings.proposal(room.contributor(), pay).found()).containsExactly(PersonalDataKind.NIR);
        assertThat(labels.isLabelled(pay)).isFalse();
        refused("forbidden", () -> findings.proposal(room.reader(), pay));
        refused("not-found", () -> findings.proposal(room.stranger(), pay));
        refused("forbidden", () -> findings.dismiss(room.reader(), pay));

        labels.label(room.contributor(), pay, FIVE_YEARS);
        assertThat(findings.proposal(room.contributor(), pay).found()).isEmpty();
        labels.unlabel(room.contributor(), pay);
        findings.dismiss(room.contributor(), pay);
        assertThat(findings.proposal(room.contributor(), pay).found()).isEmpty();
        var again = commission.document(room.contributor(), inner, "Copie.txt", "Odile 2 55 08 14 168 025 38 " + inner);
        assertThat(findings.proposal(room.contributor(), again).found()).isEmpty();
    }

    private int bells(Actor actor, UUID id) {
        return sql.sql("""
                        select count(*) from activity.notice where person_id = :person and kind = 'PERSONAL_DATA' and address = '/d/' || :id
                        """)
                .param("person", actor.personId())
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    private int mails() {
        return sql.sql("select count(*) from mail.message").query(Integer.class).single();
    }

    private void readAll() {
        while (texts.readNext()) {
            // until nothing waits
        }
    }

    private void revise(Actor actor, UUID id, String content) {
        deposits.depositVersion(actor, id, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), null);
    }

    @Test
    void whoBroughtItIsToldOnceByTheirBellAndNeverByMail() {
        var before = mails();
        var number = "Odile 2 55 08 14 168 025 38 " + inner;
        var pay = commission.document(room.contributor(), inner, "Paie.txt", number);
        assertThat(bells(room.contributor(), pay)).isZero();
        readAll();
        assertThat(bells(room.contributor(), pay)).isOne();
        assertThat(bells(room.facilitator(), pay)).isZero();

        sql.sql("update activity.notice set read_at = at where kind = 'PERSONAL_DATA'")
                .update();
        revise(room.contributor(), pay, number + " encore");
        readAll();
        assertThat(bells(room.contributor(), pay)).isOne();
        assertThat(mails()).isEqualTo(before);
    }

    @Test
    void whatIsKnownToHoldPersonalDataIsToldAsItComesAgain() {
        var number = "Odile 2 55 08 14 168 025 38 " + inner;
        commission.document(room.contributor(), inner, "Paie.txt", number);
        readAll();
        var again = commission.document(room.facilitator(), room.root(), "Copie.txt", number);
        assertThat(bells(room.facilitator(), again)).isOne();
    }

    @Test
    void nobodyIsToldOfWhatIsLabelledOrHoldsNothingOrWasDismissed() {
        labels.label(room.contributor(), inner, FIVE_YEARS);
        var number = "Odile 2 55 08 14 168 025 38 " + inner;
        var labelled = commission.document(room.contributor(), inner, "Paie.txt", number);
        readAll();
        assertThat(bells(room.contributor(), labelled)).isZero();
        assertThat(bells(room.contributor(), document)).isZero();

        findings.dismiss(room.contributor(), labelled);
        var elsewhere = commission.document(room.contributor(), room.root(), "Copie.txt", number);
        assertThat(bells(room.contributor(), elsewhere)).isZero();
    }

    @Test
    void whoMayNotLabelItIsNotAskedToWhoBroughtTheDocumentIs() {
        var shared = commission.document(room.facilitator(), room.root(), "Agents.txt", "rien");
        revise(room.contributor(), shared, "Odile 2 55 08 14 168 025 38 " + inner);
        readAll();
        assertThat(bells(room.contributor(), shared)).isZero();
        assertThat(bells(room.facilitator(), shared)).isOne();
    }

    private List<String> listed(Actor actor, UUID id) {
        return documents.children(actor, id, new EntrySort.Order(EntrySort.NAME, false, null), null).items().stream()
                .filter(EntryView::personal)
                .map(EntryView::name)
                .toList();
    }

    private List<UUID> found(Actor actor, String word) {
        return finder.find(actor, new Wanted(word, null, null, null, null, 9)).stream()
                .map(Found::id)
                .toList();
    }
}
