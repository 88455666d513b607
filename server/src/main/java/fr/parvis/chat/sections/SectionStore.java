package fr.parvis.chat.sections;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sections, each of one person.
@Repository
class SectionStore {
    /// Of what is placed, what the person may read and is in sight.
    private static final String READABLE = """
             join chat.conversation c on c.id = p.conversation_id
             left join spaces.identity s on s.space_id = c.space_id
            where p.person_id = :person and s.archived_at is null and s.ended_at is null
              and (exists (select from spaces.membership x where x.space_id = c.space_id and x.person_id = :person)
                or exists (select from chat.participant x where x.conversation_id = c.id and x.person_id = :person))
            """;

    private final JdbcClient sql;

    SectionStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<SectionView> of(UUID personId) {
        return sql.sql("select n.id, n.name, n.collapsed_at is not null as collapsed,"
                        + " array(select p.conversation_id from chat.section_place p" + READABLE
                        + " and p.section_id = n.id order by c.moved_at desc, c.id) as conversations"
                        + " from chat.section n where n.person_id = :person order by n.position, n.id")
                .param("person", personId)
                .query((row, _) -> new SectionView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("collapsed"),
                        Arrays.asList((UUID[]) row.getArray("conversations").getArray())))
                .list();
    }

    /// The last moved first.
    List<UUID> placed(UUID personId, int most) {
        return sql.sql("select c.id from chat.section_place p" + READABLE
                        + " order by c.moved_at desc, c.id limit :most")
                .param("person", personId)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// Whose section it is cannot change: nothing is kept where it is somebody else's.
    ///
    /// @return false for that of somebody else
    boolean keep(UUID personId, UUID id, String name, boolean collapsed, java.time.Instant at) {
        return sql.sql("""
                        insert into chat.section as n (id, person_id, name, position, collapsed_at)
                        select :id, :person, :name, coalesce(max(position), 0) + 1, case when :collapsed then :at::timestamptz end
                        from chat.section where person_id = :person
                        on conflict (id) do update set name = excluded.name, collapsed_at = excluded.collapsed_at
                        where n.person_id = :person
                        """)
                        .param("id", id)
                        .param("person", personId)
                        .param("name", name)
                        .param("collapsed", collapsed)
                        .param("at", java.sql.Timestamp.from(at))
                        .update()
                == 1;
    }

    void order(UUID personId, List<UUID> ids) {
        sql.sql("""
                        update chat.section n set position = o.place
                        from unnest(:ids::uuid[]) with ordinality as o (id, place)
                        where n.id = o.id and n.person_id = :person
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("person", personId)
                .update();
    }

    void delete(UUID personId, UUID id) {
        sql.sql("delete from chat.section where id = :id and person_id = :person")
                .param("id", id)
                .param("person", personId)
                .update();
    }

    boolean isOf(UUID personId, UUID id) {
        return sql.sql("select exists (select from chat.section where id = :id and person_id = :person)")
                .param("id", id)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /// Those of them that are there; out of where they were.
    void place(UUID personId, UUID sectionId, List<UUID> conversationIds) {
        sql.sql("""
                        insert into chat.section_place (person_id, conversation_id, section_id)
                        select :person, c.id, :section from chat.conversation c where c.id = any (:conversations::uuid[])
                        on conflict (person_id, conversation_id) do update set section_id = excluded.section_id
                        """)
                .param("person", personId)
                .param("section", sectionId)
                .param("conversations", conversationIds.toArray(UUID[]::new))
                .update();
    }

    void takeOut(UUID personId, UUID conversationId) {
        sql.sql("delete from chat.section_place where person_id = :person and conversation_id = :conversation")
                .param("person", personId)
                .param("conversation", conversationId)
                .update();
    }
}
