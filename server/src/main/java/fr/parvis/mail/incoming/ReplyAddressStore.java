package fr.parvis.mail.incoming;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The addresses that people answer at.
@Repository
class ReplyAddressStore {
    private final JdbcClient sql;

    ReplyAddressStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whose address it is, and what it answers to.
    record Given(String target, UUID placeId, UUID personId, String recipient, Locale locale) {}

    Optional<Given> find(String token, Instant at) {
        return sql.sql("""
                        select target, place_id, person_id, recipient, locale from mail.reply_address
                        where token = :token and expires_at > :at
                        """)
                .param("token", token)
                .param("at", Timestamp.from(at))
                .query((row, _) -> new Given(
                        row.getString("target"),
                        row.getObject("place_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("recipient"),
                        Locale.of(row.getString("locale"))))
                .optional();
    }

    /// The token of that person at that place: the one they have, unless it is soon over.
    String give(
            String target, UUID placeId, UUID personId, String recipient, Locale locale, String fresh, Instant ends) {
        return sql.sql("""
                        insert into mail.reply_address as a (token, target, place_id, person_id, recipient, locale, expires_at)
                        values (:token, :target, :place, :person, lower(:recipient), :locale, :ends)
                        on conflict (target, place_id, person_id) do update
                        set recipient = excluded.recipient, locale = excluded.locale, expires_at = excluded.expires_at
                        returning token
                        """)
                .param("token", fresh)
                .param("target", target)
                .param("place", placeId)
                .param("person", personId)
                .param("recipient", recipient)
                .param("locale", locale.getLanguage())
                .param("ends", Timestamp.from(ends))
                .query(String.class)
                .single();
    }

    void take(String target, UUID placeId, UUID personId) {
        sql.sql("delete from mail.reply_address where target = :target and place_id = :place and person_id = :person")
                .param("target", target)
                .param("place", placeId)
                .param("person", personId)
                .update();
    }

    void forget(Instant before) {
        sql.sql("delete from mail.reply_address where expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
