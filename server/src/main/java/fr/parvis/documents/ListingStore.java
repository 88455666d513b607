package fr.parvis.documents;

import fr.parvis.antivirus.Standing;
import fr.parvis.documents.DocumentView.Crumb;
import fr.parvis.documents.DocumentView.SpaceRef;
import fr.parvis.spaces.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people read: lists, the tree, the way to something. One statement each, rights included.
@Repository
class ListingStore {
    /// When what the person is shown of an entry changed: beside [#OLD].
    static final String CHANGED_AT =
            " case when old.id is null then e.changed_at else old.created_at end as changed_at ";

    static final String COLUMNS = "select" + CHANGED_AT + """
                   , e.id, e.space_id, e.parent_id, e.kind, e.name, e.own_access,
                   coalesce(old.number, e.version_number) as version_number, coalesce(old.size, e.size) as size,
                   coalesce(old.media_type, e.media_type) as media_type, case when old.id is null then e.state else 'VALIDATED' end as state,
                   e.trashed_at, e.created_by, a.level, s.archived_at is null and s.ended_at is null as writable,
                   p.person_id as person_id, p.name as person_name, p.external as external,
                   exists (select from documents.personal_data l where l.entry_id = e.id) as labelled,
                   (select w.standing from documents.version wv join antivirus.withheld w on w.hash = wv.hash
                    where wv.id = coalesce(old.id, e.version_id)) as withheld,
                   case when e.kind = 'FOLDER' then (
                     select count(*) from documents.entry c
                     where c.parent_id = e.id and c.trashed_at is null and (c.access_list_id = e.access_list_id
                       or (select ca.level from spaces.access ca
                           where ca.space_id = c.space_id and ca.list_id = c.access_list_id and ca.person_id = :person) is not null)) end as held
            """;
    /// Whether a folder above is labelled *données personnelles*, and whether a rule keeps it: beside [#COLUMNS],
    /// unless all lie in the same folder.
    private static final String FROM_ABOVE =
            ", exists (select from documents.labels_of(e.parent_id)) as label_above, documents.is_kept(e.id) as kept ";

    /// The same for what lies in one folder of one space: what is above is asked once.
    private static final String FROM_FOLDER = """
            , (select exists (select from documents.labels_of(:parent))) as label_above,
            case when (select exists (select from documents.keepings_of(:parent))) then documents.holds_documents(e.id)
                 else e.id in (select k.entry_id from documents.above_kept(:space) k) end as kept,
            """;

    /// The version that somebody who only reads is shown instead of the current one, which awaits approval, and who
    /// brought what is shown.
    static final String OLD = """
            left join lateral (
              select o.id, o.number, o.hash, o.size, o.media_type, o.created_at, o.created_by from documents.version o
              where e.readers_version_id is not null and o.id = documents.version_for(e, a.level, :person) and o.id <> e.version_id
            ) as old on true
            left join people.identity p on p.person_id = case when old.id is null then e.changed_by else old.created_by end
            """;

    private static final String TABLES = """
            from documents.entry e
            join spaces.identity s on s.space_id = e.space_id
            join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
            """ + OLD;

    /// What the person may do with an entry. As a value, it is asked for the entries that come to be looked at only:
    /// the planner cannot turn it into a join over all lists.
    static final String LEVEL = """
            (select l.level from spaces.access l
             where l.space_id = e.space_id and l.list_id = e.access_list_id and l.person_id = :person)
            """;

    /// The rest of what is said of the entries of a page, which were found with the person's level.
    static final String OF_PAGE = """
            from page a
            join documents.entry e on e.id = a.id
            join spaces.identity s on s.space_id = e.space_id
            """ + OLD;

    /// A line with the key it is sorted by.
    record Keyed(EntryView view, String key) {}

    private final JdbcClient sql;

    ListingStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Keyed> children(
            UUID personId,
            UUID spaceId,
            UUID folderId,
            EntrySort.Order order,
            EntrySort.@Nullable After after,
            int limit) {
        var sort = order.sort();
        var descending = order.descending();
        var filter = order.filter();
        var query = """
                with lists as materialized (select list_id, level from spaces.access where person_id = :person and space_id = :space),
                page as (
                  select e.id, (select l.level from lists l where l.list_id = e.access_list_id) as level
                  from documents.entry e
                  where e.parent_id = :parent and e.trashed_at is null
                    and (select l.level from lists l where l.list_id = e.access_list_id) is not null
                """
                + (filter == null ? "" : " and e.search_key like (select '%' || platform.fold(:filter) || '%')")
                + (after == null ? "" : sort.after(descending))
                + sort.orderBy(descending) + " limit :limit) "
                + COLUMNS + FROM_FOLDER + "("
                + sort.key() + ")::text as sort_key " + OF_PAGE + sort.orderBy(descending);
        var statement = sql.sql(query)
                .param("person", personId)
                .param("parent", folderId)
                .param("space", spaceId)
                .param("limit", limit);
        statement = filter == null ? statement : statement.param("filter", pattern(filter));
        statement = after == null
                ? statement
                : statement
                        .param("afterKind", after.kind())
                        .param("afterKey", after.key())
                        .param("afterId", after.id());
        return statement
                .query((row, _) -> new Keyed(view(row, personId), row.getString("sort_key")))
                .list();
    }

    List<FolderView> folders(UUID personId, UUID spaceId, int limit) {
        return sql.sql("""
                        with lists as materialized (select list_id, level from spaces.access where person_id = :person and space_id = :space),
                        seen as materialized (
                          select e.id, e.parent_id, e.name, e.own_access, e.created_by, l.level
                          from documents.entry e
                          join lists l on l.list_id = e.access_list_id
                          where e.space_id = :space and e.kind = 'FOLDER' and e.trashed_at is null
                        ), held as (
                          select e.parent_id, count(*) as documents
                          from documents.entry e
                          join lists l on l.list_id = e.access_list_id
                          where e.space_id = :space and e.kind = 'DOCUMENT' and e.trashed_at is null
                          group by e.parent_id
                        )
                        select f.*, s.archived_at is null and s.ended_at is null as writable, coalesce(h.documents, 0) as documents,
                               f.parent_id is null as root, above.id as seen_parent_id,
                               r.ruled and case when exists (select from documents.keepings_of(f.id)) then documents.holds_documents(f.id)
                                 else f.id in (select k.entry_id from documents.above_kept(:space) k) end as kept
                        from seen f
                        join spaces.identity s on s.space_id = :space
                        cross join (select exists (select from documents.ruled where space_id = :space) as ruled) r
                        left join seen above on above.id = f.parent_id
                        left join held h on h.parent_id = f.id
                        order by root desc, f.name collate platform.french, f.id
                        limit :limit
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .param("limit", limit)
                .query((row, _) -> new FolderView(
                        row.getObject("id", UUID.class),
                        row.getObject("seen_parent_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("root"),
                        row.getBoolean("own_access"),
                        row.getInt("documents"),
                        EntryPolicy.actions(personId, facts(row, EntryKind.FOLDER, row.getBoolean("root"), false))))
                .list();
    }

    /// The folders above an entry, from the root, as far as the person may see them.
    List<Crumb> path(UUID personId, UUID id) {
        return sql.sql("""
                        with recursive up as (
                          select parent_id, 0 as height from documents.entry where id = :id
                          union all
                          select e.parent_id, up.height + 1 from up join documents.entry e on e.id = up.parent_id
                        )
                        select e.id, e.name
                        from up
                        join documents.entry e on e.id = up.parent_id
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
                        order by up.height desc
                        """)
                .param("person", personId)
                .param("id", id)
                .query((row, _) -> new Crumb(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /// Without the way to it.
    Optional<DocumentView> find(UUID personId, UUID id) {
        return document("e.id = :id", personId, id);
    }

    Optional<DocumentView> findRoot(UUID personId, UUID spaceId) {
        return document("e.space_id = :id and e.parent_id is null", personId, spaceId);
    }

    private Optional<DocumentView> document(String which, UUID personId, UUID id) {
        return sql.sql(COLUMNS + FROM_ABOVE + """
                        , s.name as space_name, s.slug as space_slug, s.organisation_slug, s.hidden as space_hidden, encode(coalesce(old.hash, v.hash), 'hex') as hash, e.created_at,
                        c.person_id as creator_id, c.name as creator_name, c.external as creator_external
                        """ + TABLES + """
                        left join documents.version v on v.id = e.version_id
                        left join people.identity c on c.person_id = e.created_by
                        where
                        """ + which)
                .param("person", personId)
                .param("id", id)
                .query((row, _) -> new DocumentView(
                        view(row, personId),
                        space(row),
                        List.of(),
                        row.getString("hash"),
                        row.getTimestamp("created_at").toInstant(),
                        person(row, "creator_id", "creator_name", "creator_external"),
                        null))
                .optional();
    }

    /// Whatever is among the newest lies in one of the as many spaces whose own newest is newest: the others are not
    /// read further.
    List<HitView> recent(UUID personId, @Nullable UUID spaceId, int limit) {
        var newest =
                "from documents.entry e where e.space_id = m.space_id and e.kind = 'DOCUMENT' and e.trashed_at is null and "
                        + LEVEL + " is not null order by e.changed_at desc, e.id desc limit ";
        return sql.sql("""
                        with m as materialized (
                          select m.space_id
                          from spaces.insider m
                          join spaces.identity s on s.space_id = m.space_id
                          cross join lateral (select e.changed_at, e.id %s 1) as first
                          where m.person_id = :person and s.archived_at is null and ((:space)::uuid is null or m.space_id = :space)
                          order by first.changed_at desc, first.id desc limit :limit
                        ), page as (
                          select d.id, d.level from m cross join lateral (select e.id, e.changed_at, %s as level %s :limit) as d
                          order by d.changed_at desc, d.id desc limit :limit
                        )
                        """.formatted(newest, LEVEL, newest) + COLUMNS + FROM_ABOVE
                        + ", s.name as space_name, s.slug as space_slug, s.organisation_slug, s.hidden as space_hidden "
                        + OF_PAGE
                        + " order by changed_at desc, id desc")
                .param("person", personId)
                .param("space", spaceId)
                .param("limit", limit)
                .query((row, _) -> new HitView(view(row, personId), space(row), null))
                .list();
    }

    /// Other places, among those the person may read, where a content lies.
    List<EntryView> twins(UUID personId, String hash, UUID exceptId, int limit) {
        return sql.sql(COLUMNS + FROM_ABOVE + TABLES + """
                        join documents.version v on v.id = coalesce(old.id, e.version_id)
                        where v.hash = decode(:hash, 'hex') and e.id <> :except and e.trashed_at is null and s.archived_at is null
                        order by e.changed_at desc limit :limit
                        """)
                .param("person", personId)
                .param("hash", hash)
                .param("except", exceptId)
                .param("limit", limit)
                .query((row, _) -> view(row, personId))
                .list();
    }

    static SpaceRef space(ResultSet row) throws SQLException {
        return new SpaceRef(
                row.getObject("space_id", UUID.class),
                row.getString("space_name"),
                row.getString("organisation_slug"),
                row.getString("space_slug"),
                !row.getBoolean("writable"),
                row.getBoolean("space_hidden"));
    }

    static String pattern(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    static EntryView view(ResultSet row, UUID personId) throws SQLException {
        var kind = EntryKind.valueOf(row.getString("kind"));
        var document = kind == EntryKind.DOCUMENT;
        var trashedAt = EntryStore.instant(row, "trashed_at");
        var parentId = row.getObject("parent_id", UUID.class);
        return new EntryView(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                parentId,
                kind,
                row.getString("name"),
                row.getTimestamp("changed_at").toInstant(),
                person(row, "person_id", "person_name", "external"),
                document ? null : row.getInt("held"),
                document ? row.getInt("version_number") : null,
                document ? row.getLong("size") : null,
                document ? row.getString("media_type") : null,
                EntryStore.state(row),
                row.getBoolean("own_access"),
                row.getBoolean("labelled") || row.getBoolean("label_above"),
                row.getBoolean("kept"),
                trashedAt,
                withheld(row),
                null,
                EntryPolicy.actions(personId, facts(row, kind, parentId == null, trashedAt != null)));
    }

    static @Nullable Standing withheld(ResultSet row) throws SQLException {
        var standing = row.getString("withheld");
        return standing == null ? null : Standing.valueOf(standing);
    }

    static @Nullable PersonRef person(ResultSet row, String id, String name, String external) throws SQLException {
        var personId = row.getObject(id, UUID.class);
        return personId == null ? null : new PersonRef(personId, row.getString(name), row.getBoolean(external));
    }

    private static EntryPolicy.Facts facts(ResultSet row, EntryKind kind, boolean root, boolean trashed)
            throws SQLException {
        return new EntryPolicy.Facts(
                kind,
                root,
                trashed,
                row.getBoolean("writable"),
                Level.valueOf(row.getString("level")),
                row.getObject("created_by", UUID.class),
                kind == EntryKind.FOLDER ? null : EntryStore.state(row),
                row.getBoolean("kept"));
    }
}
