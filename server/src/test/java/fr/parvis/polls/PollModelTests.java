package fr.parvis.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.polls.WritePoll.Visibility;
import fr.parvis.spaces.SpaceAccess;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A poll that travels is its questions and nothing else.
@ParvisTest
class PollModelTests {
    @Autowired
    private PollScene scene;

    @Autowired
    private PollDrafts drafts;

    @Autowired
    private PollModel model;

    private PollScene.Place place;

    @BeforeEach
    void open() {
        place = scene.place(SpaceAccess.CLOSED, 1);
    }

    private UUID arrive(String content) {
        var address = model.arrive(place.facilitator(), place.spaceId(), content);
        return UUID.fromString(address.substring(address.indexOf('=') + 1));
    }

    @Test
    void itBecomesADraftOfWhoTakesIt() {
        var colours = PollScene.colours();
        var id = drafts.begin(
                place.facilitator(),
                place.spaceId(),
                PollScene.asking(true, Visibility.HIDDEN, null, List.of(colours)));
        var leaving = model.leave(place.facilitator(), id);
        var other = drafts.content(place.facilitator(), arrive(PollJson.of(leaving.content())));
        assertThat(other.questions()).containsExactly(colours);
        assertThat(other.anonymous()).isTrue();
        assertThat(other.closesAt()).isNull();
    }

    @Test
    void neitherPeopleNorDatesTravel() {
        var taken = drafts.content(place.facilitator(), arrive("""
                {"title":"Réunion","description":"","anonymous":false,"changeable":true,"results":"LIVE","reminding":false,
                 "everybody":false,"groupIds":["0199aaaa-0000-7000-8000-000000000000"],"unitIds":[],
                 "emails":["quelquun@ailleurs.example"],"closesAt":"2026-12-01T08:00:00Z",
                 "questions":[{"kind":"DATES","label":"","options":[{"label":"","day":"2026-12-01","hour":"19:00"}]}]}
                """));
        assertThat(taken.emails()).isEmpty();
        assertThat(taken.groupIds()).isEmpty();
        assertThat(taken.everybody()).isTrue();
        assertThat(taken.closesAt()).isNull();
        assertThat(taken.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.options()).isEmpty());
    }

    @Test
    void whatNoKeyboardGivesIsLeftOut() {
        var taken = drafts.content(place.facilitator(), arrive("""
                {"title":"Fête\\u0000","description":"\\u202eIci\\u0000","anonymous":false,"changeable":true,"results":"LIVE","reminding":false,
                 "everybody":true,"groupIds":[],"unitIds":[],"emails":[],
                 "questions":[{"kind":"SINGLE","label":"Quand\\u0000 ?","options":[{"label":"Oui\\u0000"},{"label":"Non"}]}]}
                """));
        assertThat(taken.title()).isEqualTo("Fête");
        assertThat(taken.description()).isEqualTo("Ici");
        assertThat(taken.questions().getFirst().label()).isEqualTo("Quand ?");
        assertThat(taken.questions().getFirst().options().getFirst().label()).isEqualTo("Oui");
    }

    @Test
    void whatBreaksABoundIsRefused() {
        for (var content : List.of("{}", "[]", "12", "{\"title\":null}", "{\"title\":\"" + "x".repeat(201) + "\"}")) {
            assertThatThrownBy(() -> arrive(content)).hasMessage("invalid");
        }
    }

    @Test
    void whoOnlyReadsTakesNoneAway() {
        var reader = place.reader(0);
        assertThat(model.mayArrive(reader, place.spaceId())).isFalse();
    }
}
