package fr.parvis.polls;

import fr.parvis.polls.PollView.PollPlace;
import fr.parvis.polls.PollView.RoomLeft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is read of a poll beside what its policy needs, for who is known to see it.
@Repository
class PollViewStore {
    private final JdbcClient sql;

    PollViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Facts(
            PollPlace space, String description, String authorName, boolean authorExternal, int asked, int answers) {}

    Facts facts(UUID id) {
        return sql.sql("""
                        select p.description, s.space_id, s.name, s.organisation_slug, s.slug, i.name as author_name, i.external,
                               c.asked, c.answers
                        from polls.poll p
                        join spaces.identity s on s.space_id = p.space_id
                        join people.identity i on i.person_id = p.author_id
                        cross join lateral (
                          select count(*)::int as asked, (count(*) filter (where answered))::int as answers from polls.voter where poll_id = p.id
                        ) as c
                        where p.id = :id
                        """).param("id", id).query((row, _) -> facts(row)).single();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                new PollPlace(
                        row.getObject("space_id", UUID.class),
                        row.getString("name"),
                        row.getString("organisation_slug"),
                        row.getString("slug")),
                row.getString("description"),
                row.getString("author_name"),
                row.getBoolean("external"),
                row.getInt("asked"),
                row.getInt("answers"));
    }

    List<RoomLeft> rooms(UUID id) {
        return sql.sql(
                        "select question, option, capacity - taken as left from polls.room where poll_id = :id order by question, option")
                .param("id", id)
                .query((row, _) -> new RoomLeft(row.getInt("question"), row.getInt("option"), row.getInt("left")))
                .list();
    }

    int newcomers(UUID id) {
        return sql.sql("select count(*)::int " + AskedStore.NEWCOMERS)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    WritePoll content(UUID id) {
        var groups = new ArrayList<UUID>();
        var units = new ArrayList<UUID>();
        var emails = new ArrayList<String>();
        sql.sql(
                        "select group_id, unit_id, email from polls.target where poll_id = :id order by email, group_id, unit_id")
                .param("id", id)
                .query(row -> {
                    if (row.getObject("group_id") != null) {
                        groups.add(row.getObject("group_id", UUID.class));
                    } else if (row.getObject("unit_id") != null) {
                        units.add(row.getObject("unit_id", UUID.class));
                    } else {
                        emails.add(row.getString("email"));
                    }
                });
        return sql.sql("select * from polls.poll where id = :id")
                .param("id", id)
                .query((row, _) -> new WritePoll(
                        row.getString("title"),
                        row.getString("description"),
                        PollJson.list(row.getString("questions"), PollQuestion[].class),
                        row.getBoolean("anonymous"),
                        row.getBoolean("changeable"),
                        WritePoll.Visibility.valueOf(row.getString("results")),
                        row.getBoolean("reminding"),
                        row.getBoolean("everybody"),
                        groups,
                        units,
                        emails,
                        PollStore.instant(row, "closes_at")))
                .single();
    }

    byte[] secret() {
        return sql.sql("select secret from polls.key").query(byte[].class).single();
    }
}
