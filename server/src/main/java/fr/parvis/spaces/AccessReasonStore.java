package fr.parvis.spaces;

import fr.parvis.platform.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What lists give to whom, and why. Everything here asks `spaces.is_for` or the view that does, as every door of the
/// product.
@Repository
class AccessReasonStore {
    private static final String BY_NAME =
            "p.family_name collate platform.french, p.given_name collate platform.french, p.person_id";

    private final JdbcClient sql;

    AccessReasonStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Role> findRole(UUID spaceId, UUID personId) {
        return sql.sql("select role from spaces.insider where space_id = :space and person_id = :person")
                .param("space", spaceId)
                .param("person", personId)
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .optional();
    }

    /// The group or unit that gives somebody their role; empty where their own row gives as much.
    Optional<String> findVia(UUID spaceId, UUID personId) {
        return sql.sql("""
                        select coalesce(g.name, u.name, '') as name
                        from spaces.member_path w
                        join spaces.member row on row.id = w.member_id
                        left join people.group_identity g on g.group_id = row.group_id
                        left join organisations.unit_identity u on u.unit_id = row.unit_id
                        where w.space_id = :space and w.person_id = :person
                        order by w.role desc, (row.person_id is null)
                        limit 1
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .query(String.class)
                .optional()
                .filter(name -> !name.isEmpty());
    }

    /// The lines of a list that are for somebody, the highest first; among equals, the one that says most about them.
    List<AccessLine> linesFor(UUID listId, UUID personId) {
        return sql.sql("""
                        select e.role, e.person_id, e.group_id, e.unit_id, e.level,
                               coalesce(p.given_name || ' ' || p.family_name, g.name, u.name) as name
                        from spaces.access_list l
                        join spaces.insider m on m.space_id = l.space_id and m.person_id = :person
                        join spaces.access_entry e on e.list_id = l.id
                          and spaces.is_for(e.role, e.person_id, e.group_id, e.unit_id, m.role, m.person_id)
                        left join people.card p on p.person_id = e.person_id
                        left join people.group_identity g on g.group_id = e.group_id
                        left join organisations.unit_identity u on u.unit_id = e.unit_id
                        where l.id = :list
                        order by e.level desc, e.role desc nulls last, (e.person_id is null),
                                 coalesce(g.name, u.name) collate platform.french
                        """)
                .param("list", listId)
                .param("person", personId)
                .query(AccessLine.class)
                .list();
    }

    /// The people of a space with what a list lets them do: those who get something, then the others, each by name.
    List<MemberLevel> levels(UUID spaceId, UUID listId, @Nullable String query, @Nullable String after, int limit) {
        var key = after == null ? null : Cursor.parts(after, 4);
        var statement = sql.sql("""
                        select p.person_id, p.given_name, p.family_name, p.external, m.role, a.level
                        from spaces.insider m
                        join people.identity p on p.person_id = m.person_id and p.closed_at is null
                        left join spaces.access a on a.space_id = m.space_id and a.list_id = :list and a.person_id = m.person_id
                        where m.space_id = :space
                        """
                        + (query == null
                                ? ""
                                : " and position(platform.fold(:query) in platform.fold(p.given_name || ' ' || p.family_name)) > 0")
                        + (key == null
                                ? ""
                                : " and (a.level is null, " + BY_NAME
                                        + ") > (:without, :family collate platform.french, :given collate platform.french, :id)")
                        + " order by a.level is null, " + BY_NAME + " limit " + limit)
                .param("space", spaceId)
                .param("list", listId);
        statement = query == null ? statement : statement.param("query", query.strip());
        statement = key == null
                ? statement
                : statement
                        .param("without", Boolean.parseBoolean(key.get(0)))
                        .param("family", key.get(1))
                        .param("given", key.get(2))
                        .param("id", UUID.fromString(key.get(3)));
        return statement
                .query((row, _) -> new MemberLevel(
                        row.getObject("person_id", UUID.class),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getBoolean("external"),
                        Role.valueOf(row.getString("role")),
                        level(row, "level")))
                .list();
    }

    /// To whom a list gives more than another of the same space.
    List<WiderAccess> wider(UUID listId, UUID thanListId) {
        return sql.sql("""
                        select p.person_id, p.name, p.external, a.level, b.level as otherwise
                        from spaces.access a
                        join people.identity p on p.person_id = a.person_id and p.closed_at is null
                        left join spaces.access b on b.space_id = a.space_id and b.list_id = :than and b.person_id = a.person_id
                        where a.list_id = :list and (b.level is null or a.level > b.level)
                        order by b.level is not null,
                        """ + BY_NAME)
                .param("list", listId)
                .param("than", thanListId)
                .query((row, _) -> new WiderAccess(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("external"),
                        Level.valueOf(row.getString("level")),
                        level(row, "otherwise")))
                .list();
    }

    private static @Nullable Level level(ResultSet row, String column) throws SQLException {
        var level = row.getString(column);
        return level == null ? null : Level.valueOf(level);
    }
}
