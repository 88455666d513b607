package fr.parvis.models;

import java.security.KeyPair;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The key of this installation, for all its nodes, and which models were taken.
@Repository
class ModelStore {
    private final JdbcClient sql;

    ModelStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Stored(byte[] publicKey, byte[] privateKey) {}

    Optional<KeyPair> key() {
        return sql.sql("select public_key, private_key from models.signing_key")
                .query(Stored.class)
                .optional()
                .map(stored -> ModelKey.pair(stored.publicKey(), stored.privateKey()));
    }

    /// The first one stays.
    void insert(KeyPair pair) {
        sql.sql("""
                        insert into models.signing_key (public_key, private_key) values (:public, :private)
                        on conflict do nothing
                        """)
                .param("public", ModelKey.bytes(pair.getPublic()))
                .param("private", pair.getPrivate().getEncoded())
                .update();
    }

    String organisation(UUID spaceId) {
        return sql.sql("""
                        select o.name from spaces.identity s join organisations.identity o on o.organisation_id = s.organisation_id
                        where s.space_id = :space
                        """).param("space", spaceId).query(String.class).single();
    }

    /// How many that somebody signed were taken in the authority of that space.
    int taken(UUID spaceId, byte[] publicKey) {
        return sql.sql("""
                        select count(*) from models.arrival a
                        join spaces.identity s on s.space_id = a.space_id
                        join spaces.identity h on h.organisation_id = s.organisation_id
                        where a.public_key = :key and h.space_id = :space
                        """)
                .param("space", spaceId)
                .param("key", publicKey)
                .query(Integer.class)
                .single();
    }

    void insertArrival(UUID spaceId, byte[] publicKey, ModelContent model, UUID by, Instant at) {
        sql.sql("""
                        insert into models.arrival (space_id, public_key, kind, name, from_name, by_id, at)
                        values (:space, :key, :kind, :name, :from, :by, :at)
                        """)
                .param("space", spaceId)
                .param("key", publicKey)
                .param("kind", model.kind())
                .param("name", model.name())
                .param("from", model.from())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
