package fr.parvis.documents;

import fr.parvis.documents.DocumentView.Crumb;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is labelled *données personnelles*.
@Repository
class PersonalDataStore {
    private final JdbcClient sql;

    PersonalDataStore(JdbcClient sql) {
        this.sql = sql;
    }

    void label(UUID id, LocalDate keepUntil, UUID by, Instant at) {
        sql.sql("""
                        insert into documents.personal_data (entry_id, keep_until, labelled_at, labelled_by) values (:id, :until, :at, :by)
                        on conflict (entry_id) do update set keep_until = excluded.keep_until, labelled_at = excluded.labelled_at,
                          labelled_by = excluded.labelled_by
                        """)
                .param("id", id)
                .param("until", keepUntil)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    boolean unlabel(UUID id) {
        return sql.sql("delete from documents.personal_data where entry_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /// Gives an entry the label that held for another, as its own.
    void carry(UUID from, UUID to) {
        sql.sql("""
                        insert into documents.personal_data (entry_id, keep_until, labelled_at, labelled_by)
                        select :to, p.keep_until, p.labelled_at, p.labelled_by
                        from documents.labels_of(:from) as l join documents.personal_data p on p.entry_id = l.entry_id
                        order by l.height limit 1
                        on conflict (entry_id) do nothing
                        """).param("from", from).param("to", to).update();
    }

    /// Gives copies the labels that their originals bear themselves.
    void carryOwn(Map<UUID, UUID> copies) {
        sql.sql("""
                        insert into documents.personal_data (entry_id, keep_until, labelled_at, labelled_by)
                        select c.copy, p.keep_until, p.labelled_at, p.labelled_by
                        from unnest(:originals::uuid[], :copies::uuid[]) as c (original, copy)
                        join documents.personal_data p on p.entry_id = c.original
                        on conflict (entry_id) do nothing
                        """)
                .param("originals", copies.keySet().toArray(UUID[]::new))
                .param("copies", copies.values().toArray(UUID[]::new))
                .update();
    }

    boolean isLabelled(UUID id) {
        return sql.sql("select exists (select from documents.labels_of(:id))")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Those of some entries that a label holds for, in one statement.
    Set<UUID> labelled(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.sql("""
                        select e.id from documents.entry e
                        where e.id in (:ids) and exists (select from documents.personal_data) and exists (select from documents.labels_of(e.id))
                        """).param("ids", ids).query(UUID.class).list());
    }

    /// The nearest label; the folder that bears it, if the person sees it.
    Optional<PersonalDataView> find(UUID personId, UUID id, boolean withheld) {
        return sql.sql("""
                        select l.height = 0 as own, case when a.level is not null then e.id end as folder_id, e.name, p.keep_until, p.labelled_at,
                               who.person_id, who.name as person_name, who.external
                        from documents.labels_of(:id) as l
                        join documents.personal_data p on p.entry_id = l.entry_id
                        join documents.entry e on e.id = l.entry_id
                        left join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
                        left join people.identity who on who.person_id = p.labelled_by
                        order by l.height limit 1
                        """)
                .param("id", id)
                .param("person", personId)
                .query((row, _) -> {
                    var own = row.getBoolean("own");
                    var folderId = row.getObject("folder_id", UUID.class);
                    return new PersonalDataView(
                            own,
                            own || folderId == null ? null : new Crumb(folderId, row.getString("name")),
                            row.getObject("keep_until", LocalDate.class),
                            row.getTimestamp("labelled_at").toInstant(),
                            ListingStore.person(row, "person_id", "person_name", "external"),
                            withheld);
                })
                .optional();
    }
}
