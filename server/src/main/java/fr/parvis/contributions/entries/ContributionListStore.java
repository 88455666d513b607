package fr.parvis.contributions.entries;

import fr.parvis.contributions.entries.Contribution.Moderation;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.entries.ContributionView.MergedContribution;
import fr.parvis.contributions.entries.ContributionView.SimilarContribution;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contributions as they are read. Support of what was merged counts with what was kept, each person once.
@Repository
class ContributionListStore {
    /// Of all, for an order that depends on it.
    private static final String COUNTED = """
            left join (
              select coalesce(w.merged_into_id, w.id) as kept_id, count(distinct p.person_id) as supports
              from contributions.support p join contributions.contribution w on w.id = p.contribution_id
              where p.consultation_id = :consultation
              group by 1
            ) as c on c.kept_id = k.id
            """;

    /// Of a few `x` that were chosen already.
    private static final String SUPPORTS = """
            cross join lateral (
              select count(distinct p.person_id)::int as supports, coalesce(bool_or(p.person_id = :person), false) as supported
              from contributions.support p
              where p.contribution_id in (select w.id from contributions.contribution w where w.id = x.id or w.merged_into_id = x.id)
            ) as t
            """;

    private static final String SELECTED = """
            case :selection
              when 'ALL' then k.moderation = 'SHOWN' or coalesce(k.author_id = :person, false)
              when 'MINE' then coalesce(k.author_id = :person, false)
                or exists (select from contributions.contribution g where g.merged_into_id = k.id and g.author_id = :person)
              when 'UNANSWERED' then k.moderation = 'SHOWN' and k.answered_at is null
              when 'AWAITING' then :runs and k.moderation = 'AWAITING'
              when 'REFUSED' then :runs and k.moderation = 'REFUSED'
              else k.moderation = 'SHOWN' and k.status = :selection
            end
            """;

    private final JdbcClient sql;

    ContributionListStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Line(
            UUID id,
            String title,
            String body,
            @Nullable UUID authorId,
            @Nullable String author,
            @Nullable Instant at,
            LocalDate onDay,
            int supports,
            boolean supported,
            Moderation moderation,
            @Nullable String refusal,
            Status status,
            String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            boolean holdsOthers,
            long rank) {}

    record Key(long rank, UUID id) {}

    /// Whose list it is.
    ///
    /// @param runs whether what waits and what was refused is theirs to see
    record Reader(UUID personId, boolean runs) {}

    List<Line> lines(
            UUID consultationId, Reader reader, Selection selection, Sorting sorting, @Nullable Key after, int limit) {
        return sql.sql("""
                        select x.id, x.title, x.body, x.author_id, i.name as author, x.at, x.on_day, t.supports, t.supported, x.moderation, x.refusal,
                               x.status, x.answer, x.answered_at, b.name as answered_by,
                               exists (select from contributions.contribution m where m.merged_into_id = x.id) as holds_others, x.rank
                        from (
                          select * from (
                            select k.*,
                        """ + rank(sorting) + """
                                   as rank
                            from contributions.contribution k
                        """ + (sorting == Sorting.NEWEST ? "" : COUNTED) + """
                            where k.consultation_id = :consultation and k.merged_into_id is null and
                        """ + SELECTED + """
                          ) as ranked
                          where :rank::bigint is null or ranked.rank < :rank or (ranked.rank = :rank and ranked.id > :id)
                          order by ranked.rank desc, ranked.id limit :limit
                        ) as x
                        """
                        + SUPPORTS + """
                        left join people.identity i on i.person_id = x.author_id
                        left join people.identity b on b.person_id = x.answered_by
                        order by x.rank desc, x.id
                        """)
                .param("consultation", consultationId)
                .param("person", reader.personId())
                .param("runs", reader.runs())
                .param("selection", selection.name())
                .param("rank", after == null ? null : after.rank(), Types.BIGINT)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    private static String rank(Sorting sorting) {
        return switch (sorting) {
            case SUPPORTED -> "coalesce(c.supports, 0)::bigint";
            case NEWEST ->
                "(extract(epoch from coalesce(k.at, k.on_day::timestamp at time zone 'UTC')) * 1000000)::bigint";
            case UNANSWERED ->
                "case when k.answered_at is null then 1000000000 else 0 end + coalesce(c.supports, 0)::bigint";
        };
    }

    record Merged(
            UUID keptId,
            UUID id,
            String title,
            String body,
            @Nullable String author,
            boolean mine,
            Status status,
            String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {
        /// @param named whether the reader is to know who wrote
        MergedContribution view(boolean named) {
            return new MergedContribution(
                    id, title, body, named ? author : null, mine, status, answer, answeredAt, answeredBy);
        }
    }

    /// What was merged into some of them.
    List<Merged> merged(List<UUID> kept, UUID personId) {
        return sql.sql("""
                        select k.merged_into_id as kept_id, k.id, k.title, k.body, i.name as author, coalesce(k.author_id = :person, false) as mine,
                               k.status, k.answer, k.answered_at, b.name as answered_by
                        from contributions.contribution k
                        left join people.identity i on i.person_id = k.author_id
                        left join people.identity b on b.person_id = k.answered_by
                        where k.merged_into_id = any (:kept::uuid[]) order by k.id
                        """)
                .param("kept", kept.toArray(UUID[]::new))
                .param("person", personId)
                .query(Merged.class)
                .list();
    }

    /// Those that say nearly the same: the same words, or nearly the same letters in the title.
    List<SimilarContribution> similar(UUID consultationId, UUID personId, WriteContribution typed, int limit) {
        return sql.sql("""
                        with typed as (
                          select platform.fold(:title) as title, tsvector_to_array(to_tsvector('contributions.french', :title)) as said
                        ), near as (
                          select k.*, public.similarity(y.title, platform.fold(k.title)) as likeness, cardinality(y.said) as typed,
                                 (select count(*) from unnest(tsvector_to_array(k.words)) as w where w = any (y.said)) as shared
                          from contributions.contribution k cross join typed y
                          where k.consultation_id = :consultation and k.merged_into_id is null and k.moderation = 'SHOWN'
                        )
                        select x.id, x.title, left(x.body, 160) as excerpt, t.supports, t.supported, x.status, x.answered_at is not null as answered
                        from (
                          select n.*, n.likeness + n.shared / greatest(n.typed, 1)::real as nearness from near n
                          where n.likeness > 0.4 or (n.shared >= 2 and n.shared * 2 >= n.typed) or (n.shared = 1 and n.typed = 1)
                          order by nearness desc, n.id limit :limit
                        ) as x
                        """ + SUPPORTS + """
                        order by x.nearness desc, x.id
                        """)
                .param("consultation", consultationId)
                .param("person", personId)
                .param("title", typed.title())
                .param("limit", limit)
                .query(SimilarContribution.class)
                .list();
    }
}
