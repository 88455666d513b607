package fr.parvis.notifications.levels;

import fr.parvis.notifications.Delivery;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ways and hours that people chose.
@Repository
class DeliveryStore {
    private final JdbcClient sql;

    DeliveryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param own the time zone that they chose
    /// @param usual that of their authority
    record Chosen(Delivery delivery, @Nullable String own, String usual) {}

    Chosen find(UUID personId) {
        return sql.sql("""
                        select d.person_id, d.mail_off_at, d.quiet_from, d.quiet_until, d.days_off, d.digest_hour, d.time_zone,
                               coalesce((
                                 select o.time_zone from people.hat h
                                 join organisations.identity o on o.organisation_id = h.organisation_id
                                 where h.person_id = p.person_id order by h.started_at, h.affiliation_id limit 1), 'Europe/Paris') as usual
                        from (select :person::uuid as person_id) p
                        left join notifications.delivery d on d.person_id = p.person_id
                        """)
                .param("person", personId)
                .query((row, _) -> chosen(row))
                .single();
    }

    void save(UUID personId, ChangeDelivery command, Instant at) {
        sql.sql("""
                insert into notifications.delivery as d
                  (person_id, mail_off_at, quiet_from, quiet_until, days_off, digest_hour, time_zone)
                values (:person, :off, :from, :until, (:days)::int[], :hour, :zone)
                on conflict (person_id) do update set
                  mail_off_at = case when excluded.mail_off_at is null then null else coalesce(d.mail_off_at, excluded.mail_off_at) end,
                  quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, days_off = excluded.days_off,
                  digest_hour = excluded.digest_hour, time_zone = excluded.time_zone
                """)
                .param("person", personId)
                .param("off", command.mail() ? null : Timestamp.from(at), java.sql.Types.TIMESTAMP)
                .param("from", command.quietFrom(), java.sql.Types.INTEGER)
                .param("until", command.quietUntil(), java.sql.Types.INTEGER)
                .param(
                        "days",
                        command.daysOff().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("hour", command.digestHour())
                .param("zone", command.timeZone(), java.sql.Types.VARCHAR)
                .update();
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        var usual = row.getString("usual");
        var own = row.getString("time_zone");
        var zone = ZoneId.of(own == null ? usual : own);
        if (row.getObject("person_id") == null) {
            return new Chosen(Delivery.usual(zone), null, usual);
        }
        var delivery = new Delivery(
                row.getTimestamp("mail_off_at") == null,
                row.getObject("quiet_from", Integer.class),
                row.getObject("quiet_until", Integer.class),
                days(row.getArray("days_off")),
                row.getInt("digest_hour"),
                zone);
        return new Chosen(delivery, own, usual);
    }

    private static EnumSet<DayOfWeek> days(Array stored) throws SQLException {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : (Integer[]) stored.getArray()) {
            days.add(DayOfWeek.of(day));
        }
        return days;
    }
}
