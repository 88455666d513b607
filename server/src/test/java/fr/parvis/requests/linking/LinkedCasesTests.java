package fr.parvis.requests.linking;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseEvent;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseMerging;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests that have to do with one another: related by agents, and merged where two ask for one thing.
@ParvisTest
class LinkedCasesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseMerging merging;

    @Autowired
    private CaseReading reading;

    @Autowired
    private RelatedCases related;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor agent;
    private Actor neighbour;
    private UUID definition;
    private UUID one;
    private UUID other;

    @BeforeEach
    void open() {
        room = commission.room();
        agent = room.contributor();
        neighbour = commission.inhabitant(room.organisationId(), "MEMBER");
        definition = definitions.begin(room.facilitator(), room.space().id(), new BeginDefinition("Voirie", null));
        definitions.publish(room.facilitator(), definition, 1);
        one = file(room.reader(), "Un trou rue Basse");
        other = file(neighbour, "Nid-de-poule devant chez M. Vautrin");
    }

    private UUID file(Actor who, String title) {
        return filing.file(who, definition, new FileCase(Map.of("objet", List.of(title)), false));
    }

    private void accept(UUID id) {
        cases.move(agent, id, new MoveCase("accepter", reading.view(agent, id).revision(), null));
    }

    private int told(Actor actor, UUID id) {
        return sql.sql("""
                        select coalesce(sum(n.count), 0)::int from activity.notice n
                        where n.person_id = :person and n.kind = 'REQUEST_MOVED' and n.address = :address
                        """)
                .param("person", actor.personId())
                .param("address", Case.address(id))
                .query(Integer.class)
                .single();
    }

    @Test
    void whoAskedForTheOneThatIsClosedIsToldOfTheEndOfTheOneThatIsKept() {
        merging.merge(agent, other, one);
        var closed = reading.view(neighbour, other);
        assertThat(closed.phase()).isEqualTo(Case.Phase.CANCELLED);
        assertThat(closed.merged()).satisfies(kept -> {
            assertThat(kept.number()).isEqualTo(reading.view(agent, one).number());
            assertThat(kept.seen())
                    .as("who asked for the other does not see it")
                    .isFalse();
        });
        refused("not-found", () -> reading.view(neighbour, one));
        assertThat(reading.view(room.reader(), one).history())
                .as("who asked for the one that is kept does not know who else did")
                .extracting(CaseEvent::kind)
                .doesNotContain(CaseEvent.Kind.GATHERED);
        var before = told(neighbour, other);
        accept(one);
        assertThat(told(neighbour, other)).isEqualTo(before + 1);
        assertThat(reading.view(neighbour, other).merged())
                .satisfies(kept -> assertThat(kept.phase()).isEqualTo(Case.Phase.DONE));
    }

    @Test
    void whatOthersAskForAsWellIsNotGivenUpByOneNorMergedFurther() {
        merging.merge(agent, other, one);
        refused("forbidden", () -> cases.cancel(room.reader(), one));
        var third = file(room.reader(), "Encore le trou");
        refused("unmergeable", () -> merging.merge(agent, one, third));
        refused("case-closed", () -> merging.merge(agent, third, other));
        refused("unmergeable", () -> merging.merge(agent, third, third));
        merging.merge(agent, third, one);
        assertThat(related.of(agent, one)).hasSize(2).allMatch(RelatedCaseView::merged);
    }

    @Test
    void onlyWhoAnswersForBothMergesThem() {
        var mine = file(room.reader(), "Encore");
        refused("forbidden", () -> merging.merge(room.reader(), mine, one));
        refused("not-found", () -> merging.merge(neighbour, other, one));
        var elsewhere = commission.room();
        refused("not-found", () -> merging.merge(elsewhere.contributor(), other, one));
    }

    @Test
    void agentsRelateRequestsOnceFromWhicheverSide() {
        related.relate(agent, one, other);
        related.relate(room.facilitator(), other, one);
        assertThat(related.of(agent, one)).extracting(RelatedCaseView::id).containsExactly(other);
        assertThat(related.of(agent, other)).extracting(RelatedCaseView::id).containsExactly(one);
        refused("forbidden", () -> related.of(room.reader(), one));
        refused("unrelatable", () -> related.relate(agent, one, one));
        related.part(agent, one, other);
        assertThat(related.of(agent, other)).isEmpty();
    }

    @Test
    void aRequestThatIsOverMayBeRelatedToOneThatRuns() {
        accept(other);
        related.relate(agent, one, other);
        assertThat(related.of(agent, one)).extracting(RelatedCaseView::phase).containsExactly(Case.Phase.DONE);
        refused("case-closed", () -> related.part(agent, other, one));
    }
}
