package fr.parvis.retention.campaigns;

import fr.parvis.retention.Reason;
import fr.parvis.retention.campaigns.CampaignView.Progress;
import fr.parvis.retention.campaigns.CampaignView.Summary;
import fr.parvis.spaces.SpaceType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Campaigns, from their planning to their closing, and who takes part.
@Repository
class CampaignStore {
    private static final String CAMPAIGN = """
            select c.id, c.organisation_id, c.title, c.words, c.starts_on, c.ends_on, c.reasons, c.years, c.opened_by, p.name as opened_by_name,
                   c.started_at, c.closed_at
            from retention.campaign c
            join people.identity p on p.person_id = c.opened_by
            """;
    /// What was thrown away in a space of a campaign since its beginning: kept once it is closed, looked up before.
    private static final String FREED = """
            cross join lateral (
              select count(*) as files, coalesce(sum(t.weight), 0) as bytes from documents.thrown t
              where c.closed_at is null and t.space_id = s.space_id and t.trashed_at >= c.started_at
            ) as f
            """;

    private final JdbcClient sql;

    CampaignStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insert(UUID organisationId, OpenCampaign command, UUID by, Instant at) {
        return sql.sql("""
                        insert into retention.campaign (organisation_id, title, words, starts_on, ends_on, reasons, years, opened_by, opened_at)
                        values (:organisation, :title, :words, :starts, :ends, :reasons, :years, :by, :at) returning id
                        """)
                .param("organisation", organisationId)
                .param("title", command.title().strip())
                .param(
                        "words",
                        command.words() == null || command.words().isBlank()
                                ? null
                                : command.words().strip())
                .param("starts", command.startsOn())
                .param("ends", command.endsOn())
                .param("reasons", command.reasons().stream().map(Reason::name).toArray(String[]::new))
                .param("years", command.years())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    /// Only living spaces of the authority take part, and none that stands behind a conversation.
    ///
    /// @return how many do
    int insertSpaces(UUID campaignId, UUID organisationId, Collection<UUID> spaceIds) {
        return sql.sql("""
                        insert into retention.campaign_space (campaign_id, space_id, unit_id)
                        select :campaign, i.space_id, v.unit_id from spaces.identity i
                        left join spaces.service v on v.space_id = i.space_id
                        where i.space_id in (:spaces) and i.organisation_id = :organisation
                          and not i.hidden and i.archived_at is null and i.ended_at is null
                        """)
                .param("campaign", campaignId)
                .param("organisation", organisationId)
                .param("spaces", spaceIds)
                .update();
    }

    Optional<Campaign> find(UUID id) {
        return sql.sql(CAMPAIGN + " where c.id = :id")
                .param("id", id)
                .query((row, _) -> campaign(row))
                .optional();
    }

    /// Alone with it until the end of the transaction.
    Optional<Campaign> lock(UUID id) {
        return sql.sql(CAMPAIGN + " where c.id = :id for update of c")
                .param("id", id)
                .query((row, _) -> campaign(row))
                .optional();
    }

    /// Those that may have to begin or to end: who asks looks at the day in each authority's zone.
    List<Campaign> unclosed(LocalDate startingBy) {
        return sql.sql(CAMPAIGN
                        + " where c.closed_at is null and c.starts_on <= :by order by c.id for update of c skip locked")
                .param("by", startingBy)
                .query((row, _) -> campaign(row))
                .list();
    }

    void start(UUID id, Instant at) {
        sql.sql("update retention.campaign set started_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The figures stop.
    void close(UUID id, Instant at) {
        sql.sql("""
                        with ended as (
                          select s.id, f.files, f.bytes
                          from retention.campaign c
                          join retention.campaign_space s on s.campaign_id = c.id
                        """ + FREED + """
                          where c.id = :id
                        ), kept as (
                          update retention.campaign_space s set freed_files = e.files, freed_bytes = e.bytes from ended e where s.id = e.id
                        )
                        update retention.campaign set closed_at = :at where id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from retention.campaign where id = :id").param("id", id).update();
    }

    List<Summary> summaries(UUID organisationId) {
        return sql.sql("""
                        select c.id, c.title, c.starts_on, c.ends_on, c.started_at, c.closed_at, count(s.id) as spaces, count(s.done_at) as done,
                               coalesce(sum(coalesce(s.freed_files, f.files)), 0) as freed_files,
                               coalesce(sum(coalesce(s.freed_bytes, f.bytes)), 0) as freed_bytes
                        from retention.campaign c
                        join retention.campaign_space s on s.campaign_id = c.id
                        """ + FREED + """
                        where c.organisation_id = :organisation
                        group by c.id order by c.starts_on desc, c.id desc limit 100
                        """)
                .param("organisation", organisationId)
                .query((row, _) -> new Summary(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        state(row),
                        row.getInt("spaces"),
                        row.getInt("done"),
                        row.getLong("freed_files"),
                        row.getLong("freed_bytes")))
                .list();
    }

    /// A space in a campaign, and what the person is in it.
    ///
    /// @param service the name of the service that it belongs to; null for none
    /// @param role null for who is not in it
    record Part(
            UUID spaceId,
            String name,
            String organisationSlug,
            String slug,
            SpaceType type,
            @Nullable String service,
            boolean secret,
            @Nullable String role,
            @Nullable Instant doneAt,
            Progress progress) {
        boolean runs() {
            return "FACILITATOR".equals(role);
        }
    }

    List<Part> parts(UUID campaignId, UUID personId) {
        return sql.sql("""
                        select s.space_id, i.name, i.organisation_slug, i.slug, i.type, u.name as service, secret.space_id is not null as secret, m.role, s.done_at,
                               s.files_before, s.bytes_before, s.aimed_files_before, s.aimed_bytes_before, s.aimed_files, s.aimed_bytes,
                               coalesce(s.freed_files, f.files) as freed_files, coalesce(s.freed_bytes, f.bytes) as freed_bytes
                        from retention.campaign c
                        join retention.campaign_space s on s.campaign_id = c.id
                        join spaces.identity i on i.space_id = s.space_id
                        left join organisations.unit_identity u on u.unit_id = s.unit_id
                        left join spaces.secret secret on secret.space_id = s.space_id
                        left join spaces.membership m on m.space_id = s.space_id and m.person_id = :person
                        """ + FREED + """
                        where c.id = :campaign
                        order by i.name collate platform.french, s.id
                        """)
                .param("campaign", campaignId)
                .param("person", personId)
                .query((row, _) -> new Part(
                        row.getObject("space_id", UUID.class),
                        row.getString("name"),
                        row.getString("organisation_slug"),
                        row.getString("slug"),
                        SpaceType.valueOf(row.getString("type")),
                        row.getString("service"),
                        row.getBoolean("secret"),
                        row.getString("role"),
                        instant(row, "done_at"),
                        new Progress(
                                row.getLong("files_before"),
                                row.getLong("bytes_before"),
                                row.getLong("aimed_files_before"),
                                row.getLong("aimed_bytes_before"),
                                row.getLong("freed_files"),
                                row.getLong("freed_bytes"),
                                row.getLong("aimed_files"),
                                row.getLong("aimed_bytes"))))
                .list();
    }

    /// Who runs the spaces of a campaign.
    List<UUID> facilitators(UUID campaignId) {
        return sql.sql("""
                        select distinct m.person_id
                        from retention.campaign_space s
                        join spaces.membership m on m.space_id = s.space_id and m.role = 'FACILITATOR'
                        where s.campaign_id = :campaign
                        """).param("campaign", campaignId).query(UUID.class).list();
    }

    /// Says that a space is done, or no longer.
    ///
    /// @param at null to take it back
    /// @return false where it takes no part
    boolean finish(UUID campaignId, UUID spaceId, @Nullable Instant at, UUID by) {
        return sql.sql("""
                        update retention.campaign_space set done_at = :at, done_by = :by
                        where campaign_id = :campaign and space_id = :space
                        """)
                        .param("campaign", campaignId)
                        .param("space", spaceId)
                        .param(
                                "at",
                                at == null ? null : at.atOffset(ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("by", at == null ? null : by, java.sql.Types.OTHER)
                        .update()
                == 1;
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("title"),
                row.getString("words"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(Reason::valueOf)
                        .collect(Collectors.toCollection(java.util.TreeSet::new)),
                row.getInt("years"),
                row.getObject("opened_by", UUID.class),
                row.getString("opened_by_name"),
                instant(row, "started_at"),
                instant(row, "closed_at"));
    }

    private static CampaignState state(ResultSet row) throws SQLException {
        if (row.getTimestamp("closed_at") != null) {
            return CampaignState.CLOSED;
        }
        return row.getTimestamp("started_at") == null ? CampaignState.PLANNED : CampaignState.RUNNING;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
