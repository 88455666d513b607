package fr.parvis.calls;

import fr.parvis.calls.CallView.CallPlace;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Calls as they are kept.
@Repository
public class CallStore {
    private static final String PLACE = """
            from calls.call c
            join spaces.identity s on s.space_id = c.space_id
            join organisations.identity o on o.organisation_id = s.organisation_id
            """;

    private static final String SELECT = """
            select c.*, s.organisation_id, s.name as space_name, s.organisation_slug, s.slug, o.name as organisation, o.time_zone, (:now::timestamptz at time zone o.time_zone)::date as today,
                   s.archived_at is null and s.ended_at is null as writable,
                   exists (select from spaces.tool_in_use u where u.space_id = c.space_id and u.code = 'CALLS') as used,
            """;

    private static final String AS_MEMBER =
            SELECT + """
             m.role, exists (select from calls.juror j where j.call_id = c.id and j.person_id = :person) as juror
            """ + PLACE + "join spaces.membership m on m.space_id = c.space_id and m.person_id = :person ";

    private static final String AS_ANYBODY =
            SELECT + " null::text as role, false as juror " + PLACE + " where c.published_at is not null ";

    private final JdbcClient sql;

    CallStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Call> find(UUID personId, UUID id, Instant now) {
        return sql.sql(AS_MEMBER + " where c.id = :id")
                .param("person", personId)
                .param("id", id)
                .param("now", utc(now))
                .query((row, _) -> call(row))
                .optional();
    }

    /// Those of a space, the latest first.
    List<Call> of(UUID personId, UUID spaceId, Instant now) {
        return sql.sql(AS_MEMBER + " where c.space_id = :space order by c.until_on desc, c.id desc limit 200")
                .param("person", personId)
                .param("space", spaceId)
                .param("now", utc(now))
                .query((row, _) -> call(row))
                .list();
    }

    Optional<Call> findPublic(String code, Instant now) {
        return sql.sql(AS_ANYBODY + " and c.code = :code")
                .param("code", code)
                .param("now", utc(now))
                .query((row, _) -> call(row))
                .optional();
    }

    Optional<Call> findPublic(UUID id, Instant now) {
        return sql.sql(AS_ANYBODY + " and c.id = :id")
                .param("id", id)
                .param("now", utc(now))
                .query((row, _) -> call(row))
                .optional();
    }

    /// Nobody else changes it, or brings something, until the transaction ends.
    void lock(UUID id) {
        sql.sql("select id from calls.call where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// The day of an authority.
    LocalDate today(UUID organisationId, Instant now) {
        return sql.sql("""
                        select (:now::timestamptz at time zone o.time_zone)::date from organisations.identity o
                        where o.organisation_id = :organisation
                        """)
                .param("now", utc(now))
                .param("organisation", organisationId)
                .query(LocalDate.class)
                .single();
    }

    UUID insert(UUID spaceId, String code, WriteCall it, UUID by, Instant at) {
        return sql.sql("""
                        insert into calls.call (space_id, code, title, rules, from_on, until_on, erase_on, per_person, pictures, picture_bytes, opened_by, opened_at)
                        values (:space, :code, :title, :rules, :from, :until, :erase, :perPerson, :pictures, :megabytes * 1048576::bigint, :by, :at)
                        returning id
                        """)
                .param("space", spaceId)
                .param("code", code)
                .param("title", CallWords.line(it.title(), "title"))
                .param("rules", CallWords.requireText(it.rules(), "rules"))
                .param("from", it.fromOn())
                .param("until", it.untilOn())
                .param("erase", it.eraseOn())
                .param("perPerson", it.perPerson())
                .param("pictures", it.pictures())
                .param("megabytes", it.megabytes())
                .param("by", by)
                .param("at", utc(at))
                .query(UUID.class)
                .single();
    }

    void change(UUID id, WriteCall it) {
        sql.sql("""
                        update calls.call set title = :title, rules = :rules, from_on = :from, until_on = :until, erase_on = :erase,
                               per_person = :perPerson, pictures = :pictures, picture_bytes = :megabytes * 1048576::bigint
                        where id = :id
                        """)
                .param("id", id)
                .param("title", CallWords.line(it.title(), "title"))
                .param("rules", CallWords.requireText(it.rules(), "rules"))
                .param("from", it.fromOn())
                .param("until", it.untilOn())
                .param("erase", it.eraseOn())
                .param("perPerson", it.perPerson())
                .param("pictures", it.pictures())
                .param("megabytes", it.megabytes())
                .update();
    }

    /// Its criteria, what is agreed to and its jury, in the place of what was there.
    ///
    /// @return how many jurors are in the space
    int writeParts(UUID id, WriteCall it) {
        sql.sql("delete from calls.criterion where call_id = :id")
                .param("id", id)
                .update();
        sql.sql("delete from calls.consent where call_id = :id").param("id", id).update();
        sql.sql("delete from calls.juror where call_id = :id").param("id", id).update();
        IntStream.range(0, it.criteria().size())
                .forEach(at -> sql.sql(
                                "insert into calls.criterion (call_id, position, label) values (:id, :at, :label)")
                        .param("id", id)
                        .param("at", at)
                        .param("label", CallWords.line(it.criteria().get(at), "criteria"))
                        .update());
        IntStream.range(0, it.consents().size())
                .forEach(at -> sql.sql("insert into calls.consent (call_id, position, label) values (:id, :at, :label)")
                        .param("id", id)
                        .param("at", at)
                        .param("label", CallWords.line(it.consents().get(at), "consents"))
                        .update());
        return sql.sql("""
                        insert into calls.juror (call_id, person_id)
                        select c.id, m.person_id from calls.call c join spaces.membership m on m.space_id = c.space_id
                        where c.id = :id and m.person_id = any (:jurors::uuid[])
                        """)
                .param("id", id)
                .param("jurors", it.jurorIds().toArray(UUID[]::new))
                .update();
    }

    /// Notes that a call has come to a point of its life; what was noted stays.
    public void mark(UUID id, Point point, Instant at) {
        var column = point.column;
        sql.sql("update calls.call set " + column + " = :at where id = :id and " + column + " is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /// A call whose jury begins and was not told: told it counts as, from now on.
    ///
    /// @param id that one; null for whichever is next
    Optional<UUID> takeJuryToTell(@Nullable UUID id, Instant now) {
        return sql.sql("""
                        update calls.call set jury_told_at = :now where id = (
                          select c.id from calls.call c
                          join spaces.identity s on s.space_id = c.space_id and s.archived_at is null and s.ended_at is null
                          join organisations.identity o on o.organisation_id = s.organisation_id
                          where (:id::uuid is null or c.id = :id) and c.published_at is not null and c.judged_at is null and c.jury_told_at is null
                            and (c.closed_at is not null or c.until_on < (:now::timestamptz at time zone o.time_zone)::date)
                            and exists (select from calls.criterion k where k.call_id = c.id)
                            and exists (select from calls.entry e where e.call_id = c.id and e.number is not null and e.set_aside_at is null)
                          order by c.until_on, c.id limit 1 for update of c skip locked)
                        returning id
                        """)
                .param("id", id, Types.OTHER)
                .param("now", utc(now))
                .query(UUID.class)
                .optional();
    }

    /// Where a call may come to.
    public enum Point {
        PUBLISHED("published_at"),
        CLOSED("closed_at"),
        JUDGED("judged_at"),
        ANNOUNCED("announced_at"),
        ERASED("erased_at");

        private final String column;

        Point(String column) {
            this.column = column;
        }
    }

    void delete(UUID id) {
        sql.sql("delete from calls.call where id = :id").param("id", id).update();
    }

    private static Call call(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new Call(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("code"),
                row.getString("title"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("erase_on", LocalDate.class),
                row.getInt("per_person"),
                row.getInt("pictures"),
                row.getLong("picture_bytes"),
                row.getString("time_zone"),
                row.getObject("today", LocalDate.class),
                instant(row, "published_at"),
                instant(row, "closed_at"),
                instant(row, "judged_at"),
                instant(row, "announced_at"),
                instant(row, "erased_at"),
                new CallPlace(
                        row.getString("space_name"),
                        row.getString("organisation"),
                        row.getString("organisation_slug"),
                        row.getString("slug")),
                role == null ? null : Role.valueOf(role),
                row.getBoolean("juror"),
                row.getBoolean("writable"),
                row.getBoolean("used"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
