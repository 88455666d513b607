package fr.parvis.polls;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.spaces.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Polls as they are kept, each time within what the person sees of them.
@Repository
public class PollStore {
    /// What somebody may know of: their own drafts; of what is or was open, who is asked and is still there, who runs
    /// the space, and everybody in it where all are asked.
    public static final String SEEN = """
            from polls.poll p
            join spaces.identity s on s.space_id = p.space_id
            left join spaces.membership m on m.space_id = p.space_id and m.person_id = :person
            left join polls.voter v on v.poll_id = p.id and v.person_id = :person
              and (v.path = 'SPACE' and m.person_id is not null
                or v.path = 'AUTHORITY' and exists (select from people.hat h where h.person_id = :person and h.organisation_id = s.organisation_id))
            """;

    public static final String SHOWN = """
            (m.person_id is not null and p.author_id = :person
             or p.opened_at is not null and (v.id is not null or m.role = 'FACILITATOR' or p.everybody and m.person_id is not null))
            """;

    /// What comes next to somebody outside: the poll, and nothing of the space.
    private static final String OUTSIDE = """
            from polls.poll p
            join spaces.identity s on s.space_id = p.space_id
            join polls.voter v on v.poll_id = p.id and v.id = :voter and v.path = 'OUTSIDE'
            """;

    private static final String COLUMNS = """
            select p.*, s.organisation_id, v.id as voter_id, coalesce(v.answered, false) as answered,
                   s.archived_at is null and s.ended_at is null as writable,
            """;

    /// Who waited for an edit or a closure reads the poll as it is since.
    private static final String HELD = " for share of p";

    private static final Duration LATEST = Duration.ofDays(10 * 366);

    private final JdbcClient sql;

    PollStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Poll> find(UUID personId, UUID id) {
        return find(personId, id, "");
    }

    Optional<Poll> findOutside(UUID voterId) {
        return findOutside(voterId, "");
    }

    /// It stays as it is until the transaction ends; others may hold it as well.
    Optional<Poll> hold(UUID personId, UUID id) {
        return find(personId, id, HELD);
    }

    Optional<Poll> holdOutside(UUID voterId) {
        return findOutside(voterId, HELD);
    }

    private Optional<Poll> find(UUID personId, UUID id, String held) {
        return sql.sql(COLUMNS + " m.role " + SEEN + " where p.id = :id and " + SHOWN + held)
                .param("person", personId)
                .param("id", id)
                .query((row, _) -> poll(row))
                .optional();
    }

    private Optional<Poll> findOutside(UUID voterId, String held) {
        return sql.sql(COLUMNS + " null as role " + OUTSIDE + " where p.opened_at is not null" + held)
                .param("voter", voterId)
                .query((row, _) -> poll(row))
                .optional();
    }

    /// The poll by itself, for nobody in particular.
    Optional<Poll> any(UUID id) {
        return sql.sql(COLUMNS + """
                         null as role
                        from polls.poll p
                        join spaces.identity s on s.space_id = p.space_id
                        left join polls.voter v on false
                        where p.id = :id
                        """)
                .param("id", id)
                .query((row, _) -> poll(row))
                .optional();
    }

    /// Whose place it is among those who are asked.
    public record Seat(UUID pollId, @Nullable UUID personId) {}

    public Optional<Seat> seat(UUID voterId) {
        return sql.sql("""
                        select v.poll_id, v.person_id from polls.voter v left join people.identity i on i.person_id = v.person_id
                        where v.id = :voter and (v.person_id is null or i.closed_at is null)
                        """).param("voter", voterId).query(Seat.class).optional();
    }

    /// Nobody else changes it until the transaction ends.
    void lock(UUID id) {
        sql.sql("select id from polls.poll where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    UUID insert(UUID spaceId, UUID authorId, Instant at) {
        return sql.sql("""
                        insert into polls.poll (space_id, author_id, created_at, changed_at) values (:space, :author, :at, :at) returning id
                        """)
                .param("space", spaceId)
                .param("author", authorId)
                .param("at", utc(at))
                .query(UUID.class)
                .single();
    }

    /// @throws Problem INVALID for an end that no calendar holds
    void write(UUID id, WritePoll content, List<PollQuestion> questions, Instant at) {
        if (content.closesAt() != null && content.closesAt().isAfter(at.plus(LATEST))) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("closesAt")));
        }
        sql.sql("""
                        update polls.poll
                        set title = :title, description = :description, questions = :questions::jsonb, anonymous = :anonymous, changeable = :changeable,
                            results = :results, reminding = :reminding, everybody = :everybody, closes_at = :closes, changed_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("title", Typed.line(content.title()))
                .param("description", Typed.legible(content.description()).strip())
                .param("questions", PollJson.of(questions))
                .param("anonymous", content.anonymous())
                .param("changeable", content.changeable() && !content.anonymous())
                // Live figures of an anonymous poll would tell one ballot by the difference.
                .param("results", (content.anonymous() ? WritePoll.Visibility.HIDDEN : content.results()).name())
                .param("reminding", content.reminding())
                .param("everybody", content.everybody())
                .param("closes", utcOrNull(content.closesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", utc(at))
                .update();
    }

    void newEdition(UUID id) {
        sql.sql("update polls.poll set edition = edition + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void open(UUID id, Instant at) {
        sql.sql("update polls.poll set opened_at = :at where id = :id and opened_at is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /// @param by null where it closes by itself
    void close(UUID id, @Nullable UUID by, Instant at) {
        sql.sql("update polls.poll set closed_at = :at, closed_by = :by where id = :id and closed_at is null")
                .param("id", id)
                .param("by", by, Types.OTHER)
                .param("at", utc(at))
                .update();
    }

    /// A poll whose end has come.
    record Due(UUID pollId, String title, UUID spaceId, UUID authorId, boolean everybody) {}

    Optional<Due> claimDue(Instant now) {
        return sql.sql("""
                        select id as poll_id, title, space_id, author_id, everybody from polls.poll
                        where opened_at is not null and closed_at is null and closes_at <= :now order by closes_at limit 1 for update skip locked
                        """).param("now", utc(now)).query(Due.class).optional();
    }

    /// All that is anonymous of it is written anew at once, in the order of random keys: no row says when, or in which
    /// transaction, it was written.
    void seal(UUID id) {
        sql.sql("""
                        with gone as (
                          delete from polls.voter v using polls.poll p where p.id = v.poll_id and p.anonymous and p.id = :id returning v.*
                        )
                        insert into polls.voter select * from gone order by id
                        """).param("id", id).update();
        sql.sql("""
                        with gone as (delete from polls.urn where poll_id = :id returning poll_id, slot, ballots)
                        insert into polls.urn (poll_id, slot, ballots) select poll_id, slot, ballots from gone order by slot
                        """).param("id", id).update();
    }

    void delete(UUID id) {
        sql.sql("delete from polls.poll where id = :id").param("id", id).update();
    }

    /// Places for those options that take so many.
    void setRooms(UUID id, List<PollQuestion> questions) {
        sql.sql("delete from polls.room where poll_id = :id").param("id", id).update();
        var rooms = rooms(questions);
        sql.sql("""
                        insert into polls.room (poll_id, question, option, capacity)
                        select :id, r.question, r.option, r.capacity
                        from unnest(:questions::int[], :options::int[], :capacities::int[]) as r (question, option, capacity)
                        """)
                .param("id", id)
                .param("questions", rooms.stream().map(room -> room[0]).toArray(Integer[]::new))
                .param("options", rooms.stream().map(room -> room[1]).toArray(Integer[]::new))
                .param("capacities", rooms.stream().map(room -> room[2]).toArray(Integer[]::new))
                .update();
    }

    /// Question, option and capacity, where there is one.
    private static List<int[]> rooms(List<PollQuestion> questions) {
        var rooms = new ArrayList<int[]>();
        for (int question = 0; question < questions.size(); question++) {
            var options = questions.get(question).options();
            for (int option = 0; option < options.size(); option++) {
                var capacity = options.get(option).capacity();
                if (capacity != null) {
                    rooms.add(new int[] {question + 1, option + 1, capacity});
                }
            }
        }
        return rooms;
    }

    /// The urn of an anonymous poll; more of them come as it fills.
    void setUrn(UUID id) {
        sql.sql("insert into polls.urn (poll_id, slot) values (:id, 1)")
                .param("id", id)
                .update();
    }

    boolean anyAnswered(UUID id) {
        return sql.sql("select exists (select from polls.voter where poll_id = :id and answered)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Poll poll(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new Poll(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getString("title"),
                PollJson.list(row.getString("questions"), PollQuestion[].class),
                row.getInt("edition"),
                row.getBoolean("anonymous"),
                row.getBoolean("changeable"),
                WritePoll.Visibility.valueOf(row.getString("results")),
                row.getBoolean("reminding"),
                row.getBoolean("everybody"),
                instant(row, "opened_at"),
                instant(row, "closes_at"),
                instant(row, "closed_at"),
                instant(row, "reminded_at"),
                role == null ? null : Role.valueOf(role),
                row.getObject("voter_id", UUID.class),
                row.getBoolean("answered"),
                row.getBoolean("writable"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
