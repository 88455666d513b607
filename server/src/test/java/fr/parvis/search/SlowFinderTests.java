package fr.parvis.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// A kind that fails or dawdles takes no other down.
@ParvisTest
class SlowFinderTests {
    private static final Actor ACTOR = Actor.of(UUID.randomUUID());
    private static final SearchQuery QUERY = new SearchQuery("devis", null, null, null, null, null, null, null, null);

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient sql;

    private SearchView search(Finder... finders) {
        var searches = new Searches(List.of(finders), transactions);
        try {
            return searches.search(ACTOR, QUERY);
        } finally {
            searches.destroy();
        }
    }

    private static Finder finder(String kind, Supplier<List<Finder.Found>> find) {
        return new Finder() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public List<Found> find(Actor actor, Wanted wanted) {
                return find.get();
            }
        };
    }

    private static List<Finder.Found> one() {
        return List.of(new Finder.Found(UUID.randomUUID(), "Devis", null, null, null, null, "/d/1", 1));
    }

    @Test
    void aFailingKindIsNamedAndTheOthersAnswer() {
        var answer = search(
                finder("posts", () -> {
                    throw new IllegalStateException("broken");
                }),
                finder("documents", SlowFinderTests::one));
        assertThat(answer.silent()).containsExactly("posts");
        assertThat(answer.best()).hasSize(1);
    }

    @Test
    void theStatementOfASlowKindIsCancelledAndTheOthersAnswer() {
        var mark = "slow-" + UUID.randomUUID();
        var begin = Instant.now();
        var answer = search(
                finder("messages", () -> {
                    sql.sql("select '" + mark + "', pg_sleep(30)::text").query().listOfRows();
                    return List.of();
                }),
                finder("documents", SlowFinderTests::one));
        assertThat(answer.silent()).containsExactly("messages");
        assertThat(answer.best()).hasSize(1);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(sql.sql(
                                "select count(*) from pg_stat_activity where state = 'active' and query like :mark and pid <> pg_backend_pid()")
                        .param("mark", "%" + mark + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aKindThatWasNotAskedForIsLeftAlone() {
        var searches = new Searches(
                List.of(
                        finder("posts", () -> {
                            throw new IllegalStateException("asked");
                        }),
                        finder("documents", SlowFinderTests::one)),
                transactions);
        var answer = searches.search(
                ACTOR, new SearchQuery("devis", List.of("documents"), null, null, null, null, null, null, null));
        assertThat(answer.silent()).isEmpty();
        assertThat(answer.best()).hasSize(1);
        searches.destroy();
    }
}
