package fr.parvis.notifications.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.reading.ReadUpTo;
import fr.parvis.chat.reading.Readings;
import fr.parvis.documents.Commission;
import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.Reach;
import fr.parvis.notifications.ReachView;
import fr.parvis.notifications.mails.Postman;
import fr.parvis.platform.Actor;
import fr.parvis.platform.SpaceNews.Kind;
import fr.parvis.spaces.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What one chooses, sees of one's own week, and is offered.
@ParvisTest
class LevelsTests {
    @Autowired
    private Levels levels;

    @Autowired
    private LastWeeks weeks;

    @Autowired
    private Lowerings lowerings;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Reach reach;

    @Autowired
    private Commission commission;

    @Autowired
    private Assembly assembly;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Readings readings;

    @Autowired
    private Postman postman;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

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
    void onlyWhatIsUnusualIsKeptAndNobodySeesTheChoiceOfASpaceTheyAreNotIn() {
        assertThat(levels.unusual(odile)).isEmpty();
        levels.choose(odile, space, NotificationLevel.ALL);
        assertThat(levels.unusual(odile))
                .singleElement()
                .satisfies(line -> assertThat(line.level()).isEqualTo(NotificationLevel.ALL));
        levels.choose(odile, space, NotificationLevel.IMPORTANT);
        assertThat(levels.unusual(odile)).isEmpty();
        assertThatThrownBy(() -> levels.level(room.stranger(), space)).hasMessage("not-found");
        assertThatThrownBy(() -> levels.choose(room.stranger(), space, NotificationLevel.ALL))
                .hasMessage("not-found");
    }

    @Test
    void lastWeekSaysWhatEachLevelWouldHaveBrought() {
        for (var day = 0; day < 3; day++) {
            postman.mention(claire, space, "Bulletin n° " + day, odile);
            for (var message = 0; message < 4; message++) {
                postman.news(Kind.MESSAGE, claire, space, UUID.randomUUID(), "Dialogue");
                clock.advance(Duration.ofHours(2));
            }
            clock.advance(Duration.ofHours(16));
        }
        var week = weeks.week(odile, space);
        assertThat(week.levels()).extracting(LastWeekView.LevelWeek::level).containsExactly(NotificationLevel.values());
        assertThat(week.levels())
                .extracting(level ->
                        level.mails().stream().mapToInt(Integer::intValue).sum())
                .containsExactly(12, 3, 3, 0);
        assertThat(week.meant())
                .hasSize(3)
                .first()
                .satisfies(line -> assertThat(line.subject()).isEqualTo("Bulletin n° 2"));
        assertThat(weeks.week(claire, space).levels().getFirst().mails())
                .as("what one wrote oneself is no news")
                .containsOnly(0);
    }

    @Test
    void aLowerLevelIsOfferedOnceAfterThreeMailsThatCameToNothing() {
        for (var day = 0; day < 3; day++) {
            postman.mention(claire, space, "Bulletin n° " + day, odile, room.contributor());
            aDayPasses();
        }
        assertThat(lowerings.offered(odile))
                .as("the last ones may still be read")
                .isEmpty();
        postman.later(Duration.ofDays(2));
        postman.reads(room.contributor());
        assertThat(lowerings.offered(room.contributor())).isEmpty();
        assertThat(lowerings.offered(odile)).singleElement().satisfies(offer -> {
            assertThat(offer.mails()).isEqualTo(3);
            assertThat(offer.proposed()).isEqualTo(NotificationLevel.DIGEST);
        });
        assertThatThrownBy(() -> lowerings.answer(room.contributor(), space, true))
                .hasMessage("not-found");
        lowerings.answer(odile, space, true);
        assertThat(levels.level(odile, space).level()).isEqualTo(NotificationLevel.DIGEST);
        assertThat(lowerings.offered(odile)).isEmpty();
    }

    @Test
    void whoKeepsTheirLevelIsNotAskedAgain() {
        for (var day = 0; day < 4; day++) {
            postman.mention(claire, space, "Bulletin n° " + day, odile);
            aDayPasses();
        }
        postman.later(Duration.ofDays(2));
        lowerings.answer(odile, space, false);
        assertThat(levels.level(odile, space).level()).isEqualTo(NotificationLevel.IMPORTANT);
        assertThat(lowerings.offered(odile)).isEmpty();
    }

    @Test
    void whoOnlyReadsTheTopicsOfASpaceIgnoresNothing() {
        for (var day = 0; day < 3; day++) {
            postman.mention(claire, space, "Bulletin n° " + day, odile);
            aDayPasses();
        }
        postman.later(Duration.ofDays(2));
        assertThat(lowerings.offered(odile)).hasSize(1);
        var topic = conversations.openTopic(claire, space, "Bulletin");
        assembly.say(claire, topic, "La maquette est là.");
        readings.read(odile, topic, new ReadUpTo(1));
        assertThat(lowerings.offered(odile)).isEmpty();
    }

    private void aDayPasses() {
        postman.later(Duration.ofMinutes(16));
        postman.later(Duration.ofHours(8));
        postman.later(Duration.ofHours(15).plusMinutes(44));
    }

    @Test
    void hoursAndZoneAreOnesOwn() {
        var command = new ChangeDelivery(true, 22, 6, Set.of(DayOfWeek.SUNDAY), 8, "Indian/Reunion");
        deliveries.change(odile, command);
        assertThat(deliveries.mine(odile)).satisfies(mine -> {
            assertThat(mine.digestHour()).isEqualTo(8);
            assertThat(mine.timeZone()).isEqualTo("Indian/Reunion");
            assertThat(mine.daysOff()).containsExactly(DayOfWeek.SUNDAY);
            assertThat(mine.email()).isNotNull();
        });
        assertThat(deliveries.of(odile.personId()).zone().getId()).isEqualTo("Indian/Reunion");
        assertThatThrownBy(() -> deliveries.change(odile, new ChangeDelivery(true, 21, 7, Set.of(), 22, null)))
                .hasMessage("digest-in-quiet-hours");
        assertThatThrownBy(() -> deliveries.change(odile, new ChangeDelivery(true, 21, 7, Set.of(), 18, "Lune/Mer")))
                .hasMessage("time-zone-unknown");
    }

    @Test
    void whomAWordReachesIsCountedAndNobodyIsNamed() {
        levels.choose(odile, space, NotificationLevel.SILENT);
        levels.choose(room.contributor(), space, NotificationLevel.ALL);
        deliveries.mail(room.guest(), false);
        crowd(2);
        assertThat(reach.of(claire, space, null, null)).satisfies(reached -> {
            assertThat(reached.people()).isEqualTo(5);
            assertThat(reached.withoutMail()).isZero();
            assertThat(reached.choices()).isEqualTo(new ReachView.ReachChoices(1, 3, 0, 1, 1));
        });
        assertThatThrownBy(() -> reach.of(room.stranger(), space, null, null)).hasMessage("not-found");
    }

    @Test
    void whatFewerThanFiveChoseIsToldToNobody() {
        levels.choose(odile, space, NotificationLevel.SILENT);
        assertThat(reach.of(claire, space, null, null).choices())
                .as("a space of three others")
                .isNull();
        crowd(2);
        var alone = reach.of(claire, space, List.of(odile.personId()), null);
        assertThat(alone.people()).isEqualTo(1);
        assertThat(alone.choices()).isNull();
        var strangers = Stream.generate(UUID::randomUUID).limit(10).toList();
        var among =
                Stream.concat(strangers.stream(), Stream.of(odile.personId())).toList();
        assertThat(reach.of(claire, space, among, null).choices())
                .as("those who are not there hide nobody")
                .isNull();
    }

    @Test
    void howManyChoseWhatIsForThoseWhoRunTheSpace() {
        crowd(3);
        assertThat(reach.of(claire, space, null, null).choices()).isNotNull();
        for (var other : List.of(room.contributor(), odile, room.guest())) {
            assertThat(reach.of(other, space, null, null).people()).isEqualTo(6);
            assertThat(reach.of(other, space, null, null).choices()).isNull();
        }
    }

    @Test
    void byWhatEachIsReachedIsCountedForNewsAndForWhatIsMeant() {
        levels.choose(odile, space, NotificationLevel.SILENT);
        levels.choose(room.contributor(), space, NotificationLevel.ALL);
        deliveries.mail(room.guest(), false);
        crowd(2);
        var reached = reach.of(claire, space, null, null);
        assertThat(reached.news()).as("one wants everything").isEqualTo(new ReachView.ReachWays(1, 0, 0, 4));
        assertThat(reached.meant())
                .as("all but who wants silence and who wants no mail")
                .isEqualTo(new ReachView.ReachWays(3, 0, 0, 2));
        levels.choose(room.contributor(), space, NotificationLevel.DIGEST);
        var later = reach.of(claire, space, null, null);
        assertThat(later.news()).isEqualTo(new ReachView.ReachWays(0, 1, 0, 4));
        assertThat(later.meant()).isEqualTo(new ReachView.ReachWays(2, 1, 0, 2));
        assertThat(reach.of(odile, space, null, null).news())
                .as("told to who runs the space")
                .isNull();
    }

    @Test
    void aGroupMeansThoseOfItWhoAreInTheSpaceAndThoseWhoRunIt() {
        var other = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, other, Role.READER);
        var outside = commission.inhabitant(room.organisationId(), "MEMBER");
        var group = groupOf(odile, outside);
        assertThat(reach.of(claire, space, null, List.of(group)).people())
                .as("the reader of the group; who asks is not counted")
                .isEqualTo(1);
        assertThat(reach.of(other, space, null, List.of(group)).people())
                .as("the reader of the group and who runs the space")
                .isEqualTo(2);
        assertThat(reach.of(claire, space, List.of(room.guest().personId()), List.of(group))
                        .people())
                .isEqualTo(2);
        assertThat(reach.of(claire, space, null, List.of(UUID.randomUUID())).people())
                .isZero();
    }

    private UUID groupOf(Actor... people) {
        var id = sql.sql("""
                        insert into people.person_group (organisation_id, name, created_at)
                        values (:organisation, :name, current_timestamp) returning id
                        """)
                .param("organisation", room.organisationId())
                .param("name", "Élus " + UUID.randomUUID())
                .query(UUID.class)
                .single();
        for (var person : people) {
            sql.sql(
                            "insert into people.group_person (group_id, person_id, added_at) values (:group, :person, current_timestamp)")
                    .param("group", id)
                    .param("person", person.personId())
                    .update();
        }
        return id;
    }

    private void crowd(int more) {
        for (var number = 0; number < more; number++) {
            commission.join(room, commission.inhabitant(room.organisationId(), "MEMBER"), Role.READER);
        }
    }
}
