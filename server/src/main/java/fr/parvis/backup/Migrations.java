package fr.parvis.backup;

import fr.parvis.postgres.DatabaseAddress;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/// The migrations of this version of the product, set up as `application.yaml` has it for the server.
final class Migrations {
    private final FluentConfiguration configuration;
    private final String history;

    Migrations(DatabaseAddress address) {
        this(address, settings().getProperty("spring.flyway.locations"));
    }

    /// @param locations of other migrations than the product's, for tests
    Migrations(DatabaseAddress address, String locations) {
        Properties settings = settings();
        String schema = settings.getProperty("spring.flyway.default-schema");
        history = schema + "." + settings.getProperty("spring.flyway.table");
        configuration = Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations(locations)
                .defaultSchema(schema)
                .schemas(settings.getProperty("spring.flyway.schemas"))
                .createSchemas(true)
                .table(settings.getProperty("spring.flyway.table"))
                .outOfOrder(Boolean.parseBoolean(settings.getProperty("spring.flyway.out-of-order")));
    }

    private static Properties settings() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(yaml.getObject());
    }

    /// The table that records them.
    String history() {
        return history;
    }

    Set<String> versions() {
        return Arrays.stream(configuration.load().info().all())
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /// The modules that have migrations, which are their schemas as well.
    Set<String> schemas() {
        return Arrays.stream(configuration.load().info().all())
                .map(MigrationInfo::getScript)
                .filter(script -> script.contains("/"))
                .map(script -> script.substring(0, script.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void migrateTo(String version) {
        configuration.target(version).load().migrate();
    }
}
