package fr.parvis.chat.joining;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether an address is that of an open account; told to its holder alone.
@Repository
class AccountStore {
    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isAccount(String email) {
        return sql.sql("select exists (select from people.reach where lower(email) = lower(:email))")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }
}
