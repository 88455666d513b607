package fr.parvis.spaces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The table of memberships says at every moment what the paths say.
@ParvisTest
class MembershipTests {
    private static final String DIFFERENCE = """
            select count(*) from (
              (select person_id, space_id, max(role) as role from spaces.member_path group by person_id, space_id
               except select person_id, space_id, role from spaces.membership)
              union all
              (select person_id, space_id, role from spaces.membership
               except select person_id, space_id, max(role) from spaces.member_path group by person_id, space_id)
            ) as difference
            """;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> groups = new ArrayList<>();
    private final List<UUID> spaces = new ArrayList<>();

    @BeforeEach
    void aSmallAuthority() {
        var name = "m-" + UUID.randomUUID();
        var authority = one(
                "insert into organisations.organisation (slug, name, kind, created_at) values (?, 'M', 'MUNICIPALITY', now()) returning id",
                name);
        for (int i = 0; i < 6; i++) {
            people.add(one(
                    "insert into people.person (email, given_name, family_name, created_at) values (?, 'A', 'B', now()) returning id",
                    i + name));
        }
        for (int i = 0; i < 4; i++) {
            var id = UUID.randomUUID();
            UUID parent = i < 2 ? null : units.get(i - 2);
            units.add(one(
                    "insert into organisations.unit (id, organisation_id, parent_id, name, path, created_at) "
                            + "values (?, ?, ?, ?, coalesce((select path from organisations.unit where id = ?), '{}') || ?, now()) returning id",
                    id,
                    authority,
                    parent,
                    "U" + i,
                    parent,
                    id));
            groups.add(one(
                    "insert into people.person_group (organisation_id, name, created_at) values (?, ?, now()) returning id",
                    authority,
                    "G" + i));
            spaces.add(transaction.execute(_ -> aSpace(authority, name)));
        }
    }

    @Test
    void everyPathIsFollowedWhateverIsChanged() {
        var random = new Random(7);
        for (int step = 0; step < 300; step++) {
            change(random);
            assertThat(sql.sql(DIFFERENCE).query(Long.class).single())
                    .as("after step %d", step)
                    .isZero();
        }
    }

    @Test
    void twoPathsTakenAwayAtOnceLeaveNothing() throws Exception {
        var person = people.getFirst();
        var space = spaces.getFirst();
        for (int round = 0; round < 20; round++) {
            run("insert into people.group_person values (?, ?, now())", groups.getFirst(), person);
            run(
                    "insert into spaces.member (space_id, group_id, role, added_at) values (?, ?, 'READER', now())",
                    space,
                    groups.getFirst());
            run(
                    "insert into spaces.member (space_id, person_id, role, added_at) values (?, ?, 'FACILITATOR', now())",
                    space,
                    person);
            try (var pool = Executors.newFixedThreadPool(2)) {
                pool.invokeAll(List.<Callable<Integer>>of(
                                () -> run("delete from people.group_person where person_id = ?", person),
                                () -> run(
                                        "delete from spaces.member where space_id = ? and person_id = ?",
                                        space,
                                        person)))
                        .forEach(done -> assertThat(done.resultNow()).isPositive());
            }
            assertThat(sql.sql("select count(*) from spaces.membership where space_id = ? and person_id = ?")
                            .params(space, person)
                            .query(Long.class)
                            .single())
                    .as("in round %d", round)
                    .isZero();
            run("delete from spaces.member where space_id = ?", space);
        }
    }

    private void change(Random random) {
        var person = people.get(random.nextInt(people.size()));
        var unit = units.get(random.nextInt(units.size()));
        var group = groups.get(random.nextInt(groups.size()));
        var space = spaces.get(random.nextInt(spaces.size()));
        var role = Role.values()[random.nextInt(3)].name();
        switch (random.nextInt(11)) {
            case 0 ->
                run(
                        "insert into people.unit_member (unit_id, person_id, joined_at) values (?, ?, now()) on conflict do nothing",
                        unit,
                        person);
            case 1 -> run("delete from people.unit_member where unit_id = ? and person_id = ?", unit, person);
            case 2 -> run("insert into people.group_person values (?, ?, now()) on conflict do nothing", group, person);
            case 3 -> run("delete from people.group_person where group_id = ?", group);
            case 4 -> run("insert into people.group_unit values (?, ?, now()) on conflict do nothing", group, unit);
            case 5 -> run("delete from people.group_unit where unit_id = ?", unit);
            case 6 ->
                run(
                        "insert into spaces.member (space_id, person_id, role, added_at) values (?, ?, ?::spaces.role, now()) on conflict do nothing",
                        space,
                        person,
                        role);
            case 7 ->
                run(
                        "insert into spaces.member (space_id, group_id, role, added_at) values (?, ?, ?::spaces.role, now()) on conflict do nothing",
                        space,
                        group,
                        role);
            case 8 ->
                run(
                        "insert into spaces.member (space_id, unit_id, role, added_at) values (?, ?, ?::spaces.role, now()) on conflict do nothing",
                        space,
                        unit,
                        role);
            case 9 -> run("update spaces.member set role = ?::spaces.role where space_id = ?", role, space);
            default ->
                run(
                        "delete from spaces.member where id = (select id from spaces.member where space_id = ? order by random() limit 1)",
                        space);
        }
        if (random.nextInt(20) == 0) {
            var last = units.getLast();
            var parent = units.get(random.nextInt(2));
            run(
                    "update organisations.unit set parent_id = ?, path = array[?, ?] where id = ?",
                    parent,
                    parent,
                    last,
                    last);
        }
    }

    private UUID aSpace(UUID authority, String name) {
        var space = UUID.randomUUID();
        var list = UUID.randomUUID();
        run(
                "insert into spaces.space (id, organisation_id, slug, name, type, access, access_list_id, created_at, active_at) "
                        + "values (?, ?, ?, 'S', 'PROJECT', 'CLOSED', ?, now(), now())",
                space,
                authority,
                "s-" + space,
                list);
        run("insert into spaces.access_list (id, space_id, created_at) values (?, ?, now())", list, space);
        return space;
    }

    private UUID one(String insert, Object... values) {
        return sql.sql(insert).params(values).query(UUID.class).single();
    }

    private int run(String statement, Object... values) {
        return sql.sql(statement).params(values).update();
    }
}
