package fr.parvis.spaces;

import fr.parvis.platform.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes authorities and people of a test's own, with names nobody else has.
public class Town {
    private final JdbcClient sql;

    public Town(JdbcClient sql) {
        this.sql = sql;
    }

    public UUID authority() {
        var unique = UUID.randomUUID().toString().substring(0, 12);
        return sql.sql("""
                        insert into organisations.organisation (slug, name, kind, created_at)
                        values ('commune-' || :unique, 'Commune ' || :unique, 'MUNICIPALITY', current_timestamp) returning id
                        """).param("unique", unique).query(UUID.class).single();
    }

    public Actor member(UUID authority) {
        return inhabitant(authority, "MEMBER");
    }

    public Actor manager(UUID authority) {
        return inhabitant(authority, "MANAGER");
    }

    public Actor administrator(UUID authority) {
        return inhabitant(authority, "ORG_ADMIN");
    }

    public Actor guest(Actor sponsor) {
        var person = person();
        sql.sql("""
                        insert into people.guest (person_id, sponsor_id, organisation_name, ends_at)
                        values (:person, :sponsor, 'Cabinet Aubry', current_timestamp + interval '90 days')
                        """)
                .param("person", person)
                .param("sponsor", sponsor.personId())
                .update();
        return new Actor(person, null, null, false, true, java.util.Locale.FRENCH);
    }

    /// A second hat for a person.
    public UUID hat(Actor actor, UUID authority, String role) {
        return sql.sql("""
                        insert into people.affiliation (person_id, organisation_id, kind, role, started_at)
                        values (:person, :authority, 'AGENT', :role, current_timestamp) returning id
                        """)
                .param("person", actor.personId())
                .param("authority", authority)
                .param("role", role)
                .query(UUID.class)
                .single();
    }

    public UUID unit(UUID authority, String name, Actor... people) {
        var id = sql.sql("select uuidv7()").query(UUID.class).single();
        sql.sql("""
                        insert into organisations.unit (id, organisation_id, name, path, created_at)
                        values (:id, :authority, :name, array[:id]::uuid[], current_timestamp)
                        """)
                .param("id", id)
                .param("authority", authority)
                .param("name", name)
                .update();
        for (var person : people) {
            sql.sql(
                            "insert into people.unit_member (unit_id, person_id, joined_at) values (:unit, :person, current_timestamp)")
                    .param("unit", id)
                    .param("person", person.personId())
                    .update();
        }
        return id;
    }

    public void leaveUnit(UUID unit, Actor person) {
        sql.sql("delete from people.unit_member where unit_id = :unit and person_id = :person")
                .param("unit", unit)
                .param("person", person.personId())
                .update();
    }

    public UUID group(UUID authority, String name, Actor... people) {
        var id = sql.sql("""
                        insert into people.person_group (organisation_id, name, created_at)
                        values (:authority, :name, current_timestamp) returning id
                        """)
                .param("authority", authority)
                .param("name", name)
                .query(UUID.class)
                .single();
        for (var person : people) {
            sql.sql(
                            "insert into people.group_person (group_id, person_id, added_at) values (:group, :person, current_timestamp)")
                    .param("group", id)
                    .param("person", person.personId())
                    .update();
        }
        return id;
    }

    private Actor inhabitant(UUID authority, String role) {
        var actor = Actor.of(person());
        hat(actor, authority, role);
        return actor;
    }

    private UUID person() {
        var unique = UUID.randomUUID().toString().substring(0, 12);
        return sql.sql("""
                        insert into people.person (email, given_name, family_name, created_at)
                        values (:unique || '@valbourg.example', 'Élodie', 'Marchal ' || :unique, current_timestamp) returning id
                        """).param("unique", unique).query(UUID.class).single();
    }
}
