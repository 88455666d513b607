package fr.parvis.contributions.entries;

import fr.parvis.contributions.entries.Contribution.Moderation;
import fr.parvis.contributions.entries.Contribution.Status;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contributions as they are kept.
@Repository
class ContributionStore {
    private static final String COLUMNS = """
            id, consultation_id, anonymity, title, body, author_id, at, on_day, moderation, refusal, status, answer, answered_at, answered_by,
            merged_into_id
            """;

    private final JdbcClient sql;

    ContributionStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Contribution> find(UUID id) {
        return sql.sql("""
                        select k.id, k.consultation_id, k.title, k.author_id, k.moderation, k.status, k.answered_at is not null as answered, k.merged_into_id,
                               exists (select from contributions.contribution m where m.merged_into_id = k.id) as holds_others
                        from contributions.contribution k where k.id = :id
                        """).param("id", id).query(Contribution.class).optional();
    }

    record Said(String title, String body, String answer) {}

    Said said(UUID id) {
        return sql.sql("select title, body, answer from contributions.contribution where id = :id")
                .param("id", id)
                .query(Said.class)
                .single();
    }

    /// How many there are to read; what was refused or merged is not.
    int count(UUID consultationId) {
        return sql.sql("""
                        select count(*)::int from contributions.contribution
                        where consultation_id = :id and moderation in ('SHOWN', 'AWAITING') and merged_into_id is null
                        """).param("id", consultationId).query(Integer.class).single();
    }

    int written(UUID consultationId, UUID personId) {
        return sql.sql("""
                        select count(*)::int from contributions.contribution where consultation_id = :id and author_id = :person
                        """)
                .param("id", consultationId)
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /// Under somebody's name.
    UUID insert(
            UUID consultationId,
            String anonymity,
            WriteContribution it,
            Moderation moderation,
            UUID authorId,
            Instant at,
            LocalDate on) {
        return sql.sql("""
                        insert into contributions.contribution (consultation_id, anonymity, title, body, author_id, at, on_day, moderation)
                        values (:consultation, :anonymity, :title, :body, :author, :at, :on, :moderation) returning id
                        """)
                .param("consultation", consultationId)
                .param("anonymity", anonymity)
                .param("title", it.title())
                .param("body", it.body())
                .param("author", authorId)
                .param("at", utc(at))
                .param("on", on)
                .param("moderation", moderation.name())
                .query(UUID.class)
                .single();
    }

    /// Of nobody. All of the consultation is written anew in the order of its random keys, so that neither where a row
    /// lies nor by which transaction it came says who came first.
    void seal(UUID consultationId, WriteContribution it, Moderation moderation, LocalDate on) {
        sql.sql("""
                        with gone as (
                          delete from contributions.contribution where consultation_id = :consultation returning %1$s
                        ), together as (
                          select %1$s from gone
                          union all
                          select gen_random_uuid(), :consultation, 'TOTAL', :title, :body, null, null, :on, :moderation, null, 'RECEIVED', '', null, null, null
                        )
                        insert into contributions.contribution (%1$s) select %1$s from together order by id
                        """.formatted(COLUMNS))
                .param("consultation", consultationId)
                .param("title", it.title())
                .param("body", it.body())
                .param("on", on)
                .param("moderation", moderation.name())
                .update();
    }

    /// Counts one more of somebody, of whom nothing else is known.
    ///
    /// @return false where they have written as many as they may
    boolean takePart(UUID consultationId, UUID personId, int most) {
        return sql.sql("""
                                insert into contributions.part as p (consultation_id, person_id, times) values (:consultation, :person, 1)
                                on conflict (consultation_id, person_id) do update set times = p.times + 1 where p.times < :most
                                """)
                        .param("consultation", consultationId)
                        .param("person", personId)
                        .param("most", most)
                        .update()
                > 0;
    }

    void support(Contribution it, UUID personId) {
        sql.sql("""
                        insert into contributions.support (contribution_id, consultation_id, person_id) values (:id, :consultation, :person)
                        on conflict do nothing
                        """)
                .param("id", it.id())
                .param("consultation", it.consultationId())
                .param("person", personId)
                .update();
    }

    /// And of what was merged into it.
    void unsupport(UUID id, UUID personId) {
        sql.sql("""
                        delete from contributions.support
                        where person_id = :person
                          and contribution_id in (select k.id from contributions.contribution k where k.id = :id or k.merged_into_id = :id)
                        """).param("id", id).param("person", personId).update();
    }

    void delete(UUID id) {
        sql.sql("delete from contributions.support where contribution_id = :id")
                .param("id", id)
                .update();
        sql.sql("delete from contributions.contribution where id = :id")
                .param("id", id)
                .update();
    }

    void moderate(UUID id, Moderation moderation, @Nullable String refusal) {
        sql.sql("update contributions.contribution set moderation = :moderation, refusal = :refusal where id = :id")
                .param("id", id)
                .param("moderation", moderation.name())
                .param("refusal", refusal, Types.VARCHAR)
                .update();
    }

    /// @param by null to take the answer back
    void answer(UUID id, Status status, String answer, @Nullable UUID by, Instant at) {
        sql.sql("""
                        update contributions.contribution set status = :status, answer = :answer, answered_at = :at, answered_by = :by where id = :id
                        """)
                .param("id", id)
                .param("status", status.name())
                .param("answer", answer)
                .param("at", by == null ? null : utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by, Types.OTHER)
                .update();
    }

    /// @param into null to part it again
    void merge(UUID id, @Nullable UUID into) {
        sql.sql("update contributions.contribution set merged_into_id = :into where id = :id")
                .param("id", id)
                .param("into", into, Types.OTHER)
                .update();
    }

    /// Somebody who wrote it, or what was merged into it, with the title of what they wrote.
    ///
    /// @param inside whether they are in the space
    record Author(UUID personId, String title, boolean inside) {}

    /// Each once; who may not read it any more is none of them.
    List<Author> authors(UUID id) {
        return sql.sql("""
                        select distinct on (k.author_id) k.author_id as person_id, k.title, m.person_id is not null as inside
                        from contributions.contribution k
                        join contributions.consultation c on c.id = k.consultation_id
                        left join spaces.membership m on m.space_id = c.space_id and m.person_id = k.author_id
                        where (k.id = :id or k.merged_into_id = :id) and k.author_id is not null
                          and (m.person_id is not null
                            or (exists (select from contributions.asked_person q where q.consultation_id = c.id and q.person_id = k.author_id)
                                and not exists (select from spaces.secret x where x.space_id = c.space_id)))
                        order by k.author_id, k.merged_into_id nulls first, k.id
                        """).param("id", id).query(Author.class).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
