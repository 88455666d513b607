package fr.parvis.requests.definitions;

import fr.parvis.requests.design.Designs;
import fr.parvis.requests.design.RequestDesign;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Definitions and their versions.
@Repository
class DefinitionStore {
    private final JdbcClient sql;

    DefinitionStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<DefinitionLine> lines(UUID spaceId) {
        return sql.sql("""
                        select d.id, d.name, d.purpose, d.open_to, d.version,
                               d.published_revision is not null and d.published_revision <> d.draft_revision as changed, d.closed_at,
                               (select count(*) from requests.case c where c.definition_id = d.id and c.phase = 'OPEN' and not c.trial)::int as open_cases
                        from requests.definition d
                        where d.space_id = :space
                        order by d.closed_at is not null, d.name collate "fr-x-icu", d.id
                        """).param("space", spaceId).query(DefinitionLine.class).list();
    }

    Optional<Definition> find(UUID id) {
        return sql.sql("""
                        select d.*, (select count(*) from requests.case c where c.definition_id = d.id and c.phase = 'OPEN' and not c.trial)::int as open_cases,
                               exists (select from requests.case c where c.definition_id = d.id and (not c.trial or c.round = 0))
                                 or exists (select from requests.brought b where b.definition_id = d.id) as used
                        from requests.definition d where d.id = :id
                        """).param("id", id).query((row, _) -> definition(row)).optional();
    }

    /// Whether visitors are let in.
    boolean isPublic(UUID id) {
        return sql.sql("select exists (select from requests.door where definition_id = :id and shut_at is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Nobody else publishes, tries or deletes it until the transaction ends.
    void lock(UUID id) {
        sql.sql("select id from requests.definition where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// Nobody asks for anything with its versions until the transaction ends; whoever was about to has done so.
    void lockVersions(UUID id) {
        sql.sql("select number from requests.version where definition_id = :id order by number for update")
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    private static Definition definition(ResultSet row) throws SQLException {
        return new Definition(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("draft_name"),
                row.getString("draft_purpose"),
                OpenTo.valueOf(row.getString("draft_open_to")),
                Assignment.valueOf(row.getString("draft_assignment")),
                Designs.read(row.getString("draft")),
                row.getInt("draft_revision"),
                row.getObject("version", Integer.class),
                instant(row, "published_at"),
                row.getObject("published_revision", Integer.class),
                instant(row, "closed_at"),
                row.getInt("open_cases"),
                row.getBoolean("used"));
    }

    UUID insert(UUID spaceId, UUID organisationId, WriteDefinition command, UUID by, Instant at) {
        return sql.sql("""
                        insert into requests.definition (space_id, organisation_id, name, purpose, open_to, assignment,
                                                         draft_name, draft_purpose, draft_open_to, draft_assignment, draft, created_at, created_by)
                        values (:space, :organisation, :name, :purpose, :open, :assignment,
                                :name, :purpose, :open, :assignment, :draft::jsonb, :at, :by) returning id
                        """)
                .param("space", spaceId)
                .param("organisation", organisationId)
                .param("name", command.name())
                .param("purpose", command.purpose(), Types.VARCHAR)
                .param("open", command.openTo().name())
                .param("assignment", command.assignment().name())
                .param("draft", Designs.written(command.design()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /// What was never published is called as it is written; what was goes on being offered as it is.
    ///
    /// @return whether nobody wrote it meanwhile
    boolean write(UUID id, WriteDefinition command) {
        return sql.sql("""
                        update requests.definition
                        set draft_name = :name, draft_purpose = :purpose, draft_open_to = :open, draft_assignment = :assignment,
                            draft = :draft::jsonb, draft_revision = draft_revision + 1,
                            name = case when version is null then :name else name end,
                            purpose = case when version is null then :purpose else purpose end,
                            open_to = case when version is null then :open else open_to end,
                            assignment = case when version is null then :assignment else assignment end
                        where id = :id and draft_revision = :revision
                        """)
                        .param("id", id)
                        .param("revision", command.revision())
                        .param("name", command.name())
                        .param("purpose", command.purpose(), Types.VARCHAR)
                        .param("open", command.openTo().name())
                        .param("assignment", command.assignment().name())
                        .param("draft", Designs.written(command.design()))
                        .update()
                > 0;
    }

    /// What is written becomes the next version.
    ///
    /// @return its number; nothing where somebody wrote it meanwhile
    Optional<Integer> publish(UUID id, int revision, UUID by, Instant at) {
        return sql.sql("""
                        with d as (
                          update requests.definition
                          set version = (select coalesce(max(number), 0) + 1 from requests.version where definition_id = :id),
                              published_at = :at, published_revision = draft_revision, closed_at = null,
                              name = draft_name, purpose = draft_purpose, open_to = draft_open_to, assignment = draft_assignment
                          where id = :id and draft_revision = :revision returning id, version, draft
                        )
                        insert into requests.version (definition_id, number, design, published_at, published_by)
                        select id, version, draft, :at, :by from d returning number
                        """)
                .param("id", id)
                .param("revision", revision)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Integer.class)
                .optional();
    }

    /// A version that is there to be tried only: it is not the published one.
    int keepForTrial(UUID id, RequestDesign design, UUID by, Instant at) {
        return sql.sql("""
                        insert into requests.version (definition_id, number, design, published_at, published_by)
                        select :id, coalesce(max(number), 0) + 1, :design::jsonb, :at, :by from requests.version where definition_id = :id returning number
                        """)
                .param("id", id)
                .param("design", Designs.written(design))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    void close(UUID id, @Nullable Instant at) {
        sql.sql("update requests.definition set closed_at = :at where id = :id")
                .param("id", id)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from requests.definition where id = :id")
                .param("id", id)
                .update();
    }

    /// The people and groups of an authority, and the people of a space, by their names, of those that are asked for.
    List<DefinitionView.Named> named(Collection<UUID> ids, UUID organisationId, UUID spaceId) {
        return sql.sql("""
                        select p.person_id as id, p.name from people.identity p
                        where p.person_id = any (:ids) and (
                          exists (select from people.hat h where h.person_id = p.person_id and h.organisation_id = :organisation)
                          or exists (select from spaces.membership m where m.person_id = p.person_id and m.space_id = :space))
                        union all
                        select group_id, name from people.group_identity where group_id = any (:ids) and organisation_id = :organisation
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("organisation", organisationId)
                .param("space", spaceId)
                .query(DefinitionView.Named.class)
                .list();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
