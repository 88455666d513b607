package fr.parvis.contributions;

import fr.parvis.contributions.ConsultationView.AskableView;
import fr.parvis.contributions.ConsultationView.ConsultationCounts;
import fr.parvis.contributions.ConsultationView.ConsultationLine;
import fr.parvis.contributions.ConsultationView.ConsultationPlace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Consultations as they are read.
@Repository
class ConsultationViewStore {
    /// How much was brought to a consultation `c`: what was merged into another one counts no more.
    static final String COUNTS = """
            left join lateral (
              select count(*) filter (where n.moderation = 'SHOWN')::int as contributions,
                     count(*) filter (where n.moderation = 'SHOWN' and n.answered_at is null)::int as unanswered,
                     count(*) filter (where n.moderation = 'AWAITING')::int as awaiting,
                     count(*) filter (where n.moderation = 'REFUSED')::int as refused
              from contributions.contribution n where n.consultation_id = c.id and n.merged_into_id is null
            ) as n on true
            """;

    private final JdbcClient sql;

    ConsultationViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Facts(
            UUID spaceId,
            String spaceName,
            String organisationSlug,
            String slug,
            String explanation,
            String openedBy,
            List<String> collectives,
            int people) {
        ConsultationPlace place(boolean inside) {
            return new ConsultationPlace(spaceId, spaceName, organisationSlug, slug, inside);
        }
    }

    Facts facts(UUID id) {
        return sql.sql("""
                        select c.space_id, s.name as space_name, s.organisation_slug, s.slug, c.explanation, i.name as opened_by,
                               array(select coalesce(g.name, u.name) from contributions.asked a
                                     left join people.group_identity g on g.group_id = a.group_id
                                     left join organisations.unit_identity u on u.unit_id = a.unit_id
                                     where a.consultation_id = c.id order by coalesce(g.name, u.name) collate platform.french) as collectives,
                               (select count(distinct q.person_id)::int from contributions.asked_person q where q.consultation_id = c.id) as people
                        from contributions.consultation c
                        join spaces.identity s on s.space_id = c.space_id
                        join people.identity i on i.person_id = c.opened_by
                        where c.id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Facts(
                        row.getObject("space_id", UUID.class),
                        row.getString("space_name"),
                        row.getString("organisation_slug"),
                        row.getString("slug"),
                        row.getString("explanation"),
                        row.getString("opened_by"),
                        List.of((String[]) row.getArray("collectives").getArray()),
                        row.getInt("people")))
                .single();
    }

    /// @param runs whether what waits and what was refused is told
    ConsultationCounts counts(UUID id, boolean runs) {
        return sql.sql("select n.contributions, n.unanswered, case when :runs then n.awaiting else 0 end as awaiting,"
                        + " case when :runs then n.refused else 0 end as refused from contributions.consultation c "
                        + COUNTS + " where c.id = :id")
                .param("id", id)
                .param("runs", runs)
                .query(ConsultationCounts.class)
                .single();
    }

    /// How often somebody wrote, as far as it is known.
    int written(UUID id, UUID personId) {
        return sql.sql("""
                        select (select count(*) from contributions.contribution where consultation_id = :id and author_id = :person)::int
                             + coalesce((select times from contributions.part where consultation_id = :id and person_id = :person), 0)
                        """)
                .param("id", id)
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /// Those of a space: the open ones first, which end soonest; then those to come, then those that are over.
    List<ConsultationLine> lines(UUID personId, UUID spaceId, Instant now) {
        return sql.sql("""
                        select * from (
                          select c.id, c.kind, c.question, c.from_on, c.until_on, c.anonymity, n.contributions, n.unanswered,
                                 case when m.role = 'FACILITATOR' then n.awaiting else 0 end as awaiting, c.opened_at,
                                 case when c.closed_at is not null or c.until_on < d.today then 'OVER' when c.from_on > d.today then 'TO_COME' else 'OPEN' end as state
                        """ + ConsultationStore.FROM + COUNTS + ConsultationStore.SEEN + """
                            and c.space_id = :space and m.person_id is not null
                        ) as x
                        order by case state when 'OPEN' then 0 when 'TO_COME' then 1 else 2 end,
                                 case when state = 'OVER' then null else until_on end nulls last, opened_at desc, id limit 200
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .param("now", ConsultationStore.utc(now))
                .query(ConsultationLine.class)
                .list();
    }

    /// The groups and services of an authority, with how many they are; those of nobody are left out.
    List<AskableView> askable(UUID organisationId) {
        return sql.sql("""
                        select * from (
                          select g.group_id as id, g.name, false as unit, (select count(*) from people.group_member m where m.group_id = g.group_id)::int as size
                          from people.group_identity g where g.organisation_id = :organisation
                          union all
                          select u.unit_id, u.name, true, (select count(distinct r.person_id) from people.unit_roll r where r.unit_id = u.unit_id)::int
                          from organisations.unit_identity u where u.organisation_id = :organisation
                        ) as x where size > 0 order by unit, name collate platform.french, id
                        """)
                .param("organisation", organisationId)
                .query(AskableView.class)
                .list();
    }

    /// Whom to tell that it is open, apart: those in the space and those elsewhere; nobody elsewhere of a secret space,
    /// even where it became so once they were asked.
    List<Asked> people(UUID id) {
        return sql.sql("""
                        select q.person_id, bool_or(m.person_id is not null) as inside
                        from contributions.consultation c
                        join contributions.asked_person q on q.consultation_id = c.id
                        left join spaces.membership m on m.space_id = c.space_id and m.person_id = q.person_id
                        where c.id = :id
                          and (m.person_id is not null or not exists (select from spaces.secret x where x.space_id = c.space_id))
                        group by q.person_id order by q.person_id
                        """).param("id", id).query(Asked.class).list();
    }

    record Asked(UUID personId, boolean inside) {}

    /// Those asked who are not in the space: they are told of what moves by name.
    List<UUID> elsewhere(UUID id) {
        return people(id).stream()
                .filter(one -> !one.inside())
                .map(Asked::personId)
                .toList();
    }
}
