package fr.parvis.spaces.communes;

import fr.parvis.spaces.SpaceType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an authority has already, for whoever sets it up.
@Repository
class CommuneStore {
    private final JdbcClient sql;

    CommuneStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Two administrators at the same screen follow one another.
    void lock(UUID organisationId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:organisation::text, 0))")
                .param("organisation", organisationId)
                .query((_, _) -> true)
                .single();
    }

    Map<String, Existing> existing(UUID organisationId) {
        var spaces = new HashMap<String, Existing>();
        sql.sql("""
                        select id, slug, type, name from spaces.space
                        where organisation_id = :organisation and archived_at is null and ended_at is null and not hidden
                        """)
                .param("organisation", organisationId)
                .query(Existing.class)
                .list()
                .forEach(space -> spaces.put(key(space.type(), space.name()), space));
        return spaces;
    }

    List<UUID> electedMembers(UUID organisationId) {
        return sql.sql("""
                        select person_id from people.hat
                        where organisation_id = :organisation and kind = 'ELECTED_MEMBER'
                        """)
                .param("organisation", organisationId)
                .query(UUID.class)
                .list();
    }

    Optional<UUID> findUnit(UUID organisationId, String name) {
        return sql.sql("""
                        select unit_id from organisations.unit_identity
                        where organisation_id = :organisation and platform.name_key(name) = platform.name_key(:name)
                        order by array_length(path, 1) limit 1
                        """)
                .param("organisation", organisationId)
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    Map<String, Integer> unitSizes(UUID organisationId) {
        var sizes = new HashMap<String, Integer>();
        sql.sql("""
                        select u.name, count(distinct m.person_id) as size
                        from organisations.unit_identity u
                        left join people.unit_roll m on m.unit_id = u.unit_id
                        where u.organisation_id = :organisation
                        group by u.unit_id, u.name
                        """)
                .param("organisation", organisationId)
                .query((row, _) -> sizes.put(fold(row.getString("name")), row.getInt("size")))
                .list();
        return sizes;
    }

    static String key(SpaceType type, String name) {
        return type + " " + fold(name);
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    record Existing(UUID id, String slug, SpaceType type, String name) {}
}
