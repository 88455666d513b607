package fr.parvis.documents;

import fr.parvis.spaces.SpaceSizes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What spaces hold, for the inventory of who administers them: every version counts, and the trash, as for the quota.
@Repository
class SizeStore implements SpaceSizes {
    private final JdbcClient sql;

    SizeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Two halves, because two indexes divide the entries between the living and the trash.
    @Override
    public Map<UUID, Long> bytes(Collection<UUID> spaceIds) {
        var bytes = new HashMap<UUID, Long>();
        sql.sql("""
                        select e.space_id, sum(v.size) as bytes
                        from (select id, space_id from documents.entry
                              where space_id = any(:spaces) and trashed_at is null and kind = 'DOCUMENT'
                              union all
                              select id, space_id from documents.entry
                              where space_id = any(:spaces) and trashed_at is not null and kind = 'DOCUMENT') as e
                        join documents.version v on v.entry_id = e.id
                        group by e.space_id
                        """)
                .param("spaces", spaceIds.toArray(UUID[]::new))
                .query((row, _) -> bytes.put(row.getObject("space_id", UUID.class), row.getLong("bytes")))
                .list();
        return bytes;
    }
}
