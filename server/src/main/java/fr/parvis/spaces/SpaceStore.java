package fr.parvis.spaces;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpaceStore {
    private final JdbcClient sql;

    SpaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Member> findMember(UUID personId, UUID spaceId) {
        return sql.sql("""
                        select m.role, s.id, s.organisation_id, o.slug as organisation_slug, s.slug, s.name, s.type, s.access,
                               s.access_list_id, s.archived_at, s.ended_at
                        from spaces.membership m
                        join spaces.space s on s.id = m.space_id
                        join organisations.identity o on o.organisation_id = s.organisation_id
                        where m.person_id = :person and m.space_id = :space
                        """).param("person", personId).param("space", spaceId).query((row, _) -> new Member(
                        personId,
                        Role.valueOf(row.getString("role")),
                        new Space(
                                row.getObject("id", UUID.class),
                                row.getObject("organisation_id", UUID.class),
                                row.getString("organisation_slug"),
                                row.getString("slug"),
                                row.getString("name"),
                                SpaceType.valueOf(row.getString("type")),
                                SpaceAccess.valueOf(row.getString("access")),
                                row.getObject("access_list_id", UUID.class),
                                instant(row.getTimestamp("archived_at")),
                                instant(row.getTimestamp("ended_at")))))
                .optional();
    }

    private static java.time.@org.jspecify.annotations.Nullable Instant instant(
            java.sql.@org.jspecify.annotations.Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
