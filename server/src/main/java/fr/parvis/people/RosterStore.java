package fr.parvis.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterStore {
    private static final String SELECT = """
            select p.id, p.honorific, p.given_name, p.family_name, p.email, p.login, p.phone, a.kind, a.post, a.role,
                   array(select u.unit_id from people.unit_member m join organisations.unit_identity u on u.unit_id = m.unit_id
                         where m.person_id = p.id and u.organisation_id = a.organisation_id order by u.name, u.unit_id) as unit_ids,
                   array(select u.name from people.unit_member m join organisations.unit_identity u on u.unit_id = m.unit_id
                         where m.person_id = p.id and u.organisation_id = a.organisation_id order by u.name, u.unit_id) as unit_names,
                   p.password_hash is not null as active,
                   exists (select from people.secret_link l where l.person_id = p.id and l.used_at is null and l.expires_at > :at
                           and l.purpose in ('INVITATION', 'LETTER_CODE')) as invited,
                   exists (select from people.affiliation other where other.person_id = p.id and other.ended_at is null
                           and other.organisation_id <> a.organisation_id) as shared,
                   c.tone, c.photo_url, x.since as unreachable_since, x.reason as unreachable_reason
            from people.affiliation a
            join people.person p on p.id = a.person_id
            join people.card c on c.person_id = p.id
            left join mail.undelivered x on x.address = lower(p.email)
            where a.organisation_id = :organisation and a.ended_at is null
            """;
    private static final String ORDER =
            " order by p.family_name collate platform.french, p.given_name collate platform.french, p.id";

    private final JdbcClient sql;

    RosterStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<RosterLine> line(UUID organisationId, UUID personId, Instant at) {
        return sql.sql(SELECT + "and p.id = :person")
                .param("organisation", organisationId)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .query((row, _) -> line(row))
                .optional();
    }

    /// @param after the family name, given name and id of the last line read; null for the first page
    List<RosterLine> lines(
            UUID organisationId,
            List<String> patterns,
            RosterFilter filter,
            @Nullable List<String> after,
            int count,
            Instant at) {
        return sql.sql(SELECT + """
                        and (select coalesce(bool_and(p.search_key like platform.fold(pattern)
                                                      or platform.fold(coalesce(a.post, '')) like platform.fold(pattern)
                                                      or lower(coalesce(p.email, p.login)) like lower(pattern)), true)
                               from unnest(:patterns::text[]) as pattern)
                        and (:filter <> 'NOT_INVITED' or p.password_hash is null and not exists (
                               select from people.secret_link l where l.person_id = p.id and l.used_at is null and l.expires_at > :at))
                        and (:filter <> 'NOT_ACTIVE' or p.password_hash is null)
                        and (:filter <> 'WITHOUT_EMAIL' or p.email is null)
                        and (:given::text is null
                             or (p.family_name collate platform.french, p.given_name collate platform.french, p.id)
                                > (:family::text collate platform.french, :given::text collate platform.french, :id::uuid))
                        """ + ORDER + " limit :count")
                .param("organisation", organisationId)
                .param("patterns", patterns.toArray(String[]::new))
                .param("filter", filter.name())
                .param("family", after == null ? null : after.get(0))
                .param("given", after == null ? null : after.get(1))
                .param("id", after == null ? null : after.get(2))
                .param("count", count)
                .param("at", Timestamp.from(at))
                .query((row, _) -> line(row))
                .list();
    }

    /// Everybody, for a list to be compared with.
    List<RosterLine> everybody(UUID organisationId, Instant at) {
        return sql.sql(SELECT + ORDER)
                .param("organisation", organisationId)
                .param("at", Timestamp.from(at))
                .query((row, _) -> line(row))
                .list();
    }

    Roster.RosterCounts counts(UUID organisationId, List<String> publicDomains) {
        return sql.sql("""
                        select count(*)::int as people,
                               count(*) filter (where p.password_hash is null)::int as not_active,
                               count(*) filter (where p.email is null)::int as without_email,
                               count(*) filter (where lower(split_part(p.email, '@', 2)) = any (:domains))::int as public_email
                        from people.affiliation a join people.person p on p.id = a.person_id
                        where a.organisation_id = :organisation and a.ended_at is null
                        """)
                .param("organisation", organisationId)
                .param("domains", publicDomains.toArray(String[]::new))
                .query(Roster.RosterCounts.class)
                .single();
    }

    private static RosterLine line(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("unit_ids").getArray();
        var names = (String[]) row.getArray("unit_names").getArray();
        var units = new ArrayList<RosterLine.RosterUnit>();
        for (int each = 0; each < ids.length; each++) {
            units.add(new RosterLine.RosterUnit(ids[each], names[each]));
        }
        var honorific = row.getString("honorific");
        var email = row.getString("email");
        return new RosterLine(
                row.getObject("id", UUID.class),
                honorific == null ? null : Honorific.valueOf(honorific),
                row.getString("given_name"),
                row.getString("family_name"),
                email,
                row.getString("login"),
                row.getString("phone"),
                AffiliationKind.valueOf(row.getString("kind")),
                row.getString("post"),
                OrganisationRole.valueOf(row.getString("role")),
                units,
                row.getBoolean("active"),
                row.getBoolean("invited"),
                EmailAddress.isPublic(email),
                row.getBoolean("shared"),
                row.getInt("tone"),
                row.getString("photo_url"),
                trouble(row));
    }

    private static RosterLine.@Nullable MailTrouble trouble(ResultSet row) throws SQLException {
        var since = row.getTimestamp("unreachable_since");
        return since == null
                ? null
                : new RosterLine.MailTrouble(since.toInstant(), row.getString("unreachable_reason"));
    }
}
