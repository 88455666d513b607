package fr.parvis.contributions;

import static fr.parvis.contributions.Forum.asking;
import static fr.parvis.contributions.Forum.limited;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.entries.ContributionView;
import fr.parvis.contributions.entries.Contributions;
import fr.parvis.contributions.entries.ModerateContribution;
import fr.parvis.contributions.entries.Sortings;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where anonymity is total, it is so in the database.
@ParvisTest
class SealedTests {
    private static final int MANY = 60;

    @Autowired
    private Commission commission;

    @Autowired
    private Forum forum;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Sortings sortings;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private UUID id;

    @BeforeEach
    void open() {
        room = commission.room();
        commission.crowd(room);
        id = forum.open(
                room.facilitator(),
                room.space().id(),
                limited(asking("Ce que vous attendez du CST", Anonymity.TOTAL), 20));
    }

    private List<Actor> people() {
        return List.of(room.facilitator(), room.contributor(), room.reader(), room.guest());
    }

    /// Everybody in turn writes what carries its number.
    private void writeMany() {
        for (int number = 0; number < MANY; number++) {
            forum.write(people().get(number % 4), id, "Sujet " + number);
        }
    }

    private List<Integer> inTheOrderOf(String order) {
        return sql
                .sql("select title from contributions.contribution where consultation_id = :id order by " + order)
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(title -> Integer.parseInt(title.substring("Sujet ".length())))
                .toList();
    }

    /// Spearman's: 1 where the order is that of writing, near 0 where it has nothing to do with it.
    private static double correlation(List<Integer> order) {
        double squares = 0;
        for (int place = 0; place < order.size(); place++) {
            squares += Math.pow(order.get(place) - place, 2);
        }
        double count = order.size();
        return 1 - 6 * squares / (count * (count * count - 1));
    }

    @Test
    void whereTheRowsLieSaysNothingOfWhoWroteFirst() {
        writeMany();
        var lying = inTheOrderOf("ctid");
        assertThat(lying).hasSize(MANY);
        // 60 rows in any order: beyond 0.5 once in more than ten thousand times.
        assertThat(Math.abs(correlation(lying)))
                .as("the order of writing must not be read from the table")
                .isLessThan(0.5);
        assertThat(Math.abs(correlation(inTheOrderOf("id")))).isLessThan(0.5);
    }

    @Test
    void noTransactionTiesATextToAPerson() {
        writeMany();
        var transactions = sql.sql(
                        "select count(distinct xmin::text) from contributions.contribution where consultation_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        assertThat(transactions)
                .as("all rows come by the last transaction, whoever wrote them")
                .isEqualTo(1);
    }

    @Test
    void nothingThatIsWrittenDownNamesWhoWroteOrWhen() {
        forum.write(room.reader(), id, "Le télétravail");
        var row = sql.sql("select to_jsonb(k)::text from contributions.contribution k where consultation_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(room.reader().personId().toString());
        assertThat(row).doesNotContain("T0").doesNotContain("T1").doesNotContain("T2");
        var told = sql.sql("select count(*) from platform.event_publication where serialized_event like :said")
                .param("said", "%Le télétravail%")
                .query(Integer.class)
                .single();
        assertThat(told).isZero();
        var marks = sql.sql("select to_jsonb(p)::text from contributions.part p where consultation_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
        assertThat(marks).hasSize(1).first().asString().doesNotContain("T1").contains("\"times\": 1");
    }

    @Test
    void theDatabaseRefusesAnAuthor() {
        forum.write(room.reader(), id, "Le télétravail");
        var refusals = new ArrayList<String>();
        try {
            sql.sql("update contributions.contribution set author_id = :person where consultation_id = :id")
                    .param("person", room.reader().personId())
                    .param("id", id)
                    .update();
        } catch (org.springframework.dao.DataIntegrityViolationException refused) {
            refusals.add(String.valueOf(refused.getMessage()));
        }
        assertThat(refusals).singleElement().asString().contains("nobody_wrote_it");
    }

    @Test
    void nobodyIsShownWhoWroteAndNobodyTakesItBack() {
        assertThat(forum.write(room.reader(), id, "Le télétravail")).isNull();
        for (var actor : people()) {
            var one = forum.one(actor, id, "Le télétravail");
            assertThat(one.author()).isNull();
            assertThat(one.mine()).isFalse();
            assertThat(one.at()).isNull();
            assertThat(one.can()).doesNotContain(ContributionView.ContributionAction.WITHDRAW);
        }
    }

    @Test
    void whatWasRefusedIsDoneAwayWithThoughNobodyWroteIt() {
        forum.write(room.reader(), id, "Le télétravail");
        forum.write(room.guest(), id, "N’importe quoi");
        var rubbish = forum.one(room.facilitator(), id, "N’importe quoi").id();
        sortings.moderate(room.facilitator(), rubbish, new ModerateContribution(false, null));
        contributions.withdraw(room.facilitator(), rubbish);
        forum.write(room.contributor(), id, "Le chauffage des ateliers");
        assertThat(forum.all(room.facilitator(), id))
                .extracting(ContributionView::title)
                .containsExactlyInAnyOrder("Le télétravail", "Le chauffage des ateliers");
    }

    @Test
    void supportsAndMergersOutliveTheNextContribution() {
        forum.write(room.reader(), id, "Le télétravail");
        forum.write(room.contributor(), id, "Travailler de chez soi");
        var kept = forum.one(room.facilitator(), id, "Le télétravail").id();
        contributions.support(room.contributor(), kept, true);
        forum.write(room.guest(), id, "Le chauffage des ateliers");
        var after = forum.one(room.contributor(), id, "Le télétravail");
        assertThat(after.id()).isEqualTo(kept);
        assertThat(after.supports()).isEqualTo(1);
        assertThat(after.supported()).isTrue();
    }
}
