package fr.parvis.posts.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import fr.parvis.posts.PostProblem;
import fr.parvis.posts.PostScene;
import fr.parvis.spaces.Role;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// *Lu et pris connaissance*.
@ParvisTest
class NoteReadingsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private PostScene scene;

    @Autowired
    private NoteReadings readings;

    @Autowired
    private List<TodaySource> today;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private Commission.Room room;
    private Actor facilitator;
    private Actor reader;
    private UUID space;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
        reader = room.reader();
        space = room.space().id();
    }

    private static void refused(ProblemType type, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private List<String> bell(Actor actor) {
        return sql.sql("select kind from activity.notice where person_id = :person and space_id = :space order by at")
                .param("person", actor.personId())
                .param("space", space)
                .query(String.class)
                .list();
    }

    private List<String> awaiting(Actor actor) {
        return today.stream()
                .flatMap(source -> source.today(actor).stream())
                .filter(item -> item.kind().equals("note-to-read"))
                .map(TodayItem::title)
                .toList();
    }

    @Test
    void aNoteForManyIsToldAfterwardsToThoseWhoAreThere() {
        var crowd = sql.sql("""
                        with crowd as (
                            insert into people.person (email, given_name, family_name, created_at)
                            select 'note' || n || '-' || :tag || '@valbourg.example', 'Ambre', 'Foule' || n, current_timestamp
                            from generate_series(1, :count) as n returning id)
                        insert into spaces.member (space_id, person_id, role, added_at)
                        select :space, id, 'READER', current_timestamp from crowd returning person_id
                        """)
                .param("tag", UUID.randomUUID().toString())
                .param("count", PersonalNotice.MANY)
                .param("space", space)
                .query(UUID.class)
                .list();
        transaction.executeWithoutResult(_ -> {
            var takenBack = scene.publish(facilitator, space, PostScene.note("Reprise aussitôt", 1, null));
            scene.withdraw(facilitator, takenBack);
            scene.publish(facilitator, space, PostScene.note("Fermeture à 17 h", 2, null));
            assertThat(bell(reader)).as("the request tells none of them").isEmpty();
        });
        // The room's other three, and the crowd; never who published it.
        await().until(() -> told("Fermeture à 17 h") == crowd.size() + 3);
        assertThat(bell(facilitator)).isEmpty();
        assertThat(told("Reprise aussitôt")).isZero();
        assertThat(sql.sql(
                                "select count(*) from posts.telling t join posts.post p on p.id = t.post_id where p.space_id = :space")
                        .param("space", space)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int told(String title) {
        return sql.sql("select count(*) from activity.notice where space_id = :space and subject = :title")
                .param("space", space)
                .param("title", title)
                .query(Integer.class)
                .single();
    }

    @Test
    void readBy43Of45LeavesTwoOnThePhoneList() {
        // The room has four people; with these they are forty-five.
        var people = new ArrayList<Actor>(List.of(room.contributor(), reader, room.guest()));
        for (var number = 0; number < 41; number++) {
            var person = commission.inhabitant(room.organisationId(), "MEMBER");
            commission.join(room, person, Role.READER);
            people.add(person);
        }
        sql.sql("update people.person set phone = '06 39 98 41 44' where id = :id")
                .param("id", people.getLast().personId())
                .update();
        var id = scene.publish(facilitator, space, PostScene.note("Horaires", 1, null));
        people.subList(0, 42).forEach(person -> readings.read(person, id));
        var reading = readings.reading(facilitator, id);
        assertThat(reading.read()).isEqualTo(43);
        assertThat(reading.expected()).isEqualTo(45);
        assertThat(reading.waiting())
                .extracting(NoteReadingView.HasNotReadView::id)
                .containsExactlyInAnyOrder(
                        people.get(42).personId(), people.get(43).personId());
        assertThat(reading.waiting())
                .extracting(NoteReadingView.HasNotReadView::phone)
                .containsExactlyInAnyOrder("06 39 98 41 44", null);
        readings.remind(facilitator, id);
        assertThat(bell(people.get(43))).containsExactly("NOTE_TO_READ", "NOTE_REMINDER");
        assertThat(bell(people.getFirst())).containsExactly("NOTE_TO_READ");
    }

    @Test
    void theOneReminderIsOneHoweverManyAsk() throws Exception {
        var id = scene.publish(facilitator, space, PostScene.note("Horaires", 1, null));
        var outcomes = new ArrayList<Boolean>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> ask = () -> {
                try {
                    readings.remind(facilitator, id);
                    return true;
                } catch (Problem refused) {
                    assertThat(refused.type()).isEqualTo(PostProblem.REMINDED_ALREADY);
                    return false;
                }
            };
            for (var answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                outcomes.add(answer.get());
            }
        }
        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(bell(reader)).containsExactly("NOTE_TO_READ", "NOTE_REMINDER");
        refused(PostProblem.REMINDED_ALREADY, () -> readings.remind(facilitator, id));
        refused(PlatformProblem.FORBIDDEN, () -> readings.remind(reader, id));
        refused(PlatformProblem.FORBIDDEN, () -> readings.reading(reader, id));
    }

    @Test
    void whoComesLaterIsAskedAsWell() {
        var id = scene.publish(facilitator, space, PostScene.note("Horaires", 1, null));
        assertThat(awaiting(reader)).containsExactly("Horaires");
        readings.read(reader, id);
        readings.read(reader, id);
        assertThat(awaiting(reader)).isEmpty();
        var late = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, late, Role.READER);
        assertThat(awaiting(late)).containsExactly("Horaires");
        assertThat(readings.reading(facilitator, id).waiting())
                .extracting(NoteReadingView.HasNotReadView::id)
                .contains(late.personId());
        commission.leave(room, reader);
        var after = readings.reading(facilitator, id);
        assertThat(after.done()).anySatisfy(person -> {
            assertThat(person.id()).isEqualTo(reader.personId());
            assertThat(person.gone()).isTrue();
        });
    }

    @Test
    void theNextNumberIsProposedAndEachIsGivenOnce() {
        var year = scene.next(facilitator, space);
        assertThat(year).isEqualTo(1);
        scene.publish(facilitator, space, PostScene.note("Horaires", 4, null));
        assertThat(scene.next(facilitator, space)).isEqualTo(5);
        refused(PostProblem.NUMBER_TAKEN, () -> scene.publish(facilitator, space, PostScene.note("Congés", 4, null)));
    }

    @Test
    void aPublishedNoteIsTakenBackAndNotDeleted() {
        var id = scene.publish(facilitator, space, PostScene.note("Horaires", 1, null));
        scene.withdraw(facilitator, id);
        refused(PostProblem.NOTE_KEPT, () -> scene.drop(facilitator, id));
    }

    @Test
    void noCellOfTheListIsAFormula() {
        sql.sql(
                        "update people.person set family_name = 'Dupont', given_name = '=HYPERLINK(1)', phone = '+33 6 39 98 41 01' where id = :id")
                .param("id", reader.personId())
                .update();
        var id = scene.publish(facilitator, space, PostScene.note("Horaires", 1, null));
        var csv = new StringWriter();
        NoteReadingCsv.write(readings.reading(facilitator, id), Locale.FRENCH, ZoneId.of("Europe/Paris"), csv);
        assertThat(csv.toString())
                .contains("'=HYPERLINK(1) Dupont")
                .contains("'+33 6 39 98 41 01")
                .startsWith("\ufeff");
    }

    @Test
    void aNoteIsPrinted() {
        var id = scene.publish(facilitator, space, PostScene.note("% plan | # **Horaires**", 1, null));
        assertThat(new String(readings.paper(reader, id), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        refused(PlatformProblem.NOT_FOUND, () -> readings.paper(room.stranger(), id));
    }
}
