package fr.parvis.retention.campaigns;

import fr.parvis.retention.Reason;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What campaigns aim at, counted space by space whoever may see it: figures, and no name.
@Repository
class CampaignCountStore {
    /// A document that could go for several reasons counts once; of those with one content, the oldest stays.
    private static final String AIMED = """
            with kept as materialized (
              select k.entry_id from retention.campaign_space p cross join lateral documents.kept_in(p.space_id) k where p.campaign_id = :campaign
            ), counted as (
              select d.space_id, count(*) as files, sum(d.weight) as bytes, count(*) filter (where d.aimed) as aimed_files,
                     coalesce(sum(d.weight) filter (where d.aimed), 0) as aimed_bytes
              from (
                select h.space_id, h.weight, h.state is distinct from 'FINAL' and h.entry_id not in (select entry_id from kept) and (
                    :old and h.changed_at < :oldBefore
                    or :heavy and h.weight >= :heavyFrom
                    or :unopened and h.opened_at is null and h.created_at < :unopenedBefore
                    or :duplicate and h.size > 0
                      and row_number() over (partition by h.space_id, h.hash order by h.created_at, h.entry_id) > 1) as aimed
                from documents.holding h
                where h.space_id in (select p.space_id from retention.campaign_space p where p.campaign_id = :campaign)
              ) as d group by d.space_id
            )
            update retention.campaign_space s
            set %s aimed_files = coalesce(c.aimed_files, 0), aimed_bytes = coalesce(c.aimed_bytes, 0)
            from retention.campaign_space p left join counted c on c.space_id = p.space_id
            where p.id = s.id and s.campaign_id = :campaign
            """;

    private static final String FIRST = """
            files_before = coalesce(c.files, 0), bytes_before = coalesce(c.bytes, 0), aimed_files_before = coalesce(c.aimed_files, 0),
            aimed_bytes_before = coalesce(c.aimed_bytes, 0),
            """;

    private final JdbcClient sql;

    CampaignCountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param first whether this is what the campaign begins with
    void count(Campaign campaign, boolean first, Instant old, Instant unopened, long heavy) {
        sql.sql(AIMED.formatted(first ? FIRST : ""))
                .param("campaign", campaign.id())
                .param("old", campaign.reasons().contains(Reason.OLD))
                .param("oldBefore", Timestamp.from(old))
                .param("heavy", campaign.reasons().contains(Reason.HEAVY))
                .param("heavyFrom", heavy)
                .param("unopened", campaign.reasons().contains(Reason.NEVER_OPENED))
                .param("unopenedBefore", Timestamp.from(unopened))
                .param("duplicate", campaign.reasons().contains(Reason.DUPLICATE))
                .update();
    }

    /// The campaigns under way in the spaces where some documents lie, in the trash or not.
    List<UUID> runningAround(Collection<UUID> documentIds) {
        return sql.sql("""
                        select distinct c.id
                        from documents.identity d
                        join retention.campaign_space s on s.space_id = d.space_id
                        join retention.campaign c on c.id = s.campaign_id and c.started_at is not null and c.closed_at is null
                        where d.entry_id in (:ids)
                        """).param("ids", documentIds).query(UUID.class).list();
    }
}
