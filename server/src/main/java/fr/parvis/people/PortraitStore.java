package fr.parvis.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PortraitStore {
    private final JdbcClient sql;

    PortraitStore(JdbcClient sql) {
        this.sql = sql;
    }

    void put(UUID personId, byte[] jpeg, Instant at) {
        sql.sql("""
                        insert into people.portrait (person_id, image, changed_at) values (:person, :image, :at)
                        on conflict (person_id) do update set image = excluded.image, changed_at = excluded.changed_at
                        """)
                .param("person", personId)
                .param("image", jpeg)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<byte[]> find(UUID personId) {
        return sql.sql("select image from people.portrait where person_id = :person")
                .param("person", personId)
                .query(byte[].class)
                .optional();
    }

    void delete(UUID personId) {
        sql.sql("delete from people.portrait where person_id = :person")
                .param("person", personId)
                .update();
    }
}
