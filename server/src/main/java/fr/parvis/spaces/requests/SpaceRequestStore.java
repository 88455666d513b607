package fr.parvis.spaces.requests;

import fr.parvis.platform.TodayItem;
import fr.parvis.spaces.SpaceType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people asked the administrators for.
@Repository
class SpaceRequestStore {
    private static final String REQUEST = """
            select r.*, o.slug as organisation_slug, o.name as organisation_name,
                   asker.name as asked_by_name,
                   decider.name as decided_by_name,
                   s.slug as space_slug, s.name as space_name
            from spaces.space_request r
            join organisations.identity o on o.organisation_id = r.organisation_id
            join people.identity asker on asker.person_id = r.asked_by
            left join people.identity decider on decider.person_id = r.decided_by
            left join spaces.space s on s.id = r.space_id
            """;

    private final JdbcClient sql;

    SpaceRequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insert(UUID askedBy, AskForSpace command, String name, Instant at) {
        return sql.sql("""
                        insert into spaces.space_request (organisation_id, asked_by, name, type, need, asked_at)
                        values (:organisation, :by, :name, :type, :need, :at) returning id
                        """)
                .param("organisation", command.organisationId())
                .param("by", askedBy)
                .param("name", name)
                .param("type", command.type().name())
                .param("need", command.need())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    Optional<SpaceRequestView> find(UUID requestId) {
        return sql.sql(REQUEST + " where r.id = :request")
                .param("request", requestId)
                .query((row, _) -> view(row))
                .optional();
    }

    List<SpaceRequestView> mine(UUID personId) {
        return sql.sql(REQUEST + " where r.asked_by = :person order by r.asked_at desc, r.id desc limit 50")
                .param("person", personId)
                .query((row, _) -> view(row))
                .list();
    }

    /// What waits in the authorities whose spaces the person opens.
    List<TodayItem> today(UUID personId, int limit) {
        return sql.sql("""
                        select r.id, r.name, r.need, p.name as person_name, r.asked_at
                        from spaces.space_request r
                        join people.identity p on p.person_id = r.asked_by
                        where r.decided_at is null
                          and r.organisation_id = any (array(
                            select h.organisation_id from people.hat h where h.person_id = :person and h.role <> 'MEMBER'))
                        order by r.asked_at desc, r.id desc limit :limit
                        """)
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        "space-request",
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("need"),
                        null,
                        row.getString("person_name"),
                        "/espaces/demandes",
                        row.getTimestamp("asked_at").toInstant(),
                        0))
                .list();
    }

    /// Who opens the spaces of an authority.
    List<UUID> managers(UUID organisationId) {
        return sql.sql("""
                        select distinct person_id from people.hat where organisation_id = :organisation and role <> 'MEMBER'
                        """)
                .param("organisation", organisationId)
                .query(UUID.class)
                .list();
    }

    List<SpaceRequestView> requests(UUID organisationId) {
        return sql.sql(REQUEST + """
                         where r.organisation_id = :organisation
                         order by r.decided_at desc nulls first, r.asked_at, r.id limit 100
                        """)
                .param("organisation", organisationId)
                .query((row, _) -> view(row))
                .list();
    }

    /// @return false where it was decided before
    boolean decide(UUID requestId, DecideSpaceRequest command, UUID by, Instant at) {
        return sql.sql("""
                                update spaces.space_request
                                set decided_at = :at, decided_by = :by, outcome = :outcome, answer = :answer
                                where id = :request and decided_at is null
                                """)
                        .param("request", requestId)
                        .param("outcome", command.outcome().name())
                        .param("answer", command.answer())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void settle(UUID requestId, @Nullable UUID spaceId) {
        sql.sql("update spaces.space_request set space_id = :space where id = :request")
                .param("request", requestId)
                .param("space", spaceId)
                .update();
    }

    List<FolderPlaceView> folderPlaces(UUID actorId, UUID askerId, UUID organisationId, String name) {
        return sql.sql("""
                        select s.id, s.name, coalesce(theirs.role < 'CONTRIBUTOR', true) as joins
                        from spaces.space s
                        left join spaces.membership mine on mine.space_id = s.id and mine.person_id = :actor
                        left join spaces.membership theirs on theirs.space_id = s.id and theirs.person_id = :asker
                        where s.organisation_id = :organisation and s.archived_at is null and s.ended_at is null
                          and (mine.role = 'FACILITATOR'
                               or (theirs.role >= 'CONTRIBUTOR' and (mine.role is not null or s.access <> 'SECRET')))
                        order by public.word_similarity(platform.fold(:name), s.search_key) > 0.45 desc,
                                 s.name collate platform.french, s.id
                        limit 200
                        """)
                .param("actor", actorId)
                .param("asker", askerId)
                .param("organisation", organisationId)
                .param("name", name)
                .query(FolderPlaceView.class)
                .list();
    }

    private static SpaceRequestView view(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new SpaceRequestView(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_slug"),
                row.getString("organisation_name"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                row.getString("name"),
                SpaceType.valueOf(row.getString("type")),
                row.getString("need"),
                row.getTimestamp("asked_at").toInstant(),
                outcome == null ? null : DecideSpaceRequest.Outcome.valueOf(outcome),
                row.getString("answer"),
                instant(row.getTimestamp("decided_at")),
                row.getString("decided_by_name"),
                row.getString("space_slug"),
                row.getString("space_name"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
