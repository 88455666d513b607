package fr.parvis.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who takes part by mail.
@Repository
class CorrespondentStore {
    private final JdbcClient sql;

    CorrespondentStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insertPerson(NewCorrespondent person, String email, Instant at) {
        return sql.sql("""
                        insert into people.person (email, given_name, family_name, created_at, closed_at)
                        values (:email, :given, :family, :at, :at) returning id
                        """)
                .param("email", email)
                .param("given", person.givenName().strip())
                .param("family", person.familyName().strip())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    /// Who they are, as it was said last.
    void keep(UUID personId, @Nullable String about, Instant at) {
        sql.sql("""
                        insert into people.correspondent as c (person_id, about, added_at) values (:person, :about, :at)
                        on conflict (person_id) do update set about = coalesce(excluded.about, c.about)
                        """)
                .param("person", personId)
                .param("about", about, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean isCorrespondent(UUID personId) {
        return sql.sql("select exists (select from people.correspondent where person_id = :person)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }
}
