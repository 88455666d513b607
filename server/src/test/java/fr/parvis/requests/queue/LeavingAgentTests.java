package fr.parvis.requests.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.cases.AssignCase;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.cases.SayInCase;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.spaces.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An agent who had a request and does not answer for its space any more.
@ParvisTest
class LeavingAgentTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    @Autowired
    private Queue queue;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor agent;
    private UUID id;

    @BeforeEach
    void take() {
        room = commission.room();
        agent = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, agent, Role.CONTRIBUTOR);
        var definition = Circuits.published(
                definitions, room.facilitator(), room.space().id(), Circuits.step("a", Circuits.agents(), "oui"));
        id = filing.file(room.reader(), definition, new FileCase(Map.of(), false));
        cases.assign(agent, id, new AssignCase(agent.personId(), null));
    }

    private int noticed(Actor who) {
        return sql.sql(
                        "select coalesce(sum(count), 0)::int from activity.notice where person_id = :person and kind = 'REQUEST_ANSWERED'")
                .param("person", who.personId())
                .query(Integer.class)
                .single();
    }

    @Test
    void theyAreNotShownItAnyMore() {
        assertThat(queue.mine(agent).awaiting()).extracting(CaseLine::id).containsExactly(id);
        commission.leave(room, agent);
        assertThat(queue.mine(agent).awaiting()).isEmpty();
    }

    @Test
    void theOthersAreToldWhatWhoAskedWrites() {
        cases.say(room.reader(), id, new SayInCase("C’est pour quand ?", false));
        assertThat(noticed(agent)).isEqualTo(1);
        assertThat(noticed(room.contributor())).isZero();
        commission.leave(room, agent);
        cases.say(room.reader(), id, new SayInCase("Toujours rien ?", false));
        assertThat(noticed(agent)).isEqualTo(1);
        assertThat(noticed(room.contributor())).isEqualTo(1);
    }

    @Test
    void theyAreNotShownTheNoticeOfItAnyMore() {
        cases.say(room.reader(), id, new SayInCase("C’est pour quand ?", false));
        assertThat(sql.sql(
                                "select space_id from activity.notice where person_id = :person and kind = 'REQUEST_ANSWERED'")
                        .param("person", agent.personId())
                        .query(UUID.class)
                        .single())
                .isEqualTo(room.space().id());
    }
}
