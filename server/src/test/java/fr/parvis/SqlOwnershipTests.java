package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// SQL stands in stores, and a store touches its own schema and what others publish.
class SqlOwnershipTests {
    private static final Pattern BEGINNING = Pattern.compile(
            "\"\"\"\\s*(select|insert into|update|delete from|with)\\b|\"(select |insert into |update [a-z_]+\\.|delete from )",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|references|table)\\s+([a-z_]+)\\.([a-z_]+)", Pattern.CASE_INSENSITIVE);

    /// What every module may join.
    private static final Set<String> PUBLISHED = Set.of(
            "mail.undelivered",
            "organisations.identity",
            "organisations.unit",
            "activity.line",
            "activity.doing",
            "activity.veil",
            "chat.attendance",
            "people.away",
            "people.presence",
            "people.signed_in",
            "people.identity",
            "people.reach",
            "mail.delivery",
            "notifications.push_reach",
            "organisations.unit_identity",
            "people.card",
            "people.hat",
            "people.group_identity",
            "people.guest_stay",
            "people.unit_roll",
            "people.unit_person",
            "people.unit_head",
            "people.unit_post",
            "people.group_member",
            "files.words",
            "files.space_usage",
            "files.organisation_usage",
            "antivirus.withheld",
            "visitors.identity",
            "spaces.identity",
            "spaces.activity",
            "spaces.secret",
            "spaces.membership",
            "spaces.insider",
            "spaces.service",
            "spaces.tool_in_use",
            "spaces.access",
            "documents.identity",
            "documents.holding",
            "documents.keepings_of",
            "documents.kept_in",
            "documents.ruled",
            "documents.thrown",
            "documents.above",
            "documents.below",
            "kinds.described");

    /// The catalogue of the database, for those who treat every table alike.
    private static final Set<String> CATALOGUE = Set.of("pg_catalog", "information_schema");

    private static final Set<String> NOT_MODULES_OF_SQL = Set.of("postgres", "backup");

    @Test
    void sqlStandsInStoresOnly() {
        var strays = Sources.under(Sources.MAIN, ".java").stream()
                .filter(file -> !file.toString().endsWith("Store.java"))
                .filter(file -> !NOT_MODULES_OF_SQL.contains(Sources.module(file)))
                .filter(file -> BEGINNING.matcher(Sources.text(file)).find())
                .toList();
        assertThat(strays)
                .as("because one looks for what is stored in the store")
                .isEmpty();
    }

    @Test
    void aStoreTouchesItsOwnSchemaAndPublishedViews() {
        List<String> trespasses = new ArrayList<>();
        for (var file : Sources.under(Sources.MAIN, "Store.java")) {
            var tables = TABLE.matcher(Sources.text(file));
            while (tables.find()) {
                var schema = tables.group(1);
                var table = schema + "." + tables.group(2);
                if (!schema.equals(Sources.module(file)) && !PUBLISHED.contains(table) && !CATALOGUE.contains(schema)) {
                    trespasses.add(file.getFileName() + ": " + table);
                }
            }
        }
        assertThat(trespasses)
                .as("because a module's tables are its own affair")
                .isEmpty();
    }

    @Test
    void aMigrationTouchesItsOwnSchema() {
        var create = Pattern.compile(
                "(?m)^\\s*(?:create|alter|drop)\\s+(?:table|view|type|function|collation)\\s+(?:if \\w+ \\w+ )?([a-z_]+)\\.");
        List<String> trespasses = new ArrayList<>();
        for (Path file : Sources.under(Sources.MIGRATIONS, ".sql")) {
            var module = Sources.MIGRATIONS.relativize(file).getName(0).toString();
            var made = create.matcher(Sources.text(file));
            while (made.find()) {
                if (!made.group(1).equals(module)) {
                    trespasses.add(file.getFileName() + ": " + made.group());
                }
            }
        }
        assertThat(trespasses)
                .as("because a feature is one folder with one name")
                .isEmpty();
    }
}
