package fr.parvis.retention.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Deposits;
import fr.parvis.documents.MoveEntries;
import fr.parvis.documents.Moves;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What spaces and authorities may hold.
@ParvisTest
class QuotasTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Quotas quotas;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Moves moves;

    @Autowired
    private Storage storage;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor administrator;

    @BeforeEach
    void open() {
        room = commission.room();
        administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
    }

    private void limit(long bytes) {
        quotas.limit(administrator, room.organisationId(), room.space().id(), new LimitSpace(bytes));
    }

    private long used(UUID spaceId) {
        return quotas.quotas(administrator, room.organisationId()).spaces().stream()
                .filter(space -> space.id().equals(spaceId))
                .findFirst()
                .orElseThrow()
                .used();
    }

    private String deposit(String name, int bytes) {
        try {
            deposits.deposit(room.contributor(), room.root(), name, new ByteArrayInputStream(new byte[bytes]), null);
            return "accepted";
        } catch (Problem refused) {
            return refused.getMessage();
        }
    }

    /// As many at once as there are sizes.
    private List<String> together(int... sizes) throws Exception {
        var go = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = IntStream.range(0, sizes.length)
                    .mapToObj(index -> people.submit(() -> {
                        go.await();
                        return deposit("n" + index + ".bin", sizes[index]);
                    }))
                    .toList();
            go.countDown();
            return outcomes.stream().map(QuotasTests::outcome).toList();
        }
    }

    private static String outcome(Future<String> deposit) {
        try {
            return deposit.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Test
    void twoDepositsThatFitASpaceOneByOneAndNotTogetherDoNotBothPass() throws Exception {
        limit(100);
        assertThat(together(60, 60)).containsExactlyInAnyOrder("accepted", "space-full");
        assertThat(used(room.space().id())).isEqualTo(60);
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(60);
    }

    @Test
    void twoDepositsThatFitAnAuthorityOneByOneAndNotTogetherDoNotBothPass() throws Exception {
        commission.quota(room.organisationId(), 100L);
        assertThat(together(60, 60)).containsExactlyInAnyOrder("accepted", "quota-exceeded");
        assertThat(used(room.space().id()))
                .as("the space counts nothing that was refused")
                .isEqualTo(60);
    }

    @Test
    void manyAtOnceFillASpaceToTheByte() throws Exception {
        limit(100);
        var outcomes = together(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(outcomes).filteredOn("accepted"::equals).hasSize(10);
        assertThat(used(room.space().id())).isEqualTo(100);
    }

    @Test
    void versionsCountAndWhatMovesAwayCountsElsewhere() {
        var id = commission.document(room.contributor(), room.root(), "a.txt", "12345");
        deposits.depositVersion(room.contributor(), id, new ByteArrayInputStream(new byte[10]), null);
        assertThat(used(room.space().id())).isEqualTo(15);
        limit(20);
        assertThatThrownBy(() ->
                        deposits.depositVersion(room.contributor(), id, new ByteArrayInputStream(new byte[6]), null))
                .hasMessage("space-full");
        var other = commission.space(
                room.organisationId(), room.facilitator(), room.contributor(), room.reader(), room.guest());
        var root = sql.sql("select id from documents.entry where space_id = :space and parent_id is null")
                .param("space", other.id())
                .query(UUID.class)
                .single();
        moves.move(room.facilitator(), new MoveEntries(List.of(id), root, null));
        assertThat(used(room.space().id())).isZero();
        assertThat(used(other.id())).isEqualTo(15);
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(15);
        quotas.limit(administrator, room.organisationId(), room.space().id(), new LimitSpace(14L));
        assertThatThrownBy(() -> moves.move(room.facilitator(), new MoveEntries(List.of(id), room.root(), null)))
                .hasMessage("space-full");
    }

    @Test
    void eachThresholdIsToldOnceWhenItIsCrossed() {
        limit(100);
        deposit("a.bin", 70);
        quotas.warn();
        assertThat(told(room.facilitator())).isEmpty();
        deposit("b.bin", 15);
        quotas.warn();
        quotas.warn();
        assertThat(told(room.facilitator())).containsExactly("80 %");
        assertThat(told(administrator)).containsExactly("80 %");
        assertThat(told(room.contributor())).isEmpty();
        deposit("c.bin", 15);
        quotas.warn();
        assertThat(told(room.facilitator())).containsExactly("100 %");
        limit(1000);
        quotas.warn();
        limit(105);
        quotas.warn();
        assertThat(told(room.facilitator())).as("crossed again, told again").containsExactly("90 %");
    }

    private List<String> told(Actor actor) {
        return sql.sql(
                        "select excerpt from activity.notice where person_id = :person and kind = 'ROOM' and subject = :name")
                .param("person", actor.personId())
                .param("name", room.space().name())
                .query(String.class)
                .list();
    }

    @Test
    void onlyWhoAdministersTheAuthorityLimits() {
        for (var other : List.of(room.facilitator(), room.reader())) {
            assertThatThrownBy(() -> quotas.limit(
                            other, room.organisationId(), room.space().id(), new LimitSpace(1L)))
                    .hasMessage("forbidden");
        }
        var elsewhere = commission.room();
        assertThatThrownBy(() -> quotas.limit(
                        administrator, room.organisationId(), elsewhere.space().id(), new LimitSpace(1L)))
                .hasMessage("not-found");
    }
}
