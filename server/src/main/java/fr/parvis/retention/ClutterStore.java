package fr.parvis.retention;

import fr.parvis.retention.ClutterView.Copy;
import fr.parvis.retention.ClutterView.DocumentLine;
import fr.parvis.retention.ClutterView.Figure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of a space could go, of what a person may throw away: one statement for each list, whatever the rights.
@Repository
class ClutterStore {
    /// The lists of the space, and what the person may do by each.
    private static final String LISTS = """
            with lists as materialized (select list_id, level from spaces.access where person_id = :person and space_id = :space)
            """;
    /// Final documents stay; the rest goes by whoever manages it, or brought it and may change it.
    private static final String GOES =
            "h.state is distinct from 'FINAL' and (l.level >= 'MANAGE' or (h.created_by = :person and l.level >= 'EDIT'))";
    /// What a class of the retention schedule keeps stays too.
    private static final String REMOVABLE =
            GOES + " and h.entry_id not in (select k.entry_id from documents.kept_in(:space) k)";

    private final JdbcClient sql;

    ClutterStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Figure> figures(UUID personId, UUID spaceId, Instant old, Instant unopened, long heavy) {
        return sql.sql(LISTS + """
                        , mine as materialized (
                          select h.entry_id, h.hash, h.size, h.weight, h.changed_at, h.created_at, h.opened_at, %s as removable
                          from documents.holding h
                          join lists l on l.list_id = h.access_list_id
                          where h.space_id = :space
                        ), twins as (
                          select hash, max(size) as size, count(*) as copies, count(*) filter (where removable) as removable
                          from mine where size > 0 group by hash having count(*) > 1
                        )
                        select 'DUPLICATE' as reason, coalesce(sum(least(removable, copies - 1)), 0) as files,
                               coalesce(sum(least(removable, copies - 1) * size), 0) as bytes from twins
                        union all
                        select 'OLD', count(*), coalesce(sum(weight), 0) from mine where removable and changed_at < :old
                        union all
                        select 'HEAVY', count(*), coalesce(sum(weight), 0) from mine where removable and weight >= :heavy
                        union all
                        select 'NEVER_OPENED', count(*), coalesce(sum(weight), 0) from mine
                        where removable and opened_at is null and created_at < :unopened
                        """.formatted(REMOVABLE))
                .param("person", personId)
                .param("space", spaceId)
                .param("old", old.atOffset(ZoneOffset.UTC))
                .param("unopened", unopened.atOffset(ZoneOffset.UTC))
                .param("heavy", heavy)
                .query((row, _) ->
                        new Figure(Reason.valueOf(row.getString("reason")), row.getLong("files"), row.getLong("bytes")))
                .list();
    }

    /// What the space holds in all and may hold, whoever may see it, and what of it lies in the trash.
    record Room(long used, @Nullable Long quota, long trashed) {}

    Room room(UUID spaceId) {
        return sql.sql("""
                        select coalesce(u.used, 0) as used, u.quota,
                               (select coalesce(sum(t.weight), 0) from documents.thrown t where t.space_id = i.space_id) as trashed
                        from spaces.identity i
                        left join files.space_usage u on u.space_id = i.space_id
                        where i.space_id = :space
                        """)
                .param("space", spaceId)
                .query((row, _) ->
                        new Room(row.getLong("used"), row.getObject("quota", Long.class), row.getLong("trashed")))
                .single();
    }

    /// Unchanged since before a moment, the oldest first.
    List<DocumentLine> old(
            UUID personId, UUID spaceId, Instant before, @Nullable Instant at, @Nullable UUID id, int limit) {
        return lines(
                "h.changed_at < :before", "h.changed_at, h.entry_id", ">", at, id, personId, spaceId, before, limit);
    }

    /// The heaviest first.
    List<DocumentLine> heavy(
            UUID personId, UUID spaceId, long least, @Nullable Long bytes, @Nullable UUID id, int limit) {
        return lines(
                "h.weight >= :before",
                "h.weight desc, h.entry_id desc",
                "<",
                bytes,
                id,
                personId,
                spaceId,
                least,
                limit);
    }

    /// Brought before a moment and opened by nobody else, the heaviest first.
    List<DocumentLine> unopened(
            UUID personId, UUID spaceId, Instant before, @Nullable Long bytes, @Nullable UUID id, int limit) {
        return lines(
                "h.opened_at is null and h.created_at < :before",
                "h.weight desc, h.entry_id desc",
                "<",
                bytes,
                id,
                personId,
                spaceId,
                before,
                limit);
    }

    private List<DocumentLine> lines(
            String which,
            String order,
            String beyond,
            @Nullable Object key,
            @Nullable UUID id,
            UUID personId,
            UUID spaceId,
            Object bound,
            int limit) {
        var after = id == null ? "" : " and (" + order.replace(" desc", "") + ") " + beyond + " (:key, :id)";
        return sql.sql(LISTS + """
                        select h.entry_id, h.name, h.weight, h.version_number, h.created_at, h.changed_at, p.name as person_name,
                               case when not h.in_root and f.level is not null then h.folder_name end as folder
                        from documents.holding h
                        join lists l on l.list_id = h.access_list_id
                        left join lists f on f.list_id = h.folder_list_id
                        left join people.identity p on p.person_id = h.changed_by
                        where h.space_id = :space and %s and %s %s
                        order by %s limit :limit
                        """.formatted(which, REMOVABLE, after, order))
                .param("person", personId)
                .param("space", spaceId)
                .param("before", moment(bound))
                .param("key", key == null ? null : moment(key))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> new DocumentLine(
                        row.getObject("entry_id", UUID.class),
                        row.getString("name"),
                        row.getLong("weight"),
                        row.getInt("version_number"),
                        row.getString("folder"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("person_name")))
                .list();
    }

    private static Object moment(Object value) {
        return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
    }

    /// A content of the space that lies in several places.
    ///
    /// @param saved how many bytes the space would no longer hold if one copy stayed
    record Twin(String hash, long bytes, long count, long saved) {}

    /// What frees the most first.
    List<Twin> twins(UUID personId, UUID spaceId, @Nullable Long saved, @Nullable String hash, int limit) {
        return sql.sql(LISTS + """
                        , mine as materialized (
                          select h.hash, max(h.size) as size, count(*) as here, count(*) filter (where %s) as removable
                          from documents.holding h
                          join lists l on l.list_id = h.access_list_id
                          where h.space_id = :space and h.size > 0
                          group by h.hash
                        ), twins as (
                          select m.hash, m.size, m.here + e.elsewhere as copies, least(m.removable, m.here + e.elsewhere - 1) * m.size as saved
                          from mine m
                          cross join lateral (
                            select count(*) as elsewhere from documents.holding o
                            where o.hash = m.hash and o.space_id <> :space
                              and (select a.level from spaces.access a
                                   where a.space_id = o.space_id and a.list_id = o.access_list_id and a.person_id = :person) is not null
                          ) as e
                          where m.removable > 0 and m.here + e.elsewhere > 1
                        )
                        select encode(hash, 'hex') as hash, size as bytes, copies as count, saved from twins
                        where (:hash)::text is null or (saved, hash) < (:saved, decode(:hash, 'hex'))
                        order by twins.saved desc, twins.hash desc limit :limit
                        """.formatted(REMOVABLE))
                .param("person", personId)
                .param("space", spaceId)
                .param("saved", saved, java.sql.Types.BIGINT)
                .param("hash", hash)
                .param("limit", limit)
                .query(Twin.class)
                .list();
    }

    /// A copy with the content it is one of.
    record Placed(String hash, Copy copy) {}

    /// Where some contents lie, of what the person may read: those of the space first, the oldest first, and of each so
    /// many at most.
    List<Placed> copies(UUID personId, UUID spaceId, Collection<String> hashes, int most) {
        return sql.sql("""
                        select c.* from (
                          select encode(h.hash, 'hex') as hash, h.entry_id, h.name, h.space_id, s.name as space_name, h.created_at, h.weight,
                                 case when not h.in_root and f.level is not null then h.folder_name end as folder,
                                 s.archived_at is null and s.ended_at is null and %s as removable,
                                 row_number() over (partition by h.hash order by h.space_id <> :space, h.created_at, h.entry_id) as place
                          from documents.holding h
                          join spaces.identity s on s.space_id = h.space_id
                          join spaces.access l on l.space_id = h.space_id and l.list_id = h.access_list_id and l.person_id = :person
                          left join spaces.access f on f.space_id = h.space_id and f.list_id = h.folder_list_id and f.person_id = :person
                          where h.hash in (select decode(wanted, 'hex') from unnest((:hashes)::text[]) as wanted)
                        ) as c
                        where c.place <= :most
                        order by c.hash, c.place
                        """.formatted(GOES + " and not exists (select from documents.keepings_of(h.entry_id))"))
                .param("person", personId)
                .param("space", spaceId)
                .param("hashes", hashes.toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> new Placed(row.getString("hash"), copy(row)))
                .list();
    }

    private static Copy copy(ResultSet row) throws SQLException {
        return new Copy(
                row.getObject("entry_id", UUID.class),
                row.getString("name"),
                row.getObject("space_id", UUID.class),
                row.getString("space_name"),
                row.getString("folder"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("weight"),
                row.getBoolean("removable"));
    }

    /// The name of one that is final among some documents.
    Optional<String> finalAmong(Collection<UUID> ids) {
        return sql.sql(
                        "select name from documents.identity where entry_id in (:ids) and state = 'FINAL' order by name limit 1")
                .param("ids", ids)
                .query(String.class)
                .optional();
    }
}
