package fr.parvis.backup;

import fr.parvis.postgres.PostgresServer;
import fr.parvis.postgres.ThrowawayPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/// A database of its own, to be backed up from or restored into.
record Place(PostgresServer server, Migrations migrations) {
    static Place start(String tables) {
        PostgresServer server = ThrowawayPostgres.start();
        return new Place(server, new Migrations(server.address(), tables));
    }

    Installation with(Path data) {
        return new Installation(data, server.address(), null, null);
    }

    /// 2001 persons with as many traces, 3 units, 2 settings, 2 visits, 3 contents.
    void populate(Path folder) throws Exception {
        migrations.migrateTo("3");
        run("""
                insert into platform.setting values ('accents', E'tab\\t, line\\n, back\\\\slash, ''quote'', \\\\N, é𝄞');
                insert into people.unit (parent_id, "Nom d'usage") values (2, 'Enfance'), (null, 'Mairie'), (1, 'Crèche');
                insert into people.person (unit_id, name, born, pay, weight, since, tags, settings, photo, seen_at)
                values (3, 'Élodie', '1961-02-28', 1234.50, 0.1::float8 + 0.2::float8, '1 year 2 days 03:04:05.6',
                        '{"a,b",NULL,"c\\\\d"}', '{"é": [1, null]}', '\\x00ff5c0a', '2026-03-29 02:30:00+01');
                insert into people.person (unit_id, name) select 1, 'person ' || g from generate_series(1, 2000) g;
                update people.unit set head_id = (select id from people.person where name = 'Élodie');
                select setval('people.letter_number', 102);
                insert into people.visit select timestamptz '2025-06-01', id from people.person where name = 'Élodie';
                insert into people.visit select timestamptz '2026-06-01', id from people.person where name < 'person 10' and name like 'person%';
                delete from people.visit where at > '2026-01-01' and person_id not in (select id from people.person where name in ('person 1', 'person 1000'));
                """);
        for (String text : List.of("un", "deux", "")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of().formatHex(HashingInput.sha256().digest(bytes));
            Path blob = Installation.blob(folder.resolve("blobs"), hash);
            Files.createDirectories(blob.getParent());
            Files.write(blob, bytes);
            run("insert into files.blob values ('\\x" + hash + "', " + bytes.length + ")");
        }
    }

    void run(String statements) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    List<String> all(String query) throws SQLException {
        try (Connection connection = server.address().connect()) {
            return new Catalogue(connection, migrations.schemas(), "").list(query, row -> row.getString(1));
        }
    }

    String one(String query) throws SQLException {
        return all(query).getFirst();
    }
}
