package fr.parvis.chat.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.mail.incoming.MailIn;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.definitions.Definitions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mails to the address of a form that are not sure wait with those of the space: of somebody of the house they become
/// a request once accepted, of somebody unknown a topic.
@ParvisTest
class HeldForOthersTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private HeldLetters held;

    @Autowired
    private MailIn mails;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor asker;
    private UUID definition;
    private String address;

    @BeforeEach
    void open() {
        room = commission.room();
        asker = commission.inhabitant(room.organisationId(), "MEMBER");
        definition = Circuits.published(
                definitions, room.facilitator(), room.space().id(), Circuits.step("a", Circuits.agents(), "oui"));
        var name = "fauteuil-" + UUID.randomUUID().toString().substring(0, 8);
        sql.sql("""
                        insert into requests.box (definition_id, name, opened_at, opened_by)
                        values (:definition, :name, current_timestamp, :by)
                        """)
                .param("definition", definition)
                .param("name", name)
                .param("by", room.facilitator().personId())
                .update();
        address = "reponse+e-" + name + "@parvis.example";
    }

    private String email() {
        return people.addressee(asker.personId()).orElseThrow().email();
    }

    private HeldLetterView brought(String from) {
        assertThat(mails.bring(from, address, MailIn.mail("", from, "Un fauteuil", MailIn.text("Le mien est cassé."))))
                .isEqualTo("HELD");
        return held.held(room.facilitator(), room.space().id()).getLast();
    }

    private String accept(HeldLetterView letter, AcceptLetter how) {
        return held.accept(room.facilitator(), room.space().id(), letter.id(), how)
                .address();
    }

    @Test
    void ofSomebodyOfTheHouseItBecomesTheirRequest() {
        var letter = brought(email());
        assertThat(letter.asksFor()).isEqualTo("Fauteuil");
        assertThat(letter.member()).isNotNull();
        var opened = accept(letter, new AcceptLetter(null, null, null));
        assertThat(opened).startsWith("/demandes/");
        assertThat(sql.sql("select requester_id from requests.case where id = :id")
                        .param("id", UUID.fromString(opened.replace("/demandes/", "")))
                        .query(UUID.class)
                        .single())
                .isEqualTo(asker.personId());
        assertThat(held.held(room.facilitator(), room.space().id())).isEmpty();
    }

    @Test
    void ofSomebodyUnknownItBecomesATopic() {
        var letter = brought("lentz-" + UUID.randomUUID() + "@amicale.example");
        assertThat(letter.member()).isNull();
        assertThat(accept(letter, new AcceptLetter("Marc", "Lentz", null))).startsWith("/messages/");
        assertThat(sql.sql("select count(*)::int from requests.case where definition_id = :id")
                        .param("id", definition)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMayAskNoMoreIsNotMadeToAsk() {
        var letter = brought(email());
        sql.sql("delete from people.affiliation where person_id = :person")
                .param("person", asker.personId())
                .update();
        assertThatThrownBy(() -> accept(letter, new AcceptLetter(null, null, null)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("forbidden"));
        assertThat(held.held(room.facilitator(), room.space().id())).hasSize(1);
    }
}
