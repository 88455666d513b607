package fr.parvis.organisations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitStore {
    private static final String SELECT = """
            select id, organisation_id, parent_id, name, array_length(path, 1) - 1 as depth
            from organisations.unit
            """;

    private final JdbcClient sql;

    UnitStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The trees of an authority change one at a time, so that two moves cannot make a ring.
    void lockTree(UUID organisationId) {
        sql.sql("select id from organisations.organisation where id = :id for no key update")
                .param("id", organisationId)
                .query(UUID.class)
                .single();
    }

    UUID insert(UUID organisationId, @Nullable UUID parentId, String name, Instant at) {
        return sql.sql("""
                        with new as (select uuidv7() as id)
                        insert into organisations.unit (id, organisation_id, parent_id, name, path, created_at)
                        select new.id, :organisation, :parent, :name,
                               coalesce((select path from organisations.unit where id = :parent), '{}') || new.id, :at
                        from new
                        returning id
                        """)
                .param("organisation", organisationId)
                .param("parent", parentId, java.sql.Types.OTHER)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    Optional<Unit> find(UUID id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Unit.class)
                .optional();
    }

    /// The whole tree, parents before children, siblings in French order.
    List<Unit> tree(UUID organisationId) {
        return sql.sql("""
                        with recursive tree as (
                          select id, organisation_id, parent_id, name, 0 as depth, array[row_number() over by_name] as place
                          from organisations.unit where organisation_id = :organisation and parent_id is null
                          window by_name as (order by name collate platform.french, id)
                          union all
                          select u.id, u.organisation_id, u.parent_id, u.name, t.depth + 1, t.place || u.number
                          from tree t join (
                            select *, row_number() over (partition by parent_id order by name collate platform.french, id) as number
                            from organisations.unit where organisation_id = :organisation and parent_id is not null
                          ) u on u.parent_id = t.id
                        )
                        select id, organisation_id, parent_id, name, depth from tree order by place
                        """)
                .param("organisation", organisationId)
                .query(Unit.class)
                .list();
    }

    boolean isBelow(UUID unitId, UUID ancestorId) {
        return sql.sql("select :ancestor = any (path) from organisations.unit where id = :id")
                .param("id", unitId)
                .param("ancestor", ancestorId)
                .query(Boolean.class)
                .single();
    }

    void place(UUID id, @Nullable UUID parentId, String name) {
        sql.sql("update organisations.unit set name = :name, parent_id = :parent where id = :id")
                .param("id", id)
                .param("parent", parentId, java.sql.Types.OTHER)
                .param("name", name)
                .update();
        sql.sql("""
                        update organisations.unit u
                        set path = coalesce((select path from organisations.unit where id = :parent), '{}')
                                   || u.path[array_position(u.path, :id):]
                        where :id = any (u.path)
                        """)
                .param("id", id)
                .param("parent", parentId, java.sql.Types.OTHER)
                .update();
    }

    boolean hasChildren(UUID id) {
        return sql.sql("select exists (select from organisations.unit where parent_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void delete(UUID id) {
        sql.sql("delete from organisations.unit where id = :id").param("id", id).update();
    }
}
