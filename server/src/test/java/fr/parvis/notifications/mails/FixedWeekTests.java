package fr.parvis.notifications.mails;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.levels.Levels;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.SpaceNews.Kind;
import fr.parvis.spaces.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A week of 45 people: for each of them 60 messages, 12 posts, 70 saves of the leave sheet, 20 deposits, 4 polls or
/// requests and 6 mentions. Nobody reads their bell, which is the worst case; a third of them never comes to Parvis, a
/// third comes in the morning, a third every hour.
@ParvisTest
class FixedWeekTests {
    private static final int PEOPLE = 45;
    private static final int HOURS = 7 * 24;

    @Autowired
    private Commission commission;

    @Autowired
    private Postman postman;

    @Autowired
    private Levels levels;

    @Autowired
    private TestClock clock;

    private final List<Actor> people = new ArrayList<>();
    private Commission.Room room;
    private UUID sheet;
    private List<UUID> deposits;

    @BeforeEach
    void aCommune() {
        room = commission.room();
        for (var each = 0; each < PEOPLE; each++) {
            var person = commission.inhabitant(room.organisationId(), "MEMBER");
            commission.join(room, person, Role.CONTRIBUTOR);
            people.add(person);
        }
        sheet = commission.document(room.facilitator(), room.root(), "Congés.txt", "semaine 47");
        deposits = java.util.stream.IntStream.rangeClosed(1, 20)
                .mapToObj(
                        number -> commission.document(room.facilitator(), room.root(), "Devis " + number + ".txt", "…"))
                .toList();
        postman.work();
        postman.monday("00:30");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void atTheUsualLevelsNobodyGetsMoreThanFiveMails() {
        play();
        var counts = counts();
        print("usual levels", counts);
        assertThat(counts).allSatisfy(count -> assertThat(count).isBetween(1, 5));
    }

    @Test
    void withASummaryEverybodyGetsOneMailADay() {
        people.forEach(person -> levels.choose(person, room.space().id(), NotificationLevel.DIGEST));
        play();
        var counts = counts();
        print("summary of the day", counts);
        assertThat(counts).allSatisfy(count -> assertThat(count).isEqualTo(5));
    }

    /// What happens is drawn by a fixed seed, between seven in the morning and ten in the evening, weekend included.
    private void play() {
        var random = new Random(5);
        var plan = new ArrayList<List<Runnable>>();
        for (var hour = 0; hour < HOURS; hour++) {
            plan.add(new ArrayList<>());
        }
        var topics = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (var message = 0; message < 60; message++) {
            var topic = topics.get(message % 3);
            at(plan, random, () -> postman.news(Kind.MESSAGE, anybody(random), space(), topic, "Dialogue"));
        }
        for (var post = 0; post < 12; post++) {
            at(plan, random, () -> postman.news(Kind.POST, anybody(random), space(), UUID.randomUUID(), "Billet"));
        }
        for (var save = 0; save < 70; save++) {
            at(plan, random, () -> postman.version(anybody(random), space(), sheet, 2, "Congés.txt"));
        }
        for (var document : deposits) {
            at(plan, random, () -> postman.news(Kind.DOCUMENT, anybody(random), space(), document, "Devis"));
        }
        for (var person : people) {
            for (var request = 0; request < 4; request++) {
                at(
                        plan,
                        random,
                        () -> postman.notice(
                                PersonalNotice.Kind.REQUEST,
                                room.facilitator(),
                                space(),
                                "Sondage",
                                false,
                                false,
                                person));
            }
            for (var mention = 0; mention < 6; mention++) {
                at(plan, random, () -> postman.mention(room.facilitator(), space(), "Dialogue", person));
            }
        }
        for (var hour = 0; hour < HOURS; hour++) {
            come(hour);
            plan.get(hour).forEach(Runnable::run);
            postman.later(Duration.ofHours(1));
        }
    }

    private void come(int hour) {
        for (var each = 0; each < PEOPLE; each++) {
            var ofTheDay = hour % 24;
            var daily = each % 3 == 1 && ofTheDay == 9;
            var hourly = each % 3 == 2 && ofTheDay >= 8 && ofTheDay <= 19;
            if (daily || hourly) {
                postman.visits(people.get(each));
            }
        }
    }

    private static void at(List<List<Runnable>> plan, Random random, Runnable fact) {
        plan.get(random.nextInt(7) * 24 + 7 + random.nextInt(15)).add(fact);
    }

    private Actor anybody(Random random) {
        return people.get(random.nextInt(PEOPLE));
    }

    private UUID space() {
        return room.space().id();
    }

    private List<Integer> counts() {
        return people.stream().map(person -> postman.mails(person).size()).toList();
    }

    private static void print(String what, List<Integer> counts) {
        var sorted = counts.stream().sorted().toList();
        System.out.println("Mails of a fixed week, " + what + ": "
                + counts.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "; median "
                + sorted.get(PEOPLE / 2) + ", most " + sorted.getLast());
    }
}
