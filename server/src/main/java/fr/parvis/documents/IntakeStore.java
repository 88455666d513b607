package fr.parvis.documents;

import fr.parvis.documents.Intake.Arrival;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Documents by the hundred.
@Repository
class IntakeStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    IntakeStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// A document to be made; `place` is where it stands among those that come with it.
    record Row(int place, UUID folder, UUID list, String name, String hash, long size, String type, Instant at) {
        static Row of(int place, Entry folder, Arrival arrival, String name, String mediaType) {
            return new Row(
                    place,
                    folder.id(),
                    folder.accessListId(),
                    name,
                    arrival.blob().hash(),
                    arrival.blob().size(),
                    mediaType,
                    arrival.modifiedAt());
        }
    }

    /// Makes documents with the dates they had; what bears a name that is taken is passed over.
    ///
    /// @return the ids by place
    Map<Integer, UUID> insert(UUID spaceId, List<Row> rows, String comment, UUID by, Instant now) {
        var made = new HashMap<Integer, UUID>();
        sql.sql("""
                        with r as materialized (
                          select r.*, uuidv7() as entry, uuidv7() as version
                          from jsonb_to_recordset((:rows)::jsonb)
                            as r (place int, folder uuid, list uuid, name text, hash text, size bigint, type text, at timestamptz)
                        ), e as (
                          insert into documents.entry (id, space_id, parent_id, kind, name, access_list_id, created_at, created_by, changed_at,
                                                       changed_by, version_id, version_number, size, media_type, hash, weight)
                          select entry, :space, folder, 'DOCUMENT', name, list, at, :by, at, :by, version, 1, size, type, decode(hash, 'hex'), size from r order by place
                          on conflict (parent_id, name_key) where trashed_at is null do nothing
                          returning id
                        ), v as (
                          insert into documents.version (id, entry_id, number, hash, size, media_type, comment, created_at, created_by)
                          select r.version, e.id, 1, decode(r.hash, 'hex'), r.size, r.type, :comment, r.at, :by
                          from e join r on r.entry = e.id
                        ), c as (
                          insert into documents.change (space_id, entry_id, person_id, what, detail, at)
                          select :space, id, :by, 'DEPOSITED', '{"version": 1}', :now from e
                        )
                        select r.place, e.id from e join r on r.entry = e.id
                        """)
                .param("rows", json.writeValueAsString(rows))
                .param("space", spaceId)
                .param("comment", comment)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> made.put(row.getInt("place"), row.getObject("id", UUID.class)))
                .list();
        return made;
    }

    /// Where contents lie already, of those that a person may read in a space: one name for each.
    Map<String, String> known(UUID personId, UUID spaceId, Collection<String> hashes) {
        var known = new HashMap<String, String>();
        sql.sql("""
                        select distinct on (v.hash) encode(v.hash, 'hex') as hash, e.name
                        from documents.version v
                        join documents.entry e on e.version_id = v.id and e.trashed_at is null
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
                        where e.space_id = :space and v.hash in (select decode(h, 'hex') from jsonb_array_elements_text((:hashes)::jsonb) as h)
                        order by v.hash, e.id
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .param("hashes", json.writeValueAsString(hashes))
                .query((row, _) -> known.put(row.getString("hash"), row.getString("name")))
                .list();
        return known;
    }

    /// Which of some sizes contents of a space have.
    Set<Long> sizes(UUID spaceId, Collection<Long> sizes) {
        return Set.copyOf(sql.sql("""
                        select distinct e.size from documents.entry e
                        where e.space_id = :space and e.kind = 'DOCUMENT' and e.trashed_at is null
                          and e.size in (select s::bigint from jsonb_array_elements_text((:sizes)::jsonb) as s)
                        """)
                .param("space", spaceId)
                .param("sizes", json.writeValueAsString(sizes))
                .query(Long.class)
                .list());
    }
}
