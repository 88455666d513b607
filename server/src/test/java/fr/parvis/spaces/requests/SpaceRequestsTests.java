package fr.parvis.spaces.requests;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceLine;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParvisTest
class SpaceRequestsTests {
    @Autowired
    private Spaces spaces;

    @Autowired
    private SpaceRequests requests;

    @Autowired
    private JdbcClient sql;

    private Town town;
    private UUID valbourg;
    private Actor manager;
    private Actor member;

    @BeforeEach
    void cast() {
        town = new Town(sql);
        valbourg = town.authority();
        manager = town.manager(valbourg);
        member = town.member(valbourg);
    }

    @Test
    void whoAskedForASpaceRunsItOnceItIsAccepted() {
        var asked = ask("Jumelage");
        var decided = requests.decide(manager, asked.id(), answer(DecideSpaceRequest.Outcome.ACCEPTED));
        assertThat(decided.spaceSlug()).isEqualTo("jumelage");
        var space = spaces.at(member, decided.organisationSlug(), "jumelage");
        assertThat(spaces.require(member, space.id()).role()).isEqualTo(Role.FACILITATOR);
        refused("not-found", () -> spaces.require(manager, space.id()));
        assertThat(requests.mine(member))
                .singleElement()
                .extracting(SpaceRequestView::outcome)
                .isEqualTo(DecideSpaceRequest.Outcome.ACCEPTED);
    }

    @Test
    void aRefusalSaysWhyAndIsFinal() {
        var asked = ask("Jumelage");
        requests.decide(manager, asked.id(), answer(DecideSpaceRequest.Outcome.REFUSED));
        assertThat(requests.mine(member).getFirst().answer()).isEqualTo("Voyez avec le comité.");
        assertThat(sql.sql(
                                "select subject from mail.message where recipient = (select email from people.person where id = :person)")
                        .param("person", member.personId())
                        .query(String.class)
                        .list())
                .containsExactly("Votre demande d’espace : Jumelage");
        refused(
                "decided-already",
                () -> requests.decide(manager, asked.id(), answer(DecideSpaceRequest.Outcome.ACCEPTED)));
    }

    @Test
    void onlyManagersReadAndAnswer() {
        var asked = ask("Jumelage");
        refused("forbidden", () -> requests.requests(member, valbourg));
        refused("forbidden", () -> requests.decide(member, asked.id(), answer(DecideSpaceRequest.Outcome.ACCEPTED)));
        var stranger = town.administrator(town.authority());
        refused("not-found", () -> requests.requests(stranger, valbourg));
        refused("not-found", () -> requests.decide(stranger, asked.id(), answer(DecideSpaceRequest.Outcome.ACCEPTED)));
        refused(
                "not-found",
                () -> requests.ask(stranger, new AskForSpace(valbourg, "Chez vous", SpaceType.PROJECT, null)));
        refused(
                "not-found",
                () -> requests.ask(
                        town.guest(manager), new AskForSpace(valbourg, "Chez vous", SpaceType.PROJECT, null)));
    }

    @Test
    void spacesOfANearNameAreShownBeforeOneAsks() {
        var space = spaces.open(manager, OpenSpace.of(valbourg, SpaceType.COMMITTEE, "Commission Fêtes et cérémonies"));
        spaces.open(manager, OpenSpace.of(valbourg, SpaceType.COMMITTEE, "Commission Voirie"));
        assertThat(requests.similar(member, valbourg, "fetes et ceremonies"))
                .extracting(SpaceLine::id)
                .containsExactly(space.id());
    }

    private SpaceRequestView ask(String name) {
        return requests.ask(
                member, new AskForSpace(valbourg, name, SpaceType.PROJECT, "Pour le jumelage, dix personnes, un an."));
    }

    private static DecideSpaceRequest answer(DecideSpaceRequest.Outcome outcome) {
        return new DecideSpaceRequest(outcome, "Voyez avec le comité.", null, null);
    }
}
