package fr.parvis.calls;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.parvis.calls.CallView.PictureView;
import fr.parvis.calls.CallView.WinnerView;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What won, as everybody reads it once it is announced.
@Repository
public class WinnerStore {
    private final JdbcClient sql;

    WinnerStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Shown(UUID entryId, PictureView picture) {}

    public List<WinnerView> of(Call it) {
        if (it.announcedAt() == null) {
            return List.of();
        }
        var pictures = sql
                .sql("""
                        select e.id as entry_id, p.id, p.width, p.height
                        from calls.picture p join calls.entry e on e.id = p.entry_id
                        where e.call_id = :call and e.place is not null order by e.place, p.position
                        """)
                .param("call", it.id())
                .query((row, _) -> new Shown(
                        row.getObject("entry_id", UUID.class),
                        new PictureView(row.getObject("id", UUID.class), row.getInt("width"), row.getInt("height"))))
                .list()
                .stream()
                .collect(groupingBy(Shown::entryId, mapping(Shown::picture, toList())));
        return sql.sql("""
                        select id, place, prize, title, words, author from calls.entry
                        where call_id = :call and place is not null order by place
                        """)
                .param("call", it.id())
                .query((row, _) -> new WinnerView(
                        row.getInt("place"),
                        row.getString("prize"),
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("author"),
                        pictures.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }
}
