package fr.parvis.approvals;

import fr.parvis.platform.Actor;
import fr.parvis.portability.SpacePages;
import fr.parvis.portability.SpacePart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was asked, answered and approved in a space that is taken away: rows of the manifest, and one page to be read.
/// None of it comes back: an approval is given here, not by a file.
@Repository
class LeavingApprovalStore implements SpacePart, SpacePages {
    private static final int AT_ONCE = 500;
    private static final Map<String, String> DID = Map.of(
            "ASKED", "a demandé l’approbation",
            "READ", "a relu",
            "APPROVED", "a approuvé",
            "CORRECTION", "a demandé une correction",
            "REFUSED", "a refusé",
            "APPROVAL", "Version approuvée");

    private final JdbcClient sql;

    LeavingApprovalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param circuit by which rows belong together
    /// @param kind ASKED; READ, APPROVED, CORRECTION, REFUSED of an answer; APPROVAL of a version as a whole
    /// @param version null for what was asked
    /// @param hash SHA-256 of the content, in hexadecimal
    /// @param inPlaceOf for whom they answered, who was away
    /// @param text the instructions, or the reason
    record Row(
            long number,
            UUID circuit,
            UUID document,
            String name,
            String kind,
            @Nullable String rule,
            @Nullable Integer version,
            @Nullable String hash,
            @Nullable String person,
            @Nullable String inPlaceOf,
            Instant at,
            @Nullable String text) {}

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        each(actor, spaceId, rows::accept);
    }

    @Override
    public void write(Actor actor, UUID spaceId, Pages pages) throws IOException {
        if (batch(actor, spaceId, 0, 1).isEmpty()) {
            return;
        }
        pages.page("", "Approbations", page -> {
            var shown = new UUID[1];
            each(actor, spaceId, row -> {
                if (!row.circuit().equals(shown[0])) {
                    shown[0] = row.circuit();
                    page.heading(row.name());
                }
                var version = row.version() == null ? "" : " la version " + row.version();
                var did = DID.getOrDefault(row.kind(), row.kind().toLowerCase(Locale.ROOT));
                var what = row.kind().equals("APPROVAL") ? did + ", version " + row.version() : did + version;
                var instead = row.inPlaceOf() == null ? "" : " à la place de " + row.inPlaceOf();
                page.said(
                        row.person() == null ? "" : row.person(),
                        what + instead,
                        row.at(),
                        row.text() == null ? "" : row.text(),
                        !row.kind().equals("ASKED"));
                if (row.kind().equals("APPROVAL") && row.hash() != null) {
                    page.words("Empreinte SHA-256 du contenu approuvé : " + row.hash());
                }
            });
        });
    }

    private void each(Actor actor, UUID spaceId, Consumer<Row> rows) {
        var after = 0L;
        for (var batch = batch(actor, spaceId, after, AT_ONCE);
                !batch.isEmpty();
                batch = batch(actor, spaceId, after, AT_ONCE)) {
            batch.forEach(rows);
            after = batch.getLast().number();
        }
    }

    /// A circuit with all that came of it, after the one before.
    private List<Row> batch(Actor actor, UUID spaceId, long after, int limit) {
        return sql.sql("""
                        with c as (
                          select c.*, d.name from approvals.circuit c
                          join documents.identity d on d.entry_id = c.document_id and d.trashed_at is null
                          join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person
                          where d.space_id = :space and a.level >= 'MANAGE'
                        ), f as (
                          select c.id as circuit, c.document_id as document, c.name, 'ASKED' as kind, c.rule, null::int as version, null as hash,
                                 c.asked_by as person_id, null::uuid as away_id, c.asked_at as at, c.instructions as text, 0 as place from c
                          union all
                          select c.id, c.document_id, c.name, w.kind, null, w.version, encode(w.hash, 'hex'), coalesce(w.given_by, w.person_id),
                                 case when w.given_by is not null then w.person_id end, w.at, w.reason, 1
                          from c join approvals.answer w on w.circuit_id = c.id
                          union all
                          select c.id, c.document_id, c.name, 'APPROVAL', null, v.version, encode(v.hash, 'hex'), null, null, v.at, null, 2
                          from c join approvals.approval v on v.circuit_id = c.id
                        ), n as (select f.*, row_number() over (order by f.document, f.circuit, f.at, f.place) as number from f)
                        select n.number, n.circuit, n.document, n.name, n.kind, n.rule, n.version, n.hash, p.name as person,
                               o.name as in_place_of, n.at, n.text
                        from n
                        left join people.identity p on p.person_id = n.person_id
                        left join people.identity o on o.person_id = n.away_id
                        where n.number > :after order by n.number limit :limit
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .param("after", after)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }
}
