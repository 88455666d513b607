package fr.parvis.broadcasts.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.broadcasts.Broadcasts;
import fr.parvis.broadcasts.Town;
import fr.parvis.portability.Taking;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was sent from a space leaves with it, for those who run it.
@ParvisTest
class LeavingBroadcastTests {
    @Autowired
    private Town town;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Members members;

    @Autowired
    private Broadcasts broadcasts;

    @Autowired
    private Results results;

    @Autowired
    private Taking taking;

    @Test
    void whatWasSentLeavesWithWhomItReached() {
        var hall = town.hall();
        var mayor = hall.administrator();
        var called = town.withMail(hall);
        var silent = town.withMail(hall);
        var space = spaces.open(
                mayor, OpenSpace.of(hall.organisationId(), SpaceType.WORKING_GROUP, "Fêtes " + UUID.randomUUID()));
        members.add(
                mayor,
                space.id(),
                List.of(AddMember.person(called, Role.READER), AddMember.person(silent, Role.READER)));
        broadcasts.beginInSpace(mayor, space.id());
        var id = broadcasts.beginInSpace(mayor, space.id());
        broadcasts.write(mayor, id, Town.toEverybody("Bal <annulé>", "Il pleut & il vente."));
        broadcasts.send(mayor, id, broadcasts.preview(mayor, id));
        town.tellAll(hall);
        results.call(mayor, id, called, "prévenue");

        var taken = taking.take(mayor, space.id());

        assertThat(taken.manifest().at("/parts/broadcasts"))
                .as("the draft stays behind")
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.at("/title").asString()).isEqualTo("Bal <annulé>"))
                .extracting(row -> row.at("/calledWord").asString())
                .containsOnlyOnce("prévenue");
        assertThat(taken.text("Diffusions.html"))
                .contains("Bal &lt;annulé&gt;", "Il pleut &amp; il vente.", "prévenue", "pas de lecture connue");
    }
}
