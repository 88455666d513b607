package fr.parvis.documents;

import fr.parvis.documents.DocumentView.Crumb;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who changed what, when.
@Repository
class HistoryStore {
    private final JdbcClient sql;

    HistoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<ChangeView> changes(
            UUID personId, Entry entry, @Nullable Instant beforeAt, @Nullable UUID beforeId, int limit) {
        return sql.sql("""
                        select c.id, c.what, c.at, c.detail ->> 'version' as version,
                               c.detail ->> 'state' as state,
                               case when c.what in ('RENAMED', 'LOCK_BROKEN') then c.detail ->> 'from' end as old_name,
                               case when c.what = 'RENAMED' then c.detail ->> 'to' end as new_name,
                               p.person_id, p.name as person_name, p.external, f.id as folder_id, f.name as folder_name
                        from documents.change c
                        left join people.identity p on p.person_id = c.person_id
                        left join (documents.entry f join spaces.access a on a.space_id = f.space_id and a.list_id = f.access_list_id
                                   and a.person_id = :person)
                          on f.id = case when c.what = 'MOVED' then (c.detail ->> 'to')::uuid end
                        where c.entry_id = :entry and ((c.detail ->> 'version')::int is null or (c.detail ->> 'version')::int <= :version)
                        """ + (beforeId == null ? "" : " and (c.at, c.id) < (:beforeAt, :beforeId)") + """

                        order by c.at desc, c.id desc limit :limit
                        """)
                .param("person", personId)
                .param("entry", entry.id())
                .param("version", entry.isFolder() ? Integer.MAX_VALUE : entry.version())
                .param("beforeAt", beforeAt == null ? null : beforeAt.atOffset(ZoneOffset.UTC))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query((row, _) -> {
                    var folderId = row.getObject("folder_id", UUID.class);
                    var version = row.getString("version");
                    return new ChangeView(
                            row.getObject("id", UUID.class),
                            row.getString("what"),
                            row.getTimestamp("at").toInstant(),
                            ListingStore.person(row, "person_id", "person_name", "external"),
                            version == null ? null : Integer.valueOf(version),
                            EntryStore.state(row),
                            row.getString("old_name"),
                            row.getString("new_name"),
                            folderId == null ? null : new Crumb(folderId, row.getString("folder_name")));
                })
                .list();
    }
}
