package fr.parvis.mail;

import fr.parvis.mail.Unreachables.Unreachable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Addresses where mail does not arrive any more.
@Repository
class UnreachableStore {
    private final JdbcClient sql;

    UnreachableStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Unreachable> among(Collection<String> addresses) {
        return sql.sql("select address, since, reason from mail.unreachable where address = any (:addresses)")
                .param("addresses", addresses.toArray(String[]::new))
                .query(Unreachable.class)
                .list();
    }

    void insert(String address, String reason, Instant at) {
        sql.sql("""
                        insert into mail.unreachable (address, since, reason) values (lower(:address), :at, left(:reason, 300))
                        on conflict (address) do update set reason = excluded.reason
                        """)
                .param("address", address)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(String address) {
        sql.sql("delete from mail.unreachable where address = :address")
                .param("address", address)
                .update();
    }
}
