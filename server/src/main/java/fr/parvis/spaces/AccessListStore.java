package fr.parvis.spaces;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Access lists and their lines.
@Repository
class AccessListStore {
    private final JdbcClient sql;

    AccessListStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID nextId() {
        return sql.sql("select uuidv7()").query(UUID.class).single();
    }

    void insert(UUID listId, UUID spaceId, Instant at) {
        sql.sql("insert into spaces.access_list (id, space_id, created_at) values (:list, :space, :at)")
                .param("list", listId)
                .param("space", spaceId)
                .param("at", Timestamp.from(at))
                .update();
    }

    void insertEntries(UUID listId, List<AccessEntry> entries) {
        for (var entry : entries) {
            var role = entry.role();
            sql.sql("""
                            insert into spaces.access_entry (list_id, role, person_id, group_id, unit_id, level)
                            values (:list, :role::spaces.role, :person, :group, :unit, :level::spaces.level)
                            on conflict (list_id, role, person_id, group_id, unit_id, lent)
                            do update set level = greatest(excluded.level, spaces.access_entry.level)
                            """)
                    .param("list", listId)
                    .param("role", role == null ? null : role.name())
                    .param("person", entry.personId())
                    .param("group", entry.groupId())
                    .param("unit", entry.unitId())
                    .param("level", entry.level().name())
                    .update();
        }
    }

    void deleteEntries(UUID listId) {
        sql.sql("delete from spaces.access_entry where list_id = :list and not lent")
                .param("list", listId)
                .update();
    }

    /// Takes back what was lent and is not among these, and lends these.
    void lend(UUID[] lists, UUID[] persons) {
        sql.sql("""
                        delete from spaces.access_entry e where e.lent and not exists (
                          select from unnest(:lists::uuid[], :persons::uuid[]) as w (list_id, person_id)
                          where w.list_id = e.list_id and w.person_id = e.person_id)
                        """).param("lists", lists).param("persons", persons).update();
        sql.sql("""
                        insert into spaces.access_entry (list_id, person_id, level, lent)
                        select distinct w.list_id, w.person_id, 'COMMENT'::spaces.level, true
                        from unnest(:lists::uuid[], :persons::uuid[]) as w (list_id, person_id)
                        on conflict (list_id, role, person_id, group_id, unit_id, lent) do nothing
                        """).param("lists", lists).param("persons", persons).update();
    }

    boolean isInSpace(UUID listId, UUID spaceId) {
        return sql.sql("select exists (select from spaces.access_list where id = :list and space_id = :space)")
                .param("list", listId)
                .param("space", spaceId)
                .query(Boolean.class)
                .single();
    }

    List<AccessEntry> entries(UUID listId) {
        return sql.sql("""
                        select role, person_id, group_id, unit_id, level from spaces.access_entry
                        where list_id = :list and not lent
                        order by role desc nulls last, level desc, person_id, group_id, unit_id
                        """)
                .param("list", listId)
                .query((row, _) -> {
                    var role = row.getString("role");
                    return new AccessEntry(
                            role == null ? null : Role.valueOf(role),
                            row.getObject("person_id", UUID.class),
                            row.getObject("group_id", UUID.class),
                            row.getObject("unit_id", UUID.class),
                            Level.valueOf(row.getString("level")));
                })
                .list();
    }

    /// The names of those that a list's lines give a level to; lines for roles have none.
    List<AccessLine> lines(UUID listId) {
        return sql.sql("""
                        select e.role, e.person_id, e.group_id, e.unit_id, e.level,
                               coalesce(p.given_name || ' ' || p.family_name, g.name, u.name) as name
                        from spaces.access_entry e
                        left join people.card p on p.person_id = e.person_id
                        left join people.group_identity g on g.group_id = e.group_id
                        left join organisations.unit_identity u on u.unit_id = e.unit_id
                        where e.list_id = :list and not e.lent
                        order by e.role desc nulls last, e.level desc, coalesce(p.family_name, g.name, u.name) collate platform.french
                        """).param("list", listId).query(AccessLine.class).list();
    }

    Optional<Level> findLevel(UUID personId, UUID listId) {
        return sql.sql("select level from spaces.access where list_id = :list and person_id = :person")
                .param("list", listId)
                .param("person", personId)
                .query((row, _) -> Level.valueOf(row.getString("level")))
                .optional();
    }

    /// How many of the persons, groups and units named cannot be named in a space: not a member, or of another
    /// authority.
    int strangers(UUID spaceId, List<AccessEntry> entries) {
        return sql.sql("""
                        select count(*) from unnest(:persons::uuid[], :groups::uuid[], :units::uuid[]) as named (person_id, group_id, unit_id)
                        where (person_id is not null and not exists (
                                select from spaces.membership m where m.space_id = :space and m.person_id = named.person_id))
                           or (group_id is not null and not exists (
                                select from people.group_identity g join spaces.authority a on a.organisation_id = g.organisation_id
                                where g.group_id = named.group_id and a.space_id = :space))
                           or (unit_id is not null and not exists (
                                select from organisations.unit_identity u join spaces.authority a on a.organisation_id = u.organisation_id
                                where u.unit_id = named.unit_id and a.space_id = :space))
                        """)
                .param("space", spaceId)
                .param("persons", entries.stream().map(AccessEntry::personId).toArray(UUID[]::new))
                .param("groups", entries.stream().map(AccessEntry::groupId).toArray(UUID[]::new))
                .param("units", entries.stream().map(AccessEntry::unitId).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
