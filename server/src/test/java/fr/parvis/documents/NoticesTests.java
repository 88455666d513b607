package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Telling people about documents.
@ParvisTest
class NoticesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private UUID document;

    @BeforeEach
    void open() {
        room = commission.room();
        document = commission.document(room.contributor(), room.root(), "Budget 2027.txt", "x");
    }

    private NotifyReaders about(Actor... people) {
        return new NotifyReaders(
                List.of(document),
                java.util.Arrays.stream(people).map(Actor::personId).toList(),
                "Bonjour,\nle budget est prêt.\r\nBcc: tous@example.org");
    }

    private List<Map<String, Object>> mails(Actor to) {
        return sql.sql("""
                        select m.* from mail.message m join people.person p on lower(p.email) = lower(m.recipient)
                        where p.id = :person
                        """).param("person", to.personId()).query().listOfRows();
    }

    @Test
    void thoseToldGetTheLinkAndTheWordAndNeverTheFile() {
        assertThat(notices.notify(room.contributor(), about(room.reader(), room.guest()))
                        .people())
                .isEqualTo(2);

        var mail = mails(room.reader()).getFirst();
        assertThat((String) mail.get("text_body"))
                .contains("/d/" + document, "le budget est prêt.", "«\u00a0Budget 2027.txt\u00a0»");
        assertThat((String) mail.get("subject"))
                .contains("vous signale")
                .doesNotContain("\n")
                .doesNotContain("\r");
        assertThat((String) mail.get("recipient")).doesNotContain(",");
    }

    @Test
    void whoMayNotReadItIsNotToldAndThenNobodyIs() {
        commission.hide(room, document);
        assertThatThrownBy(() -> notices.notify(room.facilitator(), about(room.facilitator(), room.reader())))
                .hasMessage("cannot-read");
        assertThatThrownBy(() -> notices.notify(room.facilitator(), about(room.stranger())))
                .hasMessage("cannot-read");
        assertThat(mails(room.reader())).isEmpty();
        assertThat(mails(room.stranger())).isEmpty();
    }

    @Test
    void aReaderDoesNotSendMailToOthers() {
        assertThatThrownBy(() -> notices.notify(room.reader(), about(room.guest())))
                .hasMessage("forbidden");
    }
}
