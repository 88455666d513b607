package fr.parvis.visitors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who asked for their links again.
@Repository
class LostLinkStore {
    private final JdbcClient sql;

    LostLinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param address the e-mail, keyed: it is counted when the e-mail is gone
    record Lost(String door, UUID placeId, UUID spaceId, String email, byte[] address, byte[] origin) {}

    void insert(Lost it, Instant at) {
        sql.sql("""
                        insert into visitors.lost_link (door, place_id, space_id, email, address, origin, asked_at)
                        values (:door, :place, :space, :email, :address, :origin, :at)
                        """)
                .param("door", it.door())
                .param("place", it.placeId())
                .param("space", it.spaceId())
                .param("email", it.email())
                .param("address", it.address())
                .param("origin", it.origin())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// How many there are of that address since a moment, or from there since another.
    record Counts(int forAddress, int fromOrigin) {}

    Counts counts(byte[] address, Instant sinceDay, byte[] origin, Instant sinceHour) {
        return sql.sql("""
                        select count(*) filter (where address = :address and asked_at > :day)::int as for_address,
                               count(*) filter (where origin = :origin and asked_at > :hour)::int as from_origin
                        from visitors.lost_link where asked_at > :day and (address = :address or origin = :origin)
                        """)
                .param("address", address)
                .param("day", Timestamp.from(sinceDay))
                .param("origin", origin)
                .param("hour", Timestamp.from(sinceHour))
                .query(Counts.class)
                .single();
    }

    record Asked(String door, UUID placeId, String email) {}

    /// The next one that nobody answered; its e-mail is gone with that.
    Optional<Asked> take() {
        return sql.sql("""
                        with next as (
                          select id, door, place_id, email from visitors.lost_link where email is not null
                          order by asked_at, id limit 1 for update skip locked),
                        gone as (update visitors.lost_link l set email = null from next where l.id = next.id)
                        select door, place_id, email from next
                        """).query(Asked.class).optional();
    }

    void forget(Instant before) {
        sql.sql("delete from visitors.lost_link where asked_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
