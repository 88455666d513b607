package fr.parvis.calls.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.calls.Contest;
import fr.parvis.calls.OpenCalls;
import fr.parvis.calls.jury.AnnounceWinners;
import fr.parvis.calls.jury.AnnounceWinners.Winner;
import fr.parvis.calls.jury.Juries;
import fr.parvis.documents.Commission;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Calls leave with their space: what was promised to be gone on a day does not.
@ParvisTest
class LeavingCallsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Contest contest;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Juries juries;

    @Autowired
    private LeavingCallStore leaving;

    @Test
    void whatWonLeavesAndNobodyElse() {
        var room = commission.room();
        var call = contest.published(room, 1);
        contest.confirmed(call, Contest.email(), "Le lavoir");
        contest.confirmed(call, Contest.email(), "Le pont");
        assertThat(rows(room)).singleElement().satisfies(row -> {
            assertThat(row.entries()).isEqualTo(2);
            assertThat(row.author()).isNull();
            assertThat(row.entry()).isNull();
        });
        calls.close(room.facilitator(), call.id());
        juries.judge(room.facilitator(), call.id());
        juries.announce(
                room.facilitator(),
                call.id(),
                new AnnounceWinners(List.of(new Winner(contest.entry(room, call, "Le lavoir"), "1er prix"))));
        assertThat(rows(room)).singleElement().satisfies(row -> {
            assertThat(row.entry()).isEqualTo("Le lavoir");
            assertThat(row.author()).startsWith("Auteur de");
        });
        var none = new ArrayList<Object>();
        leaving.write(room.reader(), room.space().id(), none::add);
        assertThat(none).as("because who takes a space away runs it").isEmpty();
    }

    private List<LeavingCallStore.Row> rows(Commission.Room room) {
        var rows = new ArrayList<Object>();
        leaving.write(room.facilitator(), room.space().id(), rows::add);
        return rows.stream().map(LeavingCallStore.Row.class::cast).toList();
    }
}
