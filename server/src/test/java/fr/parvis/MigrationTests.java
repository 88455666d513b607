package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schema, as the migrations leave it.
@ParvisTest
class MigrationTests {
    @Autowired
    private JdbcClient sql;

    @Test
    void migrationsAreNamedByTheMinuteAndByWhatTheyDo() {
        var names = Sources.under(Sources.MIGRATIONS, ".sql").stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(names).allMatch(name -> name.matches("V\\d{12}__[a-z]+_[a-z0-9_]+\\.sql"));
        assertThat(names.stream().map(name -> name.substring(0, 13)))
                .as("because there is one history")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyForeignKeyIsIndexed() {
        var bare = sql.sql("""
                        select conrelid::regclass || ' (' || a.attname || ')'
                        from pg_catalog.pg_constraint c
                        join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confdeltype = 'c'
                          and not exists (
                            select from pg_catalog.pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
                        order by 1
                        """).query(String.class).list();
        assertThat(bare)
                .as("because a deletion that cascades would read the whole table")
                .isEmpty();
    }

    @Test
    void timesCarryTheirZone() {
        List<String> bare = sql.sql("""
                        select table_schema || '.' || table_name || '.' || column_name
                        from information_schema.columns
                        where data_type = 'timestamp without time zone' and table_schema not in ('pg_catalog', 'information_schema', 'platform')
                        """).query(String.class).list();
        assertThat(bare).as("because times are stored UTC, as timestamptz").isEmpty();
    }

    @Test
    void whatAPersonSeesIsNotDatedByTheDatabase() {
        var dated = Sources.under(Sources.MIGRATIONS, ".sql").stream()
                .filter(file -> Pattern.compile("default\\s+(now\\(\\)|current_)")
                        .matcher(Sources.text(file))
                        .find())
                .toList();
        assertThat(dated).as("because the clock gives the time").isEmpty();
    }
}
