package fr.parvis.contributions.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultations;
import fr.parvis.contributions.Forum;
import fr.parvis.contributions.OpenConsultation;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// A campaign that travels is what it asks, and waits where it arrives.
@ParvisTest
class ConsultationModelTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Consultations consultations;

    @Autowired
    private ConsultationModel model;

    @Autowired
    private JsonMapper json;

    private Commission.Room room;

    @BeforeEach
    void aSpace() {
        room = commission.room();
    }

    private UUID arrive(Actor actor, String content) {
        var address = model.arrive(actor, room.space().id(), content);
        return UUID.fromString(address.substring(address.indexOf('=') + 1));
    }

    @Test
    void whatLeavesIsWhatOneBeginsWith() {
        commission.crowd(room);
        var id = consultations.open(room.facilitator(), room.space().id(), Forum.asking("Vos idées", Anonymity.TOTAL));
        var leaving = model.leave(room.facilitator(), id);
        var received = model.received(
                room.facilitator(), arrive(room.facilitator(), json.writeValueAsString(leaving.content())));
        assertThat(received).isEqualTo(leaving.content());
        assertThat(received.anonymity()).isEqualTo(Anonymity.TOTAL);
        assertThat(received.fromOn()).isNull();
        assertThat(received.untilOn()).isNull();
    }

    @Test
    void itIsOfWhoTookItAndOfNobodyElse() {
        var id = arrive(room.facilitator(), json.writeValueAsString(Forum.asking("Vos idées", Anonymity.NONE)));
        assertThatThrownBy(() -> model.received(room.contributor(), id)).hasMessage("not-found");
        assertThat(model.mayArrive(room.contributor(), room.space().id())).isFalse();
    }

    @Test
    void whatBreaksABoundIsRefused() {
        for (var content : List.of("{}", "[]", "12", "{\"kind\":\"CAMPAIGN\",\"question\":\"\"}")) {
            assertThatThrownBy(() -> arrive(room.facilitator(), content)).hasMessage("invalid");
        }
    }

    @Test
    void whatNoKeyboardGivesIsLeftOut() {
        var id = arrive(room.facilitator(), """
                {"kind":"CAMPAIGN","question":"Vos\\u0000 idées\\u202e","explanation":"Ici\\u0000.","anonymity":"NONE","groupIds":[],
                 "unitIds":[],"moderated":false,"supports":true}
                """);
        var received = model.received(room.facilitator(), id);
        assertThat(received.question()).isEqualTo("Vos idées");
        assertThat(received.explanation()).isEqualTo("Ici.");
        assertThatThrownBy(() -> arrive(room.facilitator(), """
                        {"kind":"CAMPAIGN","question":"\\u202e","explanation":"","anonymity":"NONE","groupIds":[],"unitIds":[],
                         "moderated":false,"supports":true}
                        """)).hasMessage("invalid");
    }

    @Test
    void whomItAskedStaysWhereItWasMade() {
        var asked = Forum.asking("Vos idées", Anonymity.NONE);
        var withGroup = new OpenConsultation(
                asked.kind(),
                asked.question(),
                asked.explanation(),
                asked.fromOn(),
                asked.untilOn(),
                asked.anonymity(),
                List.of(UUID.randomUUID()),
                List.of(),
                asked.moderated(),
                asked.supports(),
                asked.most());
        var id = arrive(room.facilitator(), json.writeValueAsString(withGroup));
        assertThat(model.received(room.facilitator(), id).groupIds()).isEmpty();
    }
}
