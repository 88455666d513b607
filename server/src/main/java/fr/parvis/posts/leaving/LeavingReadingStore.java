package fr.parvis.posts.leaving;

import fr.parvis.platform.Actor;
import fr.parvis.portability.Home;
import fr.parvis.portability.ReturningPart;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who read which note.
@Repository
class LeavingReadingStore implements ReturningPart<LeavingReadingStore.Row> {
    private final JdbcClient sql;

    LeavingReadingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(UUID id, UUID post, String reader, @Nullable UUID by, Instant at) {}

    @Override
    public String name() {
        return "postsReadings";
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<UUID> people(Actor actor, UUID spaceId) {
        return sql.sql("select distinct r.person_id " + LeavingPostStore.LEAVING
                        + " join posts.reading r on r.post_id = p.id"
                        + " where p.space_id = :space and p.publish_at is not null and r.person_id is not null")
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        sql.sql("select r.id, r.post_id as post, coalesce(i.name, r.said_by) as reader, r.person_id as by, r.at "
                        + LeavingPostStore.LEAVING + """
                        join posts.reading r on r.post_id = p.id
                        left join people.identity i on i.person_id = r.person_id
                        where p.space_id = :space and p.publish_at is not null
                        order by r.post_id, r.at, r.id
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(Row.class)
                .list()
                .forEach(rows);
    }

    @Override
    public void takeBack(Home home, List<Row> rows) {
        for (var row : rows) {
            if (row.id() != null && row.post() != null && row.at() != null) {
                takeBack(home, row);
            }
        }
    }

    private void takeBack(Home home, Row row) {
        var by = home.person(row.by());
        sql.sql("""
                        insert into posts.reading (id, post_id, person_id, said_by, at)
                        select :id, p.id, :by, :said, :at from posts.post p where p.id = :post and p.space_id = :space
                        on conflict do nothing
                        """)
                .param("id", LeavingWords.id(home.spaceId(), row.id()))
                .param("post", LeavingWords.id(home.spaceId(), row.post()))
                .param("space", home.spaceId())
                .param("by", by, Types.OTHER)
                .param("said", LeavingWords.said(by, row.reader()), Types.VARCHAR)
                .param("at", LeavingWords.utc(row.at()))
                .update();
    }
}
