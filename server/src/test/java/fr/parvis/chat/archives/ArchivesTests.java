package fr.parvis.chat.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.ChatAction;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.archives.ArchiveView.LeftOut;
import fr.parvis.chat.archives.ArchiveView.State;
import fr.parvis.chat.archives.Looked.ExportName;
import fr.parvis.documents.Documents;
import fr.parvis.files.Blobs;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What people said in WhatsApp becomes a topic that is only read: once, with its dates and its files.
@ParvisTest
class ArchivesTests {
    private static final String EXPORT = """
            13/03/2024, 14:00 - Les messages sont chiffrés de bout en bout.
            13/03/2024, 14:05 - Odile Ferrand: Voici la place
            13/03/2024, 14:06 - Noël: IMG-1.jpg (fichier joint)
            vue du clocher
            13/03/2024, 14:07 - Noël: IMG-2.jpg (fichier joint)
            13/03/2024, 14:08 - Odile Ferrand: @[Tous](space) mirabelles <Ce message a été modifié>
            """;

    @Autowired
    private Assembly assembly;

    @Autowired
    private TopicArchives archives;

    @Autowired
    private ArchiveWork work;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private Assembly.Room room;

    @BeforeEach
    void assemble() {
        room = assembly.room();
    }

    private static byte[] zip(Map<String, byte[]> members) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private UUID sent(String name, byte[] file) {
        var blob = blobs.store(new ByteArrayInputStream(file));
        var id = archives.start(room.facilitator(), room.spaceId(), name, blob);
        work(id);
        return id;
    }

    /// Whether this or the job of the server takes it, it is waited for.
    private void work(UUID id) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        do {
            work.work();
            var state = sql.sql("select state from chat.archive where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single();
            if (!state.equals("LOOKING") && !state.equals("BRINGING")) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        } while (System.nanoTime() < until);
        throw new AssertionError("Nobody worked at the export.");
    }

    private ArchiveView view(UUID id) {
        return archives.view(room.facilitator(), id);
    }

    private ArchiveView brought(UUID id, Map<String, UUID> people) {
        archives.accept(room.facilitator(), id, new AcceptArchive("Fête du village", people));
        work(id);
        return view(id);
    }

    private record Line(String author, String body) {}

    private List<Line> lines(UUID conversationId) {
        return sql.sql("""
                        select coalesce(m.said_as, p.name) as author, m.body from chat.message m
                        join people.identity p on p.person_id = m.author_id
                        where m.conversation_id = :conversation order by m.seq
                        """)
                .param("conversation", conversationId)
                .query(Line.class)
                .list();
    }

    @Test
    void anExportIsLookedAtBeforeAnyOfItComes() {
        var id = sent(
                "Discussion WhatsApp avec Fête du village.zip",
                zip(Map.of("_chat.txt", text(EXPORT), "IMG-1.jpg", text("une image"))));
        var seen = view(id);
        assertThat(seen.state()).isEqualTo(State.LOOKED);
        assertThat(seen.title()).isEqualTo("Fête du village");
        assertThat(seen.dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
        var looked = seen.looked();
        assertThat(looked.messages()).isEqualTo(5);
        assertThat(looked.notices()).isEqualTo(1);
        assertThat(looked.files()).isEqualTo(2);
        assertThat(looked.missing()).isEqualTo(1);
        assertThat(looked.people()).extracting(Looked.ExportName::name).containsExactly("Noël", "Odile Ferrand");
        assertThat(looked.from()).isEqualTo("2024-03-13T13:00:00Z");
        assertThat(conversations
                        .ofSpace(room.facilitator(), room.spaceId(), null)
                        .items())
                .hasSize(1);
    }

    @Test
    void itBecomesATopicThatIsOnlyReadWithItsDatesAndItsFiles() {
        var id = sent("_chat.zip", zip(Map.of("_chat.txt", text(EXPORT), "IMG-1.jpg", text("une image"))));
        var done = brought(id, Map.of("Odile Ferrand", room.contributor().personId()));
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.done()).isEqualTo(5);
        assertThat(done.filesBrought()).isEqualTo(1);
        assertThat(done.leftOut()).containsExactly(new LeftOut("IMG-2.jpg", "missing"));
        var topic = done.conversationId();
        var lines = lines(topic);
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst().author()).isEqualTo("WhatsApp");
        assertThat(lines.get(1).author()).doesNotContain("WhatsApp");
        assertThat(lines.get(2).author()).isEqualTo("Noël (WhatsApp)");
        assertThat(lines.get(2).body()).startsWith("vue du clocher\n/d/");
        assertThat(lines.get(3).body()).isEqualTo("[IMG-2.jpg]");
        var document = UUID.fromString(lines.get(2).body().substring("vue du clocher\n/d/".length()));
        assertThat(documents.document(room.reader(), document).entry().name()).isEqualTo("IMG-1.jpg");
        var read = conversations.require(room.facilitator(), topic);
        assertThat(read.can()).containsExactly(ChatAction.OPEN_TOPIC);
        assertThatThrownBy(() -> conversations.require(room.facilitator(), topic, ChatAction.REOPEN))
                .isInstanceOf(Problem.class);
        var seen = conversations.view(room.reader(), topic);
        assertThat(seen.brought()).isNotNull();
        assertThat(seen.unread()).isZero();
        assertThat(sql.sql("select at from chat.message where conversation_id = :topic order by seq limit 1")
                        .param("topic", topic)
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo("2024-03-13T13:00:00Z");
    }

    @Test
    void nobodyIsCalledAndNothingIsNew() {
        var before = notices(room.reader());
        var id = sent("_chat.txt", text(EXPORT));
        var topic = brought(id, Map.of()).conversationId();
        assertThat(notices(room.reader())).isEqualTo(before);
        assertThat(conversations.unread(room.reader()).messages()).isZero();
        assertThat(sql.sql("select count(*) from chat.mention where conversation_id = :topic")
                        .param("topic", topic)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int notices(Actor actor) {
        return sql.sql("select count(*) from activity.notice where person_id = :person")
                .param("person", actor.personId())
                .query(Integer.class)
                .single();
    }

    @Test
    void killedInTheMiddleItGoesOnAndNothingComesTwice() {
        var long1 = new StringBuilder();
        for (var each = 0; each < 1_203; each++) {
            long1.append("13/03/2024, 14:05 - Odile: message ").append(each).append('\n');
        }
        var id = sent("_chat.txt", text(long1.toString()));
        archives.accept(room.facilitator(), id, new AcceptArchive("Longue", Map.of()));
        // As after a kill behind the first batch: its messages are there, and its place is written.
        work(id);
        var topic = view(id).conversationId();
        sql.sql("delete from chat.message where conversation_id = :topic and seq > 500")
                .param("topic", topic)
                .update();
        sql.sql("update chat.conversation set revision = 500, last_seq = 500 where id = :topic")
                .param("topic", topic)
                .update();
        var blob = blobs.store(new ByteArrayInputStream(text(long1.toString())));
        sql.sql("""
                        update chat.archive set state = 'BRINGING', done = 500, ended_at = null, content = decode(:hash, 'hex'),
                          claim = gen_random_uuid(), taken_until = :past where id = :id
                        """)
                .param("hash", blob.hash())
                .param("past", java.sql.Timestamp.from(java.time.Instant.EPOCH))
                .param("id", id)
                .update();
        work(id);
        assertThat(view(id).state()).isEqualTo(State.DONE);
        var lines = lines(topic);
        assertThat(lines).hasSize(1_203);
        assertThat(lines.getLast().body()).isEqualTo("message 1202");
        assertThat(lines.stream().map(Line::body).distinct()).hasSize(1_203);
    }

    @Test
    void namesThatLeadOutAreNamesOfFilesAndNothingElse() {
        var members = new HashMap<String, byte[]>();
        members.put("../../_chat.txt", text("13/03/2024, 14:06 - Noël: ../../passwd.png (fichier joint)\n"));
        members.put("../../../passwd.png", text("x"));
        var done = brought(sent("x.zip", zip(members)), Map.of());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.leftOut()).extracting(LeftOut::name).containsExactly("../../passwd.png");
    }

    @Test
    void aBombAndWhatIsNoExportAreRefusedWithAWord() {
        var zeros = new byte[80 << 20];
        assertThat(view(sent("a.zip", zip(Map.of("_chat.txt", zeros)))).failure())
                .isEqualTo("archive-bomb");
        assertThat(view(sent("b.txt", text("une liste de courses\n"))).failure())
                .isEqualTo("no-export");
        assertThat(view(sent("c.zip", text("PKn’importe quoi"))).failure()).isEqualTo("not-a-zip");
        assertThat(view(sent("d.zip", zip(Map.of("photo.jpg", text("x"))))).failure())
                .isEqualTo("no-export");
        assertThat(view(sent("e.txt", new byte[0])).failure()).isEqualTo("no-export");
    }

    @Test
    void charactersThatNoTextHoldsAreLeftOut() {
        var id = sent("_chat.txt", text("13/03/2024, 14:05 - Od\0ile: Bon\0jour\n"));
        assertThat(view(id).looked().people()).extracting(ExportName::name).containsExactly("Odile");
        var done = brought(id, Map.of());
        assertThat(lines(done.conversationId())).extracting(Line::body).containsExactly("Bonjour");
    }

    @Test
    void datesAreReadInTheOtherOrderWhereBothArePossible() {
        var id = sent("_chat.txt", text("1/2/2024, 14:05 - Odile: Bonjour\n"));
        assertThat(view(id).looked().orderOpen()).isTrue();
        assertThat(view(id).looked().from()).isEqualTo("2024-02-01T13:05:00Z");
        archives.read(room.facilitator(), id, DateOrder.MONTH_FIRST);
        work(id);
        assertThat(view(id).looked().from()).isEqualTo("2024-01-02T13:05:00Z");
        assertThat(view(id).dateOrder()).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void onlyWhoRunsTheSpaceBringsOneAndOnlyAsLongAsTheyDo() {
        assertThatThrownBy(() -> archives.prepare(room.contributor(), room.spaceId()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> archives.prepare(room.neighbour(), room.spaceId()))
                .isInstanceOf(Problem.class);
        var id = sent("_chat.txt", text(EXPORT));
        assertThatThrownBy(() -> archives.view(room.contributor(), id)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> archives.accept(
                        room.facilitator(),
                        id,
                        new AcceptArchive("Fête", Map.of("Noël", room.stranger().personId()))))
                .isInstanceOf(Problem.class);
        // Both at once: the job of the server would take it in between.
        transaction.executeWithoutResult(_ -> {
            archives.accept(room.facilitator(), id, new AcceptArchive("Fête", Map.of()));
            sql.sql("update spaces.member set role = 'READER' where space_id = :space and person_id = :person")
                    .param("space", room.spaceId())
                    .param("person", room.facilitator().personId())
                    .update();
        });
        work(id);
        assertThat(sql.sql("select failure from chat.archive where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("forbidden");
    }

    @Test
    void whatWasSaidIsFound() {
        brought(sent("_chat.txt", text(EXPORT)), Map.of());
        assertThat(sql.sql("""
                                select count(*) from chat.message m join chat.conversation c on c.id = m.conversation_id
                                where c.space_id = :space and m.words @@ plainto_tsquery('chat.french', 'mirabelle')
                                """)
                        .param("space", room.spaceId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void moreMessagesThanAnArchiveTakesAreRefusedAsAWhole() {
        var many = "13/03/2024, 14:05 - a: b\n".repeat(ArchiveWork.MOST_MESSAGES + 1);
        assertThat(view(sent("_chat.txt", text(many))).failure()).isEqualTo("export-too-long");
    }
}
