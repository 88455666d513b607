package fr.parvis.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.TestPeople;
import fr.parvis.people.Groups;
import fr.parvis.people.NameGroup;
import fr.parvis.people.OrganisationRole;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder.Wanted;
import fr.parvis.platform.TodayItem;
import fr.parvis.polls.WritePoll.Visibility;
import fr.parvis.polls.ballots.Ballots;
import fr.parvis.polls.ballots.PollAnswer;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who asks, who is asked, and what may change once somebody has answered.
@ParvisTest
class PollsTests {
    @Autowired
    private PollScene scene;

    @Autowired
    private Polls polls;

    @Autowired
    private PollDrafts drafts;

    @Autowired
    private Opening opening;

    @Autowired
    private PollReminders reminders;

    @Autowired
    private Ballots ballots;

    @Autowired
    private PollsToday today;

    @Autowired
    private PollFinder finder;

    @Autowired
    private PollCards cards;

    @Autowired
    private TestPeople people;

    @Autowired
    private Groups groups;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private PollScene.Place place;

    @BeforeEach
    void open() {
        place = scene.place(SpaceAccess.CLOSED, 5);
    }

    @AfterEach
    void setTheClock() {
        clock.reset();
    }

    private void answer(Actor actor, UUID id) {
        ballots.answer(actor, id, List.of(PollAnswer.of(1, 1)), null);
    }

    private static WritePoll asking(String title, String description, @Nullable Instant closesAt) {
        var poll = PollScene.asking(false, Visibility.LIVE, closesAt, List.of(PollScene.colours()));
        return new WritePoll(
                title,
                description,
                poll.questions(),
                false,
                true,
                Visibility.LIVE,
                closesAt != null,
                true,
                List.of(),
                List.of(),
                List.of(),
                closesAt);
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        var contributor = scene.join(place, Role.CONTRIBUTOR);
        var id = drafts.begin(contributor, place.spaceId(), PollScene.named());
        assertThat(polls.page(contributor, place.spaceId(), null).items())
                .extracting(PollLine::id)
                .containsExactly(id);
        assertThat(polls.page(place.facilitator(), place.spaceId(), null).items())
                .isEmpty();
        assertThatThrownBy(() -> polls.poll(place.facilitator(), id)).hasMessage("not-found");
        assertThatThrownBy(() -> drafts.begin(place.reader(0), place.spaceId(), PollScene.named()))
                .hasMessage("forbidden");
    }

    @Test
    void whatIsNotWholeDoesNotOpen() {
        var one = PollQuestion.of(QuestionKind.SINGLE, "", List.of("Seule"));
        var same = PollQuestion.of(QuestionKind.SINGLE, "", List.of("Oui", "oui "));
        var unnamed = List.of(PollScene.colours(), PollScene.colours());
        var past = clock.instant().minus(Duration.ofMinutes(1));
        assertThatThrownBy(() -> scene.open(place, PollScene.asking(false, Visibility.LIVE, null, List.of(one))))
                .hasMessage("poll-incomplete");
        assertThatThrownBy(() -> scene.open(place, PollScene.asking(false, Visibility.LIVE, null, List.of(same))))
                .hasMessage("options-repeated");
        assertThatThrownBy(() -> scene.open(place, PollScene.asking(false, Visibility.LIVE, null, unnamed)))
                .hasMessage("poll-incomplete");
        assertThatThrownBy(() ->
                        scene.open(place, PollScene.asking(false, Visibility.LIVE, past, List.of(PollScene.colours()))))
                .hasMessage("closes-too-soon");
        assertThatThrownBy(() -> scene.open(place, PollScene.outside(PollScene.named(), "pas une adresse")))
                .hasMessage("not-an-address");
    }

    @Test
    void questionsStayOnceSomebodyHasAnsweredAndWordsMayChange() {
        var id = scene.open(place, asking("Quelle couleur ?", "", null));
        opening.edit(place.facilitator(), id, asking("Quelle teinte ?", "", null));
        assertThat(polls.poll(place.reader(0), id).edition()).isEqualTo(2);
        answer(place.reader(0), id);
        assertThatThrownBy(() -> opening.edit(place.facilitator(), id, asking("Quel ton ?", "", null)))
                .hasMessage("questions-fixed");
        var later = clock.instant().plus(Duration.ofDays(3));
        opening.edit(place.facilitator(), id, asking("Quelle teinte ?", "Pour la façade.", later));
        var view = polls.poll(place.reader(0), id);
        assertThat(view.description()).isEqualTo("Pour la façade.");
        assertThat(view.closesAt()).isNotNull();
        assertThat(view.edition()).isEqualTo(2);
        assertThatThrownBy(() -> opening.edit(place.facilitator(), id, PollScene.anonymous()))
                .hasMessage("terms-fixed");
    }

    @Test
    void anAnonymousPollShowsItsResultsAtTheEndWhateverWasChosenAndThatIsNoChangeOfTerms() {
        var live = PollScene.asking(true, Visibility.LIVE, null, List.of(PollScene.colours()));
        var draft = drafts.begin(place.facilitator(), place.spaceId(), live);
        assertThat(drafts.content(place.facilitator(), draft).results()).isEqualTo(Visibility.HIDDEN);
        opening.open(place.facilitator(), draft, live);
        assertThat(polls.poll(place.reader(0), draft).results()).isEqualTo(Visibility.HIDDEN);
        opening.edit(place.facilitator(), draft, live);
        opening.edit(place.facilitator(), draft, drafts.content(place.facilitator(), draft));
    }

    @Test
    void whoIsAskedByMailReadsThereWhoWillSeeTheAnswer() {
        var outside = "Votre réponse est visible de qui voit ce sondage, votre adresse de l’auteur et des animateurs";
        var later = "À la fin du sondage, votre réponse sera visible de qui voit ce sondage";
        assertThat(mailOf(PollScene.named())).contains(outside);
        assertThat(mailOf(PollScene.asking(false, Visibility.HIDDEN, null, List.of(PollScene.colours()))))
                .contains(later);
        var inWords = PollQuestion.of(QuestionKind.TEXT, "Que changeriez-vous ?", List.of());
        assertThat(mailOf(PollScene.anonymous()))
                .contains("Parvis ne garde rien qui vous relie à votre réponse")
                .contains("Seul qui a la main sur la machine où tourne Parvis pourrait les rapprocher")
                .doesNotContain("Ce que vous écrivez avec vos mots");
        assertThat(mailOf(PollScene.asking(true, Visibility.HIDDEN, null, List.of(inWords))))
                .contains("Ce que vous écrivez avec vos mots peut vous faire reconnaître.");
    }

    /// What somebody outside reads of it.
    private String mailOf(WritePoll poll) {
        var email = "asso" + UUID.randomUUID() + "@ailleurs.example";
        scene.open(place, PollScene.outside(poll, email));
        var text = sql.sql("select text_body from mail.message where recipient = ?")
                .param(email)
                .query(String.class)
                .single();
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void whoIsPutOutOfTheSpaceSeesAndAnswersNothingAnyMore() {
        var id = scene.open(place, PollScene.named());
        var gone = place.reader(0);
        assertThat(today.today(gone)).extracting(TodayItem::id).contains(id);
        scene.leave(place, gone);
        assertThatThrownBy(() -> polls.poll(gone, id)).hasMessage("not-found");
        assertThatThrownBy(() -> answer(gone, id)).hasMessage("not-found");
        assertThat(today.today(gone)).isEmpty();
    }

    @Test
    void whoCameLaterSeesItAndIsAskedOnceTheyAreAdded() {
        var id = scene.open(place, PollScene.named());
        var late = scene.join(place, Role.READER);
        assertThatThrownBy(() -> answer(late, id)).hasMessage("not-asked");
        assertThat(polls.poll(place.facilitator(), id).newcomers()).isEqualTo(1);
        opening.askNewcomers(place.facilitator(), id);
        answer(late, id);
        assertThat(polls.poll(late, id).answered()).isTrue();
    }

    @Test
    void aGroupIsAskedAcrossSpacesAndNobodyElseSeesIt() {
        var elsewhere = Actor.of(
                people.person(place.organisationId(), OrganisationRole.MEMBER).id());
        var group = groups.create(place.facilitator(), place.organisationId(), new NameGroup("Secouristes"));
        sql.sql("insert into people.group_person (group_id, person_id, added_at) values (?, ?, now())")
                .params(group.id(), elsewhere.personId())
                .update();
        var poll = PollScene.named();
        var id = scene.open(
                place,
                new WritePoll(
                        poll.title(),
                        "",
                        poll.questions(),
                        false,
                        true,
                        Visibility.LIVE,
                        false,
                        false,
                        List.of(group.id()),
                        List.of(),
                        List.of(),
                        null));
        assertThat(polls.poll(elsewhere, id).space()).isNull();
        answer(elsewhere, id);
        assertThatThrownBy(() -> polls.poll(place.reader(0), id)).hasMessage("not-found");
        assertThat(polls.poll(place.facilitator(), id).asked()).isEqualTo(1);
    }

    @Test
    void aPollOfASecretSpaceIsFoundByItsPeopleAlone() {
        var secret = scene.place(SpaceAccess.SECRET, 1);
        var word = "Cession" + UUID.randomUUID().toString().replace("-", "");
        var id = scene.open(secret, asking(word, "", null));
        var wanted = new Wanted(word, null, null, null, null, 10);
        assertThat(finder.find(secret.reader(0), wanted)).hasSize(1);
        assertThat(finder.find(place.reader(0), wanted)).isEmpty();
        assertThat(cards.shown(secret.reader(0), Poll.address(id))).isPresent();
        assertThat(cards.shown(place.reader(0), Poll.address(id))).isEmpty();
        assertThat(polls.calendar(place.reader(0))).isEmpty();
        assertThat(polls.calendar(secret.reader(0))).hasSize(1);
    }

    @Test
    void theSilentAreRemindedOnceByHandAndOnceByItself() {
        var id = scene.open(place, asking("Qui vient ?", "", clock.instant().plus(Duration.ofDays(4))));
        answer(place.reader(0), id);
        reminders.remind(place.facilitator(), id);
        assertThat(told("POLL_REMINDER", id))
                .doesNotContain(place.reader(0).personId())
                .hasSize(4);
        assertThatThrownBy(() -> reminders.remind(place.facilitator(), id)).hasMessage("poll-reminded");
        while (reminders.remindNext()) {
            // Of other tests.
        }
        assertThat(itself(id)).isNull();
        clock.advance(Duration.ofDays(3).plusHours(1));
        while (reminders.remindNext()) {
            // Of other tests.
        }
        assertThat(itself(id)).isNotNull();
    }

    @Test
    void theSilentAreRemindedThoughWhoAskedHasLeft() {
        var author = scene.join(place, Role.CONTRIBUTOR);
        var poll = asking("Qui vient ?", "", clock.instant().plus(Duration.ofDays(4)));
        var id = drafts.begin(author, place.spaceId(), poll);
        opening.open(author, id, poll);
        scene.leave(place, author);
        clock.advance(Duration.ofDays(3).plusHours(1));
        while (reminders.remindNext()) {
            // Of other tests.
        }
        assertThat(told("POLL_REMINDER", id))
                .contains(place.reader(0).personId())
                .doesNotContain(author.personId());
    }

    private @Nullable Instant itself(UUID id) {
        return sql.sql("select reminded_itself_at from polls.poll where id = ?")
                .param(id)
                .query((row, _) -> PollStore.instant(row, "reminded_itself_at"))
                .list()
                .getFirst();
    }

    /// Whom the events that speak of it are for.
    private List<UUID> told(String kind, UUID id) {
        return sql.sql("""
                        select distinct p.id from platform.event_publication e join people.person p on e.serialized_event like '%' || p.id || '%'
                        where e.serialized_event like :kind and e.serialized_event like :poll and e.event_type like '%PollTold' and p.id <> :author
                        union
                        select person_id from activity.notice where kind = :name and address like :poll
                        """)
                .param("kind", "%" + kind + "%")
                .param("name", kind)
                .param("poll", "%" + id + "%")
                .param("author", place.facilitator().personId())
                .query(UUID.class)
                .list();
    }

    @Test
    void theAuthorHearsHowMuchTheyAreAskedAlreadyWithoutNames() {
        scene.open(place, PollScene.named());
        scene.open(place, PollScene.named());
        var fatigue = drafts.fatigue(place.facilitator(), place.spaceId(), PollScene.named());
        assertThat(fatigue.people()).isEqualTo(6);
        assertThat(fatigue.loads()).containsExactly(new PollFatigue.PollLoad(2, 6));
        clock.advance(Duration.ofDays(8));
        assertThat(drafts.fatigue(place.facilitator(), place.spaceId(), PollScene.named())
                        .loads())
                .isEmpty();
    }
}
