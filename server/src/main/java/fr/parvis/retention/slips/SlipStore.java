package fr.parvis.retention.slips;

import fr.parvis.retention.slips.SlipView.SlipLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Slips and what they list.
@Repository
class SlipStore {
    private static final String SLIP = """
            select s.id, s.organisation_id, s.number, s.space_id, s.space_name, s.words, s.proposed_at, s.proposed_by, p.name as proposer,
                   s.signed_at, g.name as signer, s.signed_as, s.visa_on, s.visa_reference, encode(s.visa_hash, 'hex') as visa_hash, s.visa_type,
                   s.destroyed_at, d.name as destroyer, s.withdrawn_at, l.files, l.bytes, l.first_day, l.last_day,
                   coalesce(m.role = 'FACILITATOR', false) as runs
            from retention.slip s
            join people.identity p on p.person_id = s.proposed_by
            left join people.identity g on g.person_id = s.signed_by
            left join people.identity d on d.person_id = s.destroyed_by
            left join spaces.membership m on m.space_id = s.space_id and m.person_id = :person
            cross join lateral (
              select count(*) as files, coalesce(sum(bytes), 0)::bigint as bytes, min(counted_from) as first_day, max(counted_from) as last_day
              from retention.slip_line where slip_id = s.id
            ) as l
            """;

    private final JdbcClient sql;

    SlipStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Slips of an authority are numbered one after the other.
    UUID insert(UUID organisationId, UUID spaceId, @Nullable String words, UUID by, Instant at) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:organisation, 12))")
                .param("organisation", organisationId.toString())
                .query()
                .singleRow();
        return sql.sql("""
                        insert into retention.slip (organisation_id, number, space_id, space_name, words, proposed_at, proposed_by)
                        select :organisation, coalesce((select max(number) from retention.slip where organisation_id = :organisation), 0) + 1,
                               i.space_id, i.name, :words, :at, :by
                        from spaces.identity i where i.space_id = :space
                        returning id
                        """)
                .param("organisation", organisationId)
                .param("space", spaceId)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /// Lists those of the documents that may go: due before today, not to be kept, on no other slip, and which the
    /// person manages.
    ///
    /// @return how many they are
    int insertLines(UUID slipId, UUID spaceId, UUID personId, List<UUID> ids, String zone, LocalDate today) {
        return sql.sql("""
                        insert into retention.slip_line (slip_id, number, entry_id, name, folder, class_title, years, counted_from, due_on,
                                                         versions, bytes, hash)
                        select :slip, row_number() over (order by c.title collate platform.french, t.counted_from, h.entry_id),
                               h.entry_id, h.name, documents.way_to(h.entry_id), c.title, c.years, t.counted_from, t.due_on,
                               h.version_number, h.weight, encode(h.hash, 'hex')
                        from retention.terms_in(:space, :zone) t
                        join retention.class c on c.id = t.class_id
                        join documents.holding h on h.entry_id = t.entry_id
                        join spaces.access a on a.space_id = :space and a.list_id = h.access_list_id and a.person_id = :person
                          and a.level >= 'MANAGE'
                        where t.entry_id in (:ids) and t.due_on < :today and t.disposition <> 'KEEP'
                          and not exists (select from retention.slip_line other where other.entry_id = t.entry_id and other.settled_at is null)
                        """)
                .param("slip", slipId)
                .param("space", spaceId)
                .param("person", personId)
                .param("ids", ids)
                .param("zone", zone)
                .param("today", today)
                .update();
    }

    Optional<Slip> find(UUID personId, UUID id) {
        return sql.sql(SLIP + " where s.id = :id")
                .param("person", personId)
                .param("id", id)
                .query((row, _) -> slip(row))
                .optional();
    }

    /// Alone with it until the end of the transaction.
    void lock(UUID id) {
        sql.sql("select id from retention.slip where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    List<Slip> ofSpace(UUID personId, UUID spaceId) {
        return sql.sql(SLIP + " where s.space_id = :space order by s.proposed_at desc, s.id limit 200")
                .param("person", personId)
                .param("space", spaceId)
                .query((row, _) -> slip(row))
                .list();
    }

    List<Slip> ofOrganisation(UUID personId, UUID organisationId) {
        return sql.sql(SLIP + " where s.organisation_id = :organisation order by s.proposed_at desc, s.id limit 500")
                .param("person", personId)
                .param("organisation", organisationId)
                .query((row, _) -> slip(row))
                .list();
    }

    List<SlipLine> lines(UUID slipId) {
        return sql.sql("""
                        select number, entry_id as document_id, name, folder, class_title, years, counted_from, due_on, versions, bytes, hash
                        from retention.slip_line where slip_id = :slip order by number
                        """).param("slip", slipId).query(SlipLine.class).list();
    }

    /// The first document of a slip that is not what the slip says, or may not go any more.
    Optional<String> stale(UUID slipId, UUID spaceId, String zone, LocalDate today) {
        return sql.sql("""
                        select l.name
                        from retention.slip_line l
                        left join retention.terms_in(:space, :zone) t on t.entry_id = l.entry_id
                        left join documents.holding h on h.entry_id = l.entry_id
                        where l.slip_id = :slip
                          and (t.due_on is null or t.due_on >= :today or t.disposition = 'KEEP' or encode(h.hash, 'hex') <> l.hash
                            or h.version_number <> l.versions)
                        order by l.number limit 1
                        """)
                .param("slip", slipId)
                .param("space", spaceId)
                .param("zone", zone)
                .param("today", today)
                .query(String.class)
                .optional();
    }

    void sign(UUID id, String as, UUID by, Instant at) {
        sql.sql("update retention.slip set signed_at = :at, signed_by = :by, signed_as = :as where id = :id")
                .param("id", id)
                .param("as", as)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void stamp(UUID id, Visa visa, UUID by, Instant at) {
        sql.sql("""
                        update retention.slip set visa_on = :on, visa_reference = :reference, visa_hash = decode(:hash, 'hex'), visa_type = :type,
                               visa_at = :at, visa_by = :by
                        where id = :id
                        """)
                .param("id", id)
                .param("on", visa.on())
                .param("reference", visa.reference())
                .param("hash", visa.hash())
                .param("type", visa.mediaType())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void destroyed(UUID id, UUID by, Instant at) {
        settle(id, at);
        sql.sql("update retention.slip set destroyed_at = :at, destroyed_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(UUID id, UUID by, Instant at) {
        settle(id, at);
        sql.sql("update retention.slip set withdrawn_at = :at, withdrawn_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void settle(UUID id, Instant at) {
        sql.sql("update retention.slip_line set settled_at = :at where slip_id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those who may sign the slips of an authority, but for one of them.
    List<UUID> administrators(UUID organisationId, UUID except) {
        return sql.sql("""
                        select distinct person_id from people.hat
                        where organisation_id = :organisation and role = 'ORG_ADMIN' and person_id <> :except
                        """)
                .param("organisation", organisationId)
                .param("except", except)
                .query(UUID.class)
                .list();
    }

    private static Slip slip(ResultSet row) throws SQLException {
        return new Slip(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getInt("number"),
                row.getObject("space_id", UUID.class),
                row.getString("space_name"),
                row.getString("words"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposer"),
                row.getObject("proposed_by", UUID.class),
                instant(row, "signed_at"),
                row.getString("signer"),
                row.getString("signed_as"),
                row.getObject("visa_on", LocalDate.class),
                row.getString("visa_reference"),
                row.getString("visa_hash"),
                row.getString("visa_type"),
                instant(row, "destroyed_at"),
                row.getString("destroyer"),
                instant(row, "withdrawn_at"),
                row.getLong("files"),
                row.getLong("bytes"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("runs"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
