package fr.parvis.mail;

import fr.parvis.mail.Unreachables.Unreachable;
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

    void delete(String address) {
        sql.sql("delete from mail.unreachable where address = :address")
                .param("address", address)
                .update();
    }
}
