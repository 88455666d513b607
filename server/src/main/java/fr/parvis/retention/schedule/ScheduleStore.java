package fr.parvis.retention.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The classes of an authority.
@Repository
class ScheduleStore {
    private static final String CLASS = """
            select c.id, c.title, c.years, c.counts_from, c.disposition, c.notes,
                   (select count(*) from documents.ruled r where r.rule_id = c.id)::int as given
            from retention.class c
            """;

    private final JdbcClient sql;

    ScheduleStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<ClassView> classes(UUID organisationId) {
        return sql.sql(CLASS
                        + " where c.organisation_id = :organisation order by c.title collate platform.french, c.id")
                .param("organisation", organisationId)
                .query(ClassView.class)
                .list();
    }

    Optional<ClassView> find(UUID organisationId, UUID id) {
        return sql.sql(CLASS + " where c.organisation_id = :organisation and c.id = :id")
                .param("organisation", organisationId)
                .param("id", id)
                .query(ClassView.class)
                .optional();
    }

    Optional<ClassView> titled(UUID organisationId, String title) {
        return sql.sql(CLASS
                        + " where c.organisation_id = :organisation and platform.fold(c.title) = platform.fold(:title)")
                .param("organisation", organisationId)
                .param("title", title)
                .query(ClassView.class)
                .optional();
    }

    /// Alone with the schedule of an authority until the end of the transaction.
    void lock(UUID organisationId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:organisation, 11))")
                .param("organisation", organisationId.toString())
                .query()
                .singleRow();
    }

    /// @return its id; empty where the title is taken
    Optional<UUID> insert(UUID organisationId, SetClass command, UUID by, Instant at) {
        return sql.sql("""
                        insert into retention.class (organisation_id, title, years, counts_from, disposition, notes, created_at, created_by)
                        values (:organisation, :title, :years, :from, :disposition, :notes, :at, :by)
                        on conflict (organisation_id, platform.fold(title)) do nothing returning id
                        """)
                .param("organisation", organisationId)
                .param("title", command.title())
                .param("years", command.years())
                .param("from", command.countsFrom().name())
                .param("disposition", command.disposition().name())
                .param("notes", command.notes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    /// @throws org.springframework.dao.DuplicateKeyException where the title is taken
    void update(UUID id, SetClass command) {
        sql.sql("""
                        update retention.class set title = :title, years = :years, counts_from = :from, disposition = :disposition, notes = :notes
                        where id = :id
                        """)
                .param("id", id)
                .param("title", command.title())
                .param("years", command.years())
                .param("from", command.countsFrom().name())
                .param("disposition", command.disposition().name())
                .param("notes", command.notes())
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from retention.class where id = :id").param("id", id).update();
    }
}
