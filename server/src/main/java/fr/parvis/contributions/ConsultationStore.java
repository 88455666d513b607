package fr.parvis.contributions;

import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultation.Asks;
import fr.parvis.contributions.Consultation.Kind;
import fr.parvis.spaces.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/// Consultations as they are kept, each time within what the person sees of them.
@Repository
class ConsultationStore {
    /// What somebody may know of, with the day of the authority as `today`: what their spaces ask, and what they are
    /// asked elsewhere ([#SEEN]). Before its first day only who runs the space sees it.
    static final String FROM = """
            from contributions.consultation c
            join spaces.identity s on s.space_id = c.space_id
            join organisations.identity o on o.organisation_id = s.organisation_id
            cross join lateral (select (:now::timestamptz at time zone o.time_zone)::date as today) as d
            left join spaces.membership m on m.space_id = c.space_id and m.person_id = :person
            cross join lateral (
              select exists (select from contributions.asked_person q where q.consultation_id = c.id and q.person_id = :person) as asked
            ) as q
            """;

    static final String SEEN = """
            where (m.role = 'FACILITATOR' or c.from_on <= d.today)
              and (m.person_id is not null
                or (q.asked and s.archived_at is null and s.ended_at is null
                    and not exists (select from spaces.secret x where x.space_id = c.space_id)))
            """;

    private static final String CONSULTATION = """
            select c.*, d.today, m.role, q.asked, s.archived_at is null and s.ended_at is null as writable
            """ + FROM + SEEN;

    private final JdbcClient sql;

    ConsultationStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Consultation> find(UUID personId, UUID id, Instant now) {
        return sql.sql(CONSULTATION + " and c.id = :id")
                .param("person", personId)
                .param("now", utc(now))
                .param("id", id)
                .query((row, _) -> consultation(row))
                .optional();
    }

    /// Nobody else changes it, or writes there, until the transaction ends.
    void lock(UUID id) {
        sql.sql("select id from contributions.consultation where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// The day of an authority.
    LocalDate today(UUID organisationId, Instant now) {
        return sql.sql("""
                        select (:now::timestamptz at time zone o.time_zone)::date from organisations.identity o where o.organisation_id = :organisation
                        """)
                .param("now", utc(now))
                .param("organisation", organisationId)
                .query(LocalDate.class)
                .single();
    }

    UUID insert(UUID spaceId, OpenConsultation it, String question, LocalDate fromOn, UUID by, Instant at) {
        return sql.sql("""
                        insert into contributions.consultation (space_id, kind, question, explanation, from_on, until_on, anonymity, asks, moderated,
                                                                supports, most, opened_by, opened_at)
                        values (:space, :kind, :question, :explanation, :from, :until, :anonymity, :asks, :moderated, :supports, :most, :by, :at)
                        returning id
                        """)
                .param("space", spaceId)
                .param("kind", it.kind().name())
                .param("question", question)
                .param("explanation", Words.text(it.explanation()))
                .param("from", fromOn)
                .param("until", it.untilOn(), Types.DATE)
                .param("anonymity", it.anonymity().name())
                .param("asks", (it.asksCollectives() ? Asks.COLLECTIVES : Asks.MEMBERS).name())
                .param("moderated", it.moderated())
                .param("supports", it.supports())
                .param("most", it.most(), Types.INTEGER)
                .param("by", by)
                .param("at", utc(at))
                .query(UUID.class)
                .single();
    }

    /// Those of one authority only.
    ///
    /// @return how many of them there are
    int ask(UUID id, UUID organisationId, List<UUID> groupIds, List<UUID> unitIds) {
        return sql.sql("""
                        insert into contributions.asked (consultation_id, group_id, unit_id)
                        select :id, g.group_id, null from people.group_identity g
                        where g.organisation_id = :organisation and g.group_id = any (:groups::uuid[])
                        union
                        select :id, null, u.unit_id from organisations.unit_identity u
                        where u.organisation_id = :organisation and u.unit_id = any (:units::uuid[])
                        """)
                .param("id", id)
                .param("organisation", organisationId)
                .param("groups", groupIds.toArray(UUID[]::new))
                .param("units", unitIds.toArray(UUID[]::new))
                .update();
    }

    /// How many people with an account may contribute at this moment, each once.
    int asked(UUID id) {
        return sql.sql("""
                        select count(distinct q.person_id)::int from contributions.asked_person q
                        join people.identity i on i.person_id = q.person_id and i.closed_at is null
                        where q.consultation_id = :id
                        """).param("id", id).query(Integer.class).single();
    }

    void change(UUID id, ChangeConsultation it, String question) {
        sql.sql("""
                        update contributions.consultation
                        set question = :question, explanation = :explanation, until_on = :until, moderated = :moderated, supports = :supports
                        where id = :id
                        """)
                .param("id", id)
                .param("question", question)
                .param("explanation", Words.text(it.explanation()))
                .param("until", it.untilOn(), Types.DATE)
                .param("moderated", it.moderated())
                .param("supports", it.supports())
                .update();
    }

    /// @param at null to open it again
    void close(UUID id, @Nullable UUID by, @Nullable Instant at) {
        sql.sql("update contributions.consultation set closed_at = :at, closed_by = :by where id = :id")
                .param("id", id)
                .param("at", at == null ? null : utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by, Types.OTHER)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from contributions.consultation where id = :id")
                .param("id", id)
                .update();
    }

    boolean isEmpty(UUID id) {
        return sql.sql("select not exists (select from contributions.contribution where consultation_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void announce(UUID id, Instant at) {
        sql.sql("update contributions.consultation set announced_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    record Due(UUID id, UUID spaceId, String question, UUID openedBy) {}

    /// One whose first day has come, and whose last has not passed, of which nobody was told: noted as announced.
    Optional<Due> claimDue(Instant now) {
        return sql.sql("""
                        update contributions.consultation set announced_at = :now
                        where id = (
                          select c.id from contributions.consultation c
                          join spaces.identity s on s.space_id = c.space_id
                          join organisations.identity o on o.organisation_id = s.organisation_id
                          cross join lateral (select (:now::timestamptz at time zone o.time_zone)::date as today) as d
                          where c.announced_at is null and c.closed_at is null and s.archived_at is null and s.ended_at is null
                            and c.from_on <= d.today and (c.until_on is null or c.until_on >= d.today)
                          order by c.from_on, c.id limit 1 for update of c skip locked)
                        returning id, space_id, question, opened_by
                        """).param("now", utc(now)).query(Due.class).optional();
    }

    private static Consultation consultation(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new Consultation(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("question"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("today", LocalDate.class),
                instant(row, "closed_at"),
                Anonymity.valueOf(row.getString("anonymity")),
                row.getBoolean("moderated"),
                row.getBoolean("supports"),
                row.getObject("most", Integer.class),
                role == null ? null : Role.valueOf(role),
                row.getBoolean("asked"),
                row.getBoolean("writable"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
