package fr.parvis.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of the product as the database lists them.
///
/// @param schemas those of the modules
/// @param history the table of migrations, which no one copies
record Catalogue(Connection connection, Set<String> schemas, String history) {
    /// @param key the columns of its primary key: the order in which its rows are copied, which tells nothing of when
    /// they were written; empty for none
    record Table(String name, List<String> columns, List<String> key) {
        /// For COPY, both ways.
        String target() {
            return quoted(name) + " ("
                    + String.join(
                            ", ", columns.stream().map(Catalogue::quotedName).toList()) + ")";
        }
    }

    /// A foreign key with what makes it again.
    record ForeignKey(String table, String name, String definition) {}

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Every table but the history and the parts of partitioned ones, with its columns but the generated ones.
    List<Table> tables() throws SQLException {
        return list(
                """
                select n.nspname || '.' || c.relname as name,
                       (select string_agg(a.attname, chr(1) order by a.attnum) from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                       (select string_agg(a.attname, chr(1) order by k.place) from pg_index i
                        cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                        where i.indrelid = c.oid and i.indisprimary) as key
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in (%s) and c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname || '.' || c.relname <> '%s'
                order by 1
                """.formatted(schemaList(), history),
                row -> new Table(
                        row.getString("name"), parted(row.getString("columns")), parted(row.getString("key"))));
    }

    private static List<String> parted(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split("\u0001"));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<String> names = names("'S'");
        List<Manifest.Sequence> values = new ArrayList<>();
        for (String name : names) {
            values.addAll(list(
                    "select last_value, is_called from " + quoted(name),
                    row -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return values;
    }

    List<String> materializedViews() throws SQLException {
        return names("'m'");
    }

    List<Manifest.Migration> migrations() throws SQLException {
        return list(
                "select version, checksum from " + quoted(history)
                        + " where success and version is not null order by installed_rank",
                row -> new Manifest.Migration(row.getString(1), row.getInt(2)));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return list(
                """
                select n.nspname || '.' || c.relname, k.conname, pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in (%s) and k.contype = 'f' and k.conparentid = 0
                order by 1, 2
                """.formatted(schemaList()),
                row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /// Those of our schemas that are there.
    List<String> presentSchemas() throws SQLException {
        return list(
                "select nspname from pg_namespace where nspname in (" + schemaList() + ") order by 1",
                row -> row.getString(1));
    }

    boolean has(String table) throws SQLException {
        return !list("select 1 where to_regclass('" + table + "') is not null", row -> 1)
                .isEmpty();
    }

    void execute(String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    <T> List<T> list(String query, RowReader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        }
        return all;
    }

    static String quoted(String qualified) {
        int dot = qualified.indexOf('.');
        return quotedName(qualified.substring(0, dot)) + "." + quotedName(qualified.substring(dot + 1));
    }

    static String quotedName(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private List<String> names(String kinds) throws SQLException {
        return list("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in (%s) and c.relkind in (%s)
                order by c.oid
                """.formatted(schemaList(), kinds), row -> row.getString(1));
    }

    private String schemaList() {
        return String.join(", ", schemas.stream().map(name -> "'" + name + "'").toList());
    }
}
