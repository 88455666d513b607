package fr.parvis.contributions.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Forum;
import fr.parvis.documents.Commission;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Contributions leave with their space, and go with it.
@ParvisTest
class LeavingContributionsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Forum forum;

    @Autowired
    private LeavingContributionStore leaving;

    @Autowired
    private JdbcClient sql;

    @Test
    void whoTakesTheSpaceAwayReadsWhatEverybodyReadAndNoName() {
        var room = commission.room();
        commission.crowd(room);
        var space = room.space().id();
        for (var anonymity : Anonymity.values()) {
            var id = forum.open(room.facilitator(), space, Forum.asking("Campagne " + anonymity, anonymity));
            forum.write(room.reader(), id, "Le chauffage");
        }
        var rows = new ArrayList<Object>();
        leaving.write(room.facilitator(), space, rows::add);
        assertThat(rows)
                .map(LeavingContributionStore.Row.class::cast)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.title()).isEqualTo("Le chauffage"))
                .filteredOn(row -> row.author() != null)
                .extracting(LeavingContributionStore.Row::anonymity)
                .containsExactly("NONE");
        var none = new ArrayList<Object>();
        leaving.write(room.reader(), space, none::add);
        assertThat(none).isEmpty();
    }

    @Test
    void nothingStaysOfASpaceThatIsPurged() {
        var room = commission.room();
        commission.crowd(room);
        var space = room.space().id();
        var id = forum.open(room.facilitator(), space, Forum.asking("Campagne", Anonymity.TOTAL));
        forum.write(room.reader(), id, "Le chauffage");
        forum.support(room.guest(), id, "Le chauffage");
        sql.sql("delete from contributions.consultation where space_id = :space")
                .param("space", space)
                .update();
        assertThat(sql.sql("select count(*) from contributions.contribution where consultation_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
