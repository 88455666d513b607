package fr.parvis.activity;

import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.PersonalNotice.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The notices that are for many, until all their bells have rung.
@Repository
class PealStore {
    private final JdbcClient sql;

    PealStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PersonalNotice notice) {
        sql.sql("""
                        insert into activity.peal (kind, by_id, at, space_id, subject, excerpt, address, legal, mailed, recipients)
                        values (:kind, :by, :at, :space, :subject, :excerpt, :address, :legal, :mailed, (:recipients)::uuid[])
                        """)
                .param("kind", notice.kind().name())
                .param("by", notice.by())
                .param("at", Timestamp.from(notice.at()))
                .param("space", notice.spaceId())
                .param("subject", notice.subject())
                .param("excerpt", notice.excerpt())
                .param("address", notice.address())
                .param("legal", notice.legal())
                .param("mailed", notice.mailed())
                .param("recipients", notice.told().toArray(UUID[]::new))
                .update();
    }

    /// The oldest that no other node is at, alone with it.
    Optional<Peal> take() {
        return sql.sql("select * from activity.peal order by id limit 1 for update skip locked")
                .query(PealStore::peal)
                .optional();
    }

    /// The first of its bells have rung, but not all.
    void rang(long id, int bells) {
        sql.sql("update activity.peal set recipients = recipients[:bells + 1:] where id = :id")
                .param("id", id)
                .param("bells", bells)
                .update();
    }

    void delete(long id) {
        sql.sql("delete from activity.peal where id = :id").param("id", id).update();
    }

    /// Waits for who rings it now: after that, no bell is without what it quotes.
    void quote(String address, @Nullable String excerpt) {
        sql.sql("update activity.peal set excerpt = :excerpt where address = :address")
                .param("excerpt", excerpt)
                .param("address", address)
                .update();
    }

    private static Peal peal(ResultSet row, int number) throws SQLException {
        return new Peal(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("by_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("space_id", UUID.class),
                row.getString("subject"),
                row.getString("excerpt"),
                row.getString("address"),
                row.getBoolean("legal"),
                row.getBoolean("mailed"),
                List.of((UUID[]) row.getArray("recipients").getArray()));
    }
}
