package fr.parvis.polls.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.polls.Opening;
import fr.parvis.polls.Poll;
import fr.parvis.polls.PollLinks;
import fr.parvis.polls.PollScene;
import fr.parvis.polls.ballots.AnswerPoll;
import fr.parvis.polls.ballots.PollAnswer;
import fr.parvis.spaces.SpaceAccess;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The link of a mail is one person's, for one poll, as long as they might answer it.
@ParvisTest
class PollKeysTests {
    @Autowired
    private PollScene scene;

    @Autowired
    private PollKeys keys;

    @Autowired
    private PollPresses presses;

    @Autowired
    private PollLinks links;

    @Autowired
    private Opening opening;

    @Autowired
    private JdbcClient sql;

    private PollScene.Place place;

    @BeforeEach
    void open() {
        place = scene.place(SpaceAccess.CLOSED, 5);
    }

    private static AnswerPoll answer(int option) {
        return new AnswerPoll(List.of(PollAnswer.of(1, option)), 1);
    }

    private UUID outsider(UUID id) {
        return sql.sql("select id from polls.voter where poll_id = ? and email is not null")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private String secret(String url) {
        var fragment = url.substring(url.indexOf('#') + 1);
        return fragment.split("\\.")[0];
    }

    @Test
    void aMailGivesALinkAnAnswerAndNoneOnceOneHasAnswered() {
        var id = scene.open(place, PollScene.named());
        var person = place.reader(0).personId();
        var given = presses.presses(person, Poll.address(id));
        assertThat(given).hasSize(3);
        assertThat(given.getFirst().url()).endsWith(".1.1");
        assertThat(given.get(2).url()).endsWith(".1.3");
        var token = secret(given.getFirst().url());
        assertThat(keys.look(token).signable()).isTrue();
        var view = keys.answer(token, answer(2));
        assertThat(view.mine()).containsExactly(PollAnswer.of(1, 2));
        assertThat(presses.presses(person, Poll.address(id))).isEmpty();
        assertThat(presses.presses(UUID.randomUUID(), Poll.address(id))).isEmpty();
    }

    @Test
    void aLinkShowsNothingOfTheSpace() {
        var id = scene.open(place, PollScene.outside(PollScene.named(), "asso@exemple.example"));
        var view = keys.look(links.text(outsider(id)));
        assertThat(view.outside()).isTrue();
        assertThat(view.poll().space()).isNull();
        assertThat(view.poll().asked()).isZero();
        assertThat(view.poll().can()).isEmpty();
    }

    @Test
    void somebodyOutsideAnswersOnceAndOnlyTheirPoll() {
        var one = scene.open(
                place, PollScene.outside(PollScene.anonymous(), "Asso@exemple.example", "asso@exemple.example"));
        var other = scene.open(place, PollScene.outside(PollScene.anonymous(), "asso@exemple.example"));
        var token = links.text(outsider(one));
        assertThat(keys.answer(token, answer(1)).poll().answered()).isTrue();
        assertThatThrownBy(() -> keys.answer(token, answer(2))).hasMessage("already-answered");
        assertThat(keys.look(links.text(outsider(other))).poll().answered()).isFalse();
    }

    @Test
    void aLinkThatWasNotOursIsRefused() {
        var id = scene.open(place, PollScene.outside(PollScene.named(), "asso@exemple.example"));
        var token = links.text(outsider(id));
        var forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        for (var wrong :
                List.of(forged, "inconnu", token.substring(4), outsider(id).toString())) {
            assertThatThrownBy(() -> keys.look(wrong)).hasMessage("poll-link-over");
        }
    }

    @Test
    void aLinkEndsWithItsPollWithTheMembershipAndWithTheQuestionsItShowed() {
        var id = scene.open(place, PollScene.named());
        var gone = place.reader(0);
        var token = secret(
                presses.presses(gone.personId(), Poll.address(id)).getFirst().url());
        scene.leave(place, gone);
        assertThatThrownBy(() -> keys.answer(token, answer(1))).hasMessage("poll-link-over");
        var stays = secret(presses.presses(place.reader(1).personId(), Poll.address(id))
                .getFirst()
                .url());
        assertThatThrownBy(() -> keys.answer(stays, new AnswerPoll(List.of(PollAnswer.of(1, 1)), 2)))
                .hasMessage("questions-changed");
        opening.close(place.facilitator(), id);
        assertThatThrownBy(() -> keys.answer(stays, answer(1))).hasMessage("poll-closed");
        assertThat(keys.look(stays).signable()).isFalse();
    }
}
