package fr.parvis.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.approvals.AnswerApproval;
import fr.parvis.approvals.AnswerKind;
import fr.parvis.approvals.Approvals;
import fr.parvis.approvals.AskApproval;
import fr.parvis.approvals.Rule;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.chat.pins.Pins;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A space leaves whole, and nothing leaves that its taker does not read.
@ParvisTest
class ExportTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Taking taking;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Messages messages;

    @Autowired
    private Pins pins;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor facilitator;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
    }

    @Test
    void filesLieInReadableFoldersWithAllTheirVersions() {
        var folder = commission.folder(facilitator, room.root(), "Budget 2027");
        var document = commission.document(facilitator, folder, "Note.txt", "Première");
        taking.revise(facilitator, document, "Deuxième");
        commission.folder(facilitator, room.root(), "Vide");

        var taken = taking.take(facilitator, room.space().id());

        assertThat(taken.text("Documents/Budget 2027/Note.txt")).isEqualTo("Deuxième");
        assertThat(taken.text("Versions/Budget 2027/Note - version 1.txt")).isEqualTo("Première");
        assertThat(taken.names()).contains("Documents/Vide/", "index.html", "manifest.json");
        var manifest = taken.manifest();
        assertThat(manifest.at("/counts/folders").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(manifest.at("/counts/versions").asInt()).isEqualTo(2);
        assertThat(manifest.at("/documents/0/versions/0/sha256").asString()).isEqualTo(Taking.sha256("Première"));
        assertThat(manifest.at("/people/0/email").asString()).endsWith("@bourg.example");
    }

    @Test
    void namesAreMadeSafeAndTheOriginalsKept() {
        var opinion = commission.document(facilitator, room.root(), "Avis & 'décision'.txt", "a");
        taking.revise(facilitator, opinion, "c");
        commission.document(facilitator, room.root(), "Très long " + "é".repeat(100) + ".txt", "b");

        var taken = taking.take(facilitator, room.space().id());

        assertThat(taken.names())
                .allSatisfy(name -> assertThat(name)
                        .doesNotContainPattern("[<>:\"|?*\\\\\\p{Cntrl}]")
                        .hasSizeLessThan(260));
        assertThat(taken.text("index.html"))
                .contains("Avis &amp; &#39;décision&#39;", "Relu &lt;b&gt;ensemble&lt;/b&gt;")
                .doesNotContain("<b>", "<script")
                .contains("lang=\"fr\"");
        assertThat(taken.manifest().at("/documents").toString())
                .contains("Très long " + "é".repeat(100), "Relu <b>ensemble</b>");
    }

    @Test
    void whatWasThrownAwayStaysAndWhatIsWithheldIsSaid() {
        commission.document(facilitator, room.root(), "Reste.txt", "reste");
        var thrown = commission.document(facilitator, room.root(), "Jeté.txt", "jeté");
        commission.document(facilitator, room.root(), "Virus.txt", "virus");
        taking.trash(facilitator, thrown);
        taking.quarantine("virus");

        var taken = taking.take(facilitator, room.space().id());

        assertThat(taken.names())
                .contains("Documents/Reste.txt")
                .doesNotContain("Documents/Jeté.txt", "Documents/Virus.txt");
        assertThat(taken.manifest().toString()).doesNotContain("Jeté");
        assertThat(taken.manifest().at("/counts/left").asInt()).isEqualTo(1);
        assertThat(taken.text("Fichiers retenus par l’antivirus.txt")).contains("Virus.txt");
        assertThat(taken.text("index.html")).contains("retenu par l’antivirus");
    }

    @Test
    void onlyThoseWhoRunTheSpaceTakeItAway() {
        for (var other : List.of(room.contributor(), room.reader(), room.guest(), room.stranger())) {
            assertThatThrownBy(() -> taking.take(other, room.space().id())).isInstanceOf(Problem.class);
        }
    }

    @Test
    void theJournalAndTheReadersLogHaveIt() {
        var document = commission.document(facilitator, room.root(), "Note.txt", "note");

        taking.take(facilitator, room.space().id());

        assertThat(sql.sql("select kind from activity.entry where space_id = :space and by_id = :by order by at")
                        .param("space", room.space().id())
                        .param("by", facilitator.personId())
                        .query(String.class)
                        .list())
                .contains("space.exported", "reading.downloaded");
        assertThat(sql.sql("select count(*) from activity.entry where thing_id = :id and kind = 'reading.downloaded'")
                        .param("id", document)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatWasApprovedIsReadableWithItsHash() {
        var document = commission.document(room.contributor(), room.root(), "Convention.txt", "convention");
        approvals.ask(
                room.contributor(),
                document,
                new AskApproval(
                        1, Rule.ONE, List.of(), List.of(facilitator.personId()), "Relire <l’article 4>.", null, false));
        approvals.answer(facilitator, document, new AnswerApproval(1, AnswerKind.APPROVED, null, null));

        var taken = taking.take(facilitator, room.space().id());

        assertThat(taken.manifest().at("/parts/approvals"))
                .extracting(row -> row.at("/kind").asString())
                .containsExactly("ASKED", "APPROVED", "APPROVAL");
        assertThat(taken.text("Approbations.html"))
                .contains("a approuvé la version 1", Taking.sha256("convention"), "Relire &lt;l’article 4&gt;.");
        assertThat(taken.text("index.html")).contains("href=\"Approbations.html\"");
    }

    @Test
    void whatWasSaidInTopicsIsReadableTopicByTopic() {
        var topic = conversations.openTopic(facilitator, room.space().id(), "Fête : 14/07 <b>");
        var root = UUID.randomUUID();
        messages.write(facilitator, topic, new WriteMessage(root, "Qui vient ?", null));
        messages.write(room.reader(), topic, new WriteMessage(UUID.randomUUID(), "Moi <i>", root));
        pins.pin(facilitator, root);
        conversations.openTopic(facilitator, room.space().id(), "Fête - 14/07 <b>");

        var taken = taking.take(facilitator, room.space().id());

        assertThat(taken.manifest().at("/parts/messages"))
                .extracting(row -> row.at("/text").asString())
                .containsExactly("Qui vient ?", "Moi <i>");
        assertThat(taken.text("Conversations/Fête _ 14_07 _b_.html"))
                .contains("(épinglé)", "Qui vient ?", "Moi &lt;i&gt;", "../index.html", "<title>Fête : 14/07 &lt;b&gt;")
                .doesNotContain("<i>");
        assertThat(taken.names())
                .filteredOn(name -> name.startsWith("Conversations/"))
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
