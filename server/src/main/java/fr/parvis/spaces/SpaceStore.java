package fr.parvis.spaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Spaces one by one: their rows, addresses and state, and where a person stands towards them.
@Repository
class SpaceStore {
    private static final String STANDING = """
            select s.*, o.slug as organisation_slug,
                   (select m.role from spaces.membership m where m.space_id = s.id and m.person_id = :person) as role,
                   exists (select from people.hat a
                           where a.person_id = :person
                             and (a.organisation_id = s.organisation_id
                                  or a.organisation_id in (select organisation_id from spaces.co_host where space_id = s.id))) as listed,
                   exists (select from people.hat a
                           where a.person_id = :person and a.organisation_id = s.organisation_id
                             and a.role = 'ORG_ADMIN') as administers
            from spaces.space s
            join organisations.identity o on o.organisation_id = s.organisation_id
            """;

    private final JdbcClient sql;

    SpaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Member> findMember(UUID personId, UUID spaceId) {
        return findInsider(personId, spaceId).filter(member -> !member.space().hidden());
    }

    /// In hidden spaces as well.
    Optional<Member> findInsider(UUID personId, UUID spaceId) {
        return sql.sql("""
                        select s.*, o.slug as organisation_slug, m.role
                        from spaces.insider m
                        join spaces.space s on s.id = m.space_id
                        join organisations.identity o on o.organisation_id = s.organisation_id
                        where m.person_id = :person and m.space_id = :space
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .query((row, _) -> new Member(personId, Role.valueOf(row.getString("role")), space(row)))
                .optional();
    }

    Optional<Standing> findStanding(UUID personId, UUID spaceId) {
        return sql.sql(STANDING + " where s.id = :space")
                .param("person", personId)
                .param("space", spaceId)
                .query((row, _) -> standing(row, personId))
                .optional();
    }

    /// By its present or a former address.
    Optional<Standing> findStanding(UUID personId, String organisationSlug, String slug) {
        return sql.sql(STANDING + """
                         where o.slug = :organisation
                           and s.id = coalesce(
                             (select here.id from spaces.space here where here.organisation_id = o.organisation_id and here.slug = :slug),
                             (select f.space_id from spaces.former_slug f where f.organisation_id = o.organisation_id and f.slug = :slug))
                        """)
                .param("person", personId)
                .param("organisation", organisationSlug)
                .param("slug", slug)
                .query((row, _) -> standing(row, personId))
                .optional();
    }

    boolean isSlugTaken(UUID organisationId, String slug) {
        return sql.sql(
                        "select exists (select from spaces.space where organisation_id = :organisation and slug = :slug)")
                .param("organisation", organisationId)
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    UUID nextId() {
        return sql.sql("select uuidv7()").query(UUID.class).single();
    }

    void insert(Space space, UUID createdBy) {
        sql.sql("""
                        insert into spaces.space (id, organisation_id, slug, name, description, type, access, entry_role, access_list_id,
                                                  starts_on, ends_on, created_at, created_by, active_at)
                        values (:id, :organisation, :slug, :name, :description, :type, :access, :entryRole::spaces.role, :list,
                                :startsOn, :endsOn, :at, :by, :at)
                        """)
                .param("id", space.id())
                .param("organisation", space.organisationId())
                .param("slug", space.slug())
                .param("name", space.name())
                .param("description", space.description())
                .param("type", space.type().name())
                .param("access", space.access().name())
                .param("entryRole", space.entryRole().name())
                .param("list", space.accessListId())
                .param("startsOn", space.startsOn())
                .param("endsOn", space.endsOn())
                .param("at", Timestamp.from(space.createdAt()))
                .param("by", createdBy)
                .update();
        sql.sql("delete from spaces.former_slug where organisation_id = :organisation and slug = :slug")
                .param("organisation", space.organisationId())
                .param("slug", space.slug())
                .update();
    }

    void insertTools(UUID spaceId, List<SpaceTool> tools, Instant at) {
        for (var tool : tools) {
            sql.sql(
                            "insert into spaces.tool (space_id, code, enabled_at) values (:space, :code, :at) on conflict do nothing")
                    .param("space", spaceId)
                    .param("code", tool.name())
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    void deleteTool(UUID spaceId, SpaceTool tool) {
        sql.sql("delete from spaces.tool where space_id = :space and code = :code")
                .param("space", spaceId)
                .param("code", tool.name())
                .update();
    }

    void insertCoHost(UUID spaceId, UUID organisationId) {
        sql.sql(
                        "insert into spaces.co_host (space_id, organisation_id) values (:space, :organisation) on conflict do nothing")
                .param("space", spaceId)
                .param("organisation", organisationId)
                .update();
    }

    void update(UUID spaceId, ChangeSpace change) {
        sql.sql("""
                        update spaces.space
                        set name = :name, description = :description, access = :access, entry_role = :entryRole::spaces.role,
                            starts_on = :startsOn, ends_on = :endsOn
                        where id = :space
                        """)
                .param("space", spaceId)
                .param("name", change.name().strip())
                .param("description", change.description())
                .param("access", change.access().name())
                .param("entryRole", change.entryRole().name())
                .param("startsOn", change.startsOn())
                .param("endsOn", change.endsOn())
                .update();
    }

    /// Moves a space to another address; the one it leaves leads there, unless the new one was a former address of
    /// somebody.
    void move(Space space, String slug) {
        sql.sql("delete from spaces.former_slug where organisation_id = :organisation and slug = :slug")
                .param("organisation", space.organisationId())
                .param("slug", slug)
                .update();
        sql.sql("update spaces.space set slug = :slug where id = :space")
                .param("space", space.id())
                .param("slug", slug)
                .update();
        sql.sql("""
                        insert into spaces.former_slug (organisation_id, slug, space_id) values (:organisation, :former, :space)
                        on conflict (organisation_id, slug) do update set space_id = excluded.space_id
                        """)
                .param("organisation", space.organisationId())
                .param("former", space.slug())
                .param("space", space.id())
                .update();
    }

    void archive(UUID spaceId, @Nullable Instant at) {
        sql.sql("update spaces.space set archived_at = :at where id = :space")
                .param("space", spaceId)
                .param("at", at == null ? null : Timestamp.from(at))
                .update();
    }

    /// Only the first touch of a minute writes.
    void touch(UUID spaceId, Instant at) {
        sql.sql("""
                        update spaces.space set active_at = :at
                        where id = :space and (active_at = created_at or active_at < :at::timestamptz - interval '1 minute')
                        """).param("space", spaceId).param("at", Timestamp.from(at)).update();
    }

    void delete(UUID spaceId) {
        sql.sql("delete from spaces.space where id = :space")
                .param("space", spaceId)
                .update();
    }

    /// Holds the space's row, so that two changes of its members follow one another.
    void lock(UUID spaceId) {
        sql.sql("select id from spaces.space where id = :space for update")
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    private static Standing standing(ResultSet row, UUID personId) throws SQLException {
        var role = row.getString("role");
        return new Standing(
                space(row),
                personId,
                role == null ? null : Role.valueOf(role),
                row.getBoolean("listed"),
                row.getBoolean("administers"));
    }

    private static Space space(ResultSet row) throws SQLException {
        return new Space(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_slug"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                SpaceType.valueOf(row.getString("type")),
                SpaceAccess.valueOf(row.getString("access")),
                Role.valueOf(row.getString("entry_role")),
                row.getObject("access_list_id", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("active_at").toInstant(),
                instant(row.getTimestamp("archived_at")),
                instant(row.getTimestamp("ended_at")),
                row.getBoolean("hidden"));
    }

    static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
