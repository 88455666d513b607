package fr.parvis.notifications.push;

import java.security.KeyPair;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The key of this installation, for all its nodes.
@Repository
class PushKeyStore {
    private final JdbcClient sql;

    PushKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Stored(byte[] publicKey, byte[] privateKey) {}

    Optional<KeyPair> find() {
        return sql.sql("select public_key, private_key from notifications.push_key")
                .query(Stored.class)
                .optional()
                .map(stored -> Curve.pair(stored.publicKey(), stored.privateKey()));
    }

    /// The first one stays.
    void insert(KeyPair pair) {
        sql.sql(
                        "insert into notifications.push_key (public_key, private_key) values (:public, :private) on conflict do nothing")
                .param("public", Curve.point(pair))
                .param("private", Curve.scalar(pair))
                .update();
    }
}
