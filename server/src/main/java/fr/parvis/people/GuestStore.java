package fr.parvis.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuestStore {
    private static final String SELECT = """
            select p.id, p.given_name, p.family_name, p.email, g.organisation_name, g.reason, g.sponsor_id,
                   s.given_name || ' ' || s.family_name as sponsor_name, g.ends_at, p.password_hash is not null as active, c.tone
            from people.guest g
            join people.person p on p.id = g.person_id
            join people.person s on s.id = g.sponsor_id
            join people.card c on c.person_id = p.id
            """;

    private final JdbcClient sql;

    GuestStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insertPerson(NewGuest guest, String email, Instant at) {
        return sql.sql("""
                        insert into people.person (email, given_name, family_name, created_at) values (:email, :given, :family, :at)
                        returning id
                        """)
                .param("email", email)
                .param("given", guest.givenName().strip())
                .param("family", guest.familyName().strip())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    /// A guest already there stays at least as long as before, and keeps the one who answers for them.
    void sponsor(UUID personId, UUID sponsorId, NewGuest guest, Instant endsAt) {
        sql.sql("""
                        insert into people.guest as g (person_id, sponsor_id, organisation_name, reason, ends_at)
                        values (:person, :sponsor, :organisation, :reason, :ends)
                        on conflict (person_id) do update set ends_at = greatest(g.ends_at, excluded.ends_at)
                        """)
                .param("person", personId)
                .param("sponsor", sponsorId)
                .param("organisation", People.blankToNull(guest.organisationName()))
                .param("reason", People.blankToNull(guest.reason()))
                .param("ends", Timestamp.from(endsAt))
                .update();
    }

    Optional<GuestView> find(UUID personId) {
        return sql.sql(SELECT + "where p.id = :person")
                .param("person", personId)
                .query(GuestView.class)
                .optional();
    }

    /// Guests whose sponsor belongs to the authority, those who leave first at the top.
    List<GuestView> sponsoredFrom(UUID organisationId) {
        return sql.sql(SELECT + """
                        where p.closed_at is null and exists (
                          select from people.affiliation a
                          where a.person_id = g.sponsor_id and a.organisation_id = :organisation and a.ended_at is null)
                        order by g.ends_at, p.id
                        """)
                .param("organisation", organisationId)
                .query(GuestView.class)
                .list();
    }

    boolean isSponsoredFrom(UUID personId, UUID organisationId) {
        return sql.sql("""
                        select exists (select from people.guest g join people.affiliation a on a.person_id = g.sponsor_id
                                       where g.person_id = :person and a.organisation_id = :organisation and a.ended_at is null)
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    void endAt(UUID personId, Instant endsAt) {
        sql.sql("update people.guest set ends_at = :ends where person_id = :person")
                .param("person", personId)
                .param("ends", Timestamp.from(endsAt))
                .update();
    }
}
