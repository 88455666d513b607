package fr.parvis.notifications.mails;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.DocumentAccess;
import fr.parvis.documents.SetAccess;
import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.levels.Deliveries;
import fr.parvis.notifications.levels.Levels;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.SpaceNews.Kind;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What leaves by mail, to whom, and when.
@ParvisTest
class MailingsTests {
    private static final Duration QUARTER = Duration.ofMinutes(16);
    private static final int STATEMENTS_A_PERSON = 10;

    @Autowired
    private Commission commission;

    @Autowired
    private Postman postman;

    @Autowired
    private Mailings mailings;

    @Autowired
    private Planner planner;

    @Autowired
    private Levels levels;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private Spaces spaces;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TransactionTemplate transaction;

    private Commission.Room room;
    private Actor claire;
    private Actor odile;
    private UUID space;

    @BeforeEach
    void monday() {
        room = commission.room();
        claire = room.facilitator();
        odile = room.reader();
        space = room.space().id();
        postman.work();
        postman.monday("10:00");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whatIsStillUnreadAfterAQuarterOfAnHourIsOneMail() {
        postman.mention(claire, space, "Bulletin n° 42", odile);
        postman.mention(claire, space, "Fête du village", odile);
        postman.later(Duration.ofMinutes(10));
        assertThat(postman.mails(odile)).isEmpty();
        postman.later(QUARTER);
        assertThat(postman.mails(odile)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("2 choses vous attendent dans Parvis");
            assertThat(mail.text())
                    .contains("vous cite dans «\u00a0Bulletin n° 42\u00a0»", "Fête du village", "Vous êtes cité.")
                    .contains(room.space().name())
                    .contains("/ce-que-je-recois#");
            assertThat(mail.unsubscribe()).contains("/api/unsubscription?k=");
        });
        postman.later(Duration.ofDays(3));
        assertThat(postman.mails(odile)).hasSize(1);
    }

    @Test
    void whatWasReadInTheBellIsNeverMailed() {
        postman.mention(claire, space, "Bulletin n° 42", odile);
        postman.later(Duration.ofMinutes(5));
        postman.reads(odile);
        postman.later(Duration.ofDays(1));
        assertThat(postman.mails(odile)).isEmpty();
    }

    @Test
    void whatIsForManyIsMailedOnceItsBellsHaveRung() {
        var people = new ArrayList<>(sql.sql("""
                        insert into people.person (email, given_name, family_name, created_at)
                        select 'poste' || n || '-' || :tag || '@valbourg.example', 'Ambre', 'Foule' || n, current_timestamp
                        from generate_series(1, :count) as n returning id
                        """)
                .param("tag", UUID.randomUUID().toString())
                .param("count", PersonalNotice.MANY)
                .query(UUID.class)
                .list());
        people.add(odile.personId());
        postman.notice(PersonalNotice.Kind.NOTE_TO_READ, claire, space, "Astreinte", false, false, people);
        assertThat(planner.plan()).as("nobody is thought of within the request").isFalse();
        postman.rings();
        postman.later(QUARTER);
        assertThat(postman.mails(odile))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Astreinte"));
    }

    @Test
    void whatHasAMailOfItsOwnIsNotMailedTwice() {
        postman.notice(PersonalNotice.Kind.NOTICE, claire, space, "Convention", false, true, odile);
        postman.later(Duration.ofDays(1));
        assertThat(postman.mails(odile)).isEmpty();
    }

    @Test
    void theNextOneWaitsForTheNextDayAndForTheSummaryOfWhoDidNotComeBack() {
        postman.mention(claire, space, "Un", odile, room.contributor());
        postman.later(QUARTER);
        postman.later(Duration.ofMinutes(20));
        postman.visits(room.contributor());
        postman.mention(claire, space, "Deux", odile, room.contributor());
        postman.later(Duration.ofHours(6));
        assertThat(postman.mails(odile)).hasSize(1);
        assertThat(postman.mails(room.contributor())).hasSize(1);
        // Tuesday, a quarter past seven; then past six in the evening.
        postman.later(Duration.ofHours(14).plusMinutes(40));
        assertThat(postman.mails(room.contributor())).hasSize(2);
        assertThat(postman.mails(odile)).hasSize(1);
        postman.later(Duration.ofHours(11));
        assertThat(postman.mails(odile)).hasSize(2);
    }

    @Test
    void silenceKeepsAllBackButWhatTheLawWantsTold() {
        levels.choose(odile, space, NotificationLevel.SILENT);
        postman.mention(claire, space, "Bulletin n° 42", odile);
        postman.notice(PersonalNotice.Kind.REQUEST, claire, space, "Convocation", true, false, odile);
        postman.later(QUARTER);
        assertThat(postman.mails(odile))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains("Convocation").doesNotContain("Bulletin"));
        levels.choose(odile, space, NotificationLevel.IMPORTANT);
        postman.later(Duration.ofDays(2));
        assertThat(postman.mails(odile))
                .as("what was kept back is not told later")
                .hasSize(1);
    }

    @Test
    void withoutMailOnlyWhatTheLawWantsToldLeaves() {
        deliveries.mail(odile, false);
        levels.choose(odile, space, NotificationLevel.ALL);
        postman.mention(claire, space, "Bulletin n° 42", odile);
        postman.news(Kind.MESSAGE, claire, space, UUID.randomUUID(), "Dialogue");
        postman.later(Duration.ofDays(1));
        deliveries.mail(odile, true);
        postman.later(Duration.ofHours(2));
        deliveries.mail(odile, false);
        assertThat(postman.mails(odile)).isEmpty();
        postman.notice(PersonalNotice.Kind.REQUEST, claire, space, "Convocation", true, false, odile);
        postman.later(QUARTER);
        assertThat(postman.mails(odile)).hasSize(1);
    }

    @Test
    void theLeaveSheetSavedAllDayBySixPeopleIsOneLineOfTheSummary() {
        var sheet = commission.document(claire, room.root(), "Congés.txt", "semaine 47");
        levels.choose(odile, space, NotificationLevel.DIGEST);
        var six = new ArrayList<Actor>();
        for (var each = 0; each < 6; each++) {
            var agent = commission.inhabitant(room.organisationId(), "MEMBER");
            commission.join(room, agent, Role.CONTRIBUTOR);
            six.add(agent);
        }
        for (var save = 0; save < 14; save++) {
            postman.news(Kind.VERSION, six.get(save % 6), space, sheet, "Congés.txt");
            postman.later(Duration.ofMinutes(20));
        }
        assertThat(postman.mails(odile)).as("before six in the evening").isEmpty();
        postman.later(Duration.ofHours(4));
        assertThat(postman.mails(odile)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Le résumé de votre journée\u00a0: une nouveauté");
            assertThat(mail.text()).contains("«\u00a0Congés.txt\u00a0» modifié 14 fois par 6 personnes");
        });
        postman.later(Duration.ofDays(1));
        assertThat(postman.mails(odile)).hasSize(1);
        assertThat(postman.mails(room.contributor())).isEmpty();
    }

    @Test
    void everythingOfASpaceIsToldSoonAndFoldedButWhatDocumentsSay() {
        var sheet = commission.document(claire, room.root(), "Congés.txt", "semaine 47");
        levels.choose(odile, space, NotificationLevel.ALL);
        var topic = UUID.randomUUID();
        for (var message = 0; message < 5; message++) {
            postman.news(Kind.MESSAGE, message < 3 ? claire : room.contributor(), space, topic, "Bulletin");
        }
        postman.news(Kind.MESSAGE, odile, space, topic, "Bulletin");
        postman.news(Kind.VERSION, claire, space, sheet, "Congés.txt");
        postman.later(QUARTER);
        assertThat(postman.mails(odile)).singleElement().satisfies(mail -> {
            assertThat(mail.text())
                    .contains("«\u00a0Bulletin\u00a0»\u00a0: 5 messages de 2 personnes")
                    .contains("Vous suivez tout de cet espace.")
                    .doesNotContain("Congés");
        });
        postman.later(Duration.ofHours(8));
        assertThat(postman.mails(odile)).hasSize(2);
        assertThat(postman.mails(odile).getLast().text()).contains("Congés.txt").doesNotContain("Bulletin");
    }

    @Test
    void whoLeftTheSpaceIsToldNothingOfIt() {
        levels.choose(odile, space, NotificationLevel.ALL);
        postman.news(Kind.MESSAGE, claire, space, UUID.randomUUID(), "Bulletin");
        postman.mention(claire, space, "Bulletin", odile);
        sql.sql("delete from spaces.member where space_id = :space and person_id = :person")
                .param("space", space)
                .param("person", odile.personId())
                .update();
        postman.later(Duration.ofDays(1));
        assertThat(postman.mails(odile)).isEmpty();
    }

    @Test
    void anArchivedSpaceTellsNothing() {
        postman.mention(claire, space, "Bulletin", odile);
        spaces.archive(claire, space);
        postman.later(Duration.ofDays(1));
        assertThat(postman.mails(odile)).isEmpty();
    }

    @Test
    void aDocumentThatOneMayNotReadAnyMoreIsNotNamed() {
        var document = commission.document(claire, room.root(), "Licenciement.txt", "secret");
        levels.choose(odile, space, NotificationLevel.ALL);
        postman.news(Kind.DOCUMENT, claire, space, document, "Licenciement.txt");
        postman.news(Kind.MESSAGE, claire, space, UUID.randomUUID(), "Bulletin");
        access.restrict(claire, document, new SetAccess(List.of(AccessEntry.role(Role.CONTRIBUTOR, Level.READ))));
        postman.later(QUARTER);
        assertThat(postman.mails(odile))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text() + mail.subject())
                        .contains("Bulletin")
                        .doesNotContain("Licenciement"));
    }

    @Test
    void ofASecretSpaceAMailSaysThatSomethingWaitsAndNothingElse() {
        sql.sql("update spaces.space set access = 'SECRET' where id = :space")
                .param("space", space)
                .update();
        postman.mention(claire, space, "Licenciement", odile);
        postman.later(QUARTER);
        assertThat(postman.mails(odile))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text() + mail.subject())
                        .contains("Une chose vous attend dans Parvis", "Un espace secret")
                        .doesNotContain(
                                "Licenciement",
                                room.space().name(),
                                room.space().slug()));
    }

    @Test
    void aVersionThatOneIsNotShownIsNotNamed() {
        var document = commission.document(claire, room.root(), "Convention.txt", "v1");
        levels.choose(odile, space, NotificationLevel.DIGEST);
        sql.sql("insert into activity.veil (thing_id, version, shown_to) values (:thing, 1, '{}')")
                .param("thing", document)
                .update();
        postman.version(claire, space, document, 2, "Convention.txt");
        postman.later(Duration.ofDays(1));
        assertThat(postman.mails(odile)).isEmpty();
    }

    @Test
    void aClosedAccountGetsNothing() {
        postman.mention(claire, space, "Bulletin", odile);
        var to = odile;
        var before = postman.mails(to);
        sql.sql("update people.person set closed_at = current_timestamp where id = :person")
                .param("person", odile.personId())
                .update();
        postman.later(Duration.ofDays(1));
        sql.sql("update people.person set closed_at = null where id = :person")
                .param("person", odile.personId())
                .update();
        assertThat(postman.mails(to)).isEqualTo(before).isEmpty();
    }

    @Test
    void whoDiesBeforeTheEndHasToldNothingAndNothingIsToldTwice() {
        postman.mention(claire, space, "Bulletin", odile);
        postman.work();
        clock.advance(QUARTER);
        transaction.executeWithoutResult(status -> {
            while (mailings.next()) {
                Thread.onSpinWait();
            }
            status.setRollbackOnly();
        });
        assertThat(postman.mails(odile)).isEmpty();
        postman.work();
        postman.work();
        assertThat(postman.mails(odile)).hasSize(1);
    }

    @Test
    void eachIsToldOnceHoweverManyWorkAtIt() throws InterruptedException {
        var people = new ArrayList<Actor>();
        for (var each = 0; each < 12; each++) {
            var person = commission.inhabitant(room.organisationId(), "MEMBER");
            commission.join(room, person, Role.READER);
            people.add(person);
        }
        postman.mention(claire, space, "Bulletin", people.toArray(Actor[]::new));
        postman.work();
        clock.advance(QUARTER);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < 4; each++) {
                workers.submit(() -> {
                    while (mailings.next()) {
                        Thread.onSpinWait();
                    }
                });
            }
        }
        assertThat(people)
                .allSatisfy(person -> assertThat(postman.mails(person)).hasSize(1));
    }

    @Test
    void aFactCostsTheSameHoweverManyPeopleTheSpaceHas() {
        var topic = UUID.randomUUID();
        var few = statements.during(() -> postman.news(Kind.MESSAGE, claire, space, topic, "Bulletin"));
        for (var each = 0; each < 60; each++) {
            var person = commission.inhabitant(room.organisationId(), "MEMBER");
            commission.join(room, person, Role.READER);
            levels.choose(person, space, NotificationLevel.ALL);
        }
        assertThat(statements.during(() -> postman.news(Kind.MESSAGE, claire, space, topic, "Bulletin")))
                .isEqualTo(few)
                .isEqualTo(1);
    }

    @Test
    void itIsThoughtOfWhoIsToldInAsManyStatementsHoweverManyTheyAre() {
        postman.mention(claire, space, "Bulletin", odile);
        var few = statements.during(planner::plan);
        postman.mention(claire, space, "Bulletin", readers(60));
        assertThat(statements.during(planner::plan)).isEqualTo(few);
    }

    @Test
    void whoIsThoughtOfAlreadyKeepsNobodyWaiting() {
        postman.mention(claire, space, "Bulletin", odile);
        assertThat(planner.plan()).isTrue();
        postman.mention(claire, space, "Bulletin", odile);
        assertThat(planner.plan())
                .as("there was something to think of, so there may be more")
                .isTrue();
        assertThat(planner.plan()).isFalse();
    }

    @Test
    void tellingTakesAFewStatementsAPerson() {
        postman.work();
        sql.sql("update notifications.turn set due_at = null").update();
        postman.mention(claire, space, "Bulletin", readers(12));
        postman.work();
        clock.advance(QUARTER);
        assertThat(statements.during(mailings::next) / 12).isLessThanOrEqualTo(STATEMENTS_A_PERSON);
    }

    private Actor[] readers(int many) {
        return java.util.stream.IntStream.range(0, many)
                .mapToObj(_ -> {
                    var person = commission.inhabitant(room.organisationId(), "MEMBER");
                    commission.join(room, person, Role.READER);
                    return person;
                })
                .toArray(Actor[]::new);
    }

    @Test
    void aPlaceToRelaxDisturbsNobody() {
        sql.sql("update spaces.space set type = 'SOCIAL' where id = :space")
                .param("space", space)
                .update();
        assertThat(levels.level(odile, space).level()).isEqualTo(NotificationLevel.SILENT);
        postman.mention(claire, space, "Chorale", odile);
        postman.later(Duration.ofDays(1));
        assertThat(postman.mails(odile)).isEmpty();
    }
}
