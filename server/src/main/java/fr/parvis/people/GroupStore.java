package fr.parvis.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GroupStore {
    private static final String SELECT = """
            select g.id, g.organisation_id, g.name,
                   (select count(*)::int from people.group_member m where m.group_id = g.id) as people
            from people.person_group g
            """;

    private final JdbcClient sql;

    GroupStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insert(UUID organisationId, String name, Instant at) {
        return sql.sql("""
                        insert into people.person_group (organisation_id, name, created_at) values (:organisation, :name, :at)
                        returning id
                        """)
                .param("organisation", organisationId)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    Optional<GroupView> find(UUID id) {
        return sql.sql(SELECT + "where g.id = :id")
                .param("id", id)
                .query(GroupView.class)
                .optional();
    }

    List<GroupView> groups(UUID organisationId) {
        return sql.sql(SELECT + "where g.organisation_id = :organisation order by g.name collate platform.french, g.id")
                .param("organisation", organisationId)
                .query(GroupView.class)
                .list();
    }

    List<PersonView> persons(UUID id) {
        return sql.sql("""
                        select c.person_id as id, c.given_name, c.family_name, c.post, c.external, c.organisation_name, c.tone, c.photo_url
                        from people.group_person g join people.card c on c.person_id = g.person_id
                        where g.group_id = :id
                        order by c.family_name collate platform.french, c.given_name collate platform.french, c.person_id
                        """).param("id", id).query(PersonView.class).list();
    }

    List<GroupContent.GroupUnit> units(UUID id) {
        return sql.sql("""
                        select u.unit_id as id, u.name, (select count(*)::int from people.unit_person m where m.unit_id = u.unit_id) as people
                        from people.group_unit g join organisations.unit_identity u on u.unit_id = g.unit_id
                        where g.group_id = :id order by u.name collate platform.french, u.unit_id
                        """).param("id", id).query(GroupContent.GroupUnit.class).list();
    }

    void rename(UUID id, String name) {
        sql.sql("update people.person_group set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from people.person_group where id = :id")
                .param("id", id)
                .update();
    }

    /// Only who belongs to the group's authority can be in it: false for others.
    boolean addPerson(UUID id, UUID personId, Instant at) {
        return sql.sql("""
                                insert into people.group_person (group_id, person_id, added_at)
                                select g.id, a.person_id, :at
                                from people.person_group g
                                join people.affiliation a on a.organisation_id = g.organisation_id and a.ended_at is null
                                where g.id = :id and a.person_id = :person
                                on conflict (group_id, person_id) do update set added_at = group_person.added_at
                                """)
                        .param("id", id)
                        .param("person", personId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean addUnit(UUID id, UUID unitId, Instant at) {
        return sql.sql("""
                                insert into people.group_unit (group_id, unit_id, added_at)
                                select g.id, u.unit_id, :at
                                from people.person_group g join organisations.unit_identity u on u.organisation_id = g.organisation_id
                                where g.id = :id and u.unit_id = :unit
                                on conflict (group_id, unit_id) do update set added_at = group_unit.added_at
                                """)
                        .param("id", id)
                        .param("unit", unitId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean removePerson(UUID id, UUID personId) {
        return sql.sql("delete from people.group_person where group_id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", personId)
                        .update()
                == 1;
    }

    boolean removeUnit(UUID id, UUID unitId) {
        return sql.sql("delete from people.group_unit where group_id = :id and unit_id = :unit")
                        .param("id", id)
                        .param("unit", unitId)
                        .update()
                == 1;
    }
}
