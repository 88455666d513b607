package fr.parvis.calls.entries;

import fr.parvis.antivirus.ContentHolder.Held;
import fr.parvis.calls.CallView;
import fr.parvis.files.Blob;
import fr.parvis.sandbox.Result;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The photographs of entries.
@Repository
public class PictureStore {
    private static final String SELECT = """
            select p.id, p.entry_id, e.call_id, e.number, encode(p.hash, 'hex') as hash, p.size, p.media_type, encode(p.shown_hash, 'hex') as shown_hash,
                   p.shown_size, p.shown_type, p.width, p.height, e.place is not null as won
            from calls.picture p join calls.entry e on e.id = p.entry_id
            """;

    private final JdbcClient sql;

    PictureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param number of its entry; 0 until that counts
    /// @param won whether its entry won
    public record Picture(
            UUID id,
            UUID entryId,
            UUID callId,
            @Nullable Integer number,
            String hash,
            long size,
            String mediaType,
            String shownHash,
            long shownSize,
            String shownType,
            int width,
            int height,
            boolean won) {

        public CallView.PictureView view() {
            return new CallView.PictureView(id, width, height);
        }

        Blob shown() {
            return new Blob(shownHash, shownSize);
        }
    }

    UUID insert(UUID entryId, int position, Blob original, String mediaType, Blob shown, Result.Picture drawn) {
        return sql.sql("""
                        insert into calls.picture (entry_id, position, hash, size, media_type, shown_hash, shown_size, shown_type, width, height)
                        values (:entry, :position, decode(:hash, 'hex'), :size, :type, decode(:shown, 'hex'), :shownSize, :shownType, :width, :height)
                        returning id
                        """)
                .param("entry", entryId)
                .param("position", position)
                .param("hash", original.hash())
                .param("size", original.size())
                .param("type", mediaType)
                .param("shown", shown.hash())
                .param("shownSize", shown.size())
                .param("shownType", drawn.mediaType())
                .param("width", drawn.width())
                .param("height", drawn.height())
                .query(UUID.class)
                .single();
    }

    int count(UUID entryId) {
        return sql.sql("select count(*) from calls.picture where entry_id = :entry")
                .param("entry", entryId)
                .query(Integer.class)
                .single();
    }

    public List<Picture> of(Collection<UUID> entryIds) {
        return sql.sql(SELECT + " where p.entry_id = any (:entries::uuid[]) order by p.entry_id, p.position")
                .param("entries", entryIds.toArray(UUID[]::new))
                .query(Picture.class)
                .list();
    }

    Optional<Picture> find(UUID callId, UUID id) {
        return sql.sql(SELECT + " where p.id = :id and e.call_id = :call")
                .param("id", id)
                .param("call", callId)
                .query(Picture.class)
                .optional();
    }

    /// Which of these contents are photographs here: each is named by its call and its number.
    List<Held> held(List<String> hashes) {
        return sql.sql("""
                        select encode(p.hash, 'hex') as hash, e.id as thing_id, c.title || coalesce(', n° ' || e.number, '') as name, s.name as space_name,
                               null::text as brought_by, c.opened_at as at
                        from unnest((:hashes)::text[]) as wanted (hash)
                        join calls.picture p on p.hash = decode(wanted.hash, 'hex') or p.shown_hash = decode(wanted.hash, 'hex')
                        join calls.entry e on e.id = p.entry_id
                        join calls.call c on c.id = e.call_id
                        join spaces.identity s on s.space_id = c.space_id
                        order by c.opened_at, p.id limit 1000
                        """)
                .param("hashes", hashes.toArray(String[]::new))
                .query(Held.class)
                .list();
    }
}
