package fr.parvis;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What the tests put in place of the outside world: a throwaway PostgreSQL of the same binaries, and a clock that they set.
@TestConfiguration
public class TestSetup {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    @Bean
    @Primary
    DataSource database() {
        var settings = new com.zaxxer.hikari.HikariConfig();
        settings.setJdbcUrl(POSTGRES.getJdbcUrl("postgres", "postgres"));
        settings.setMaximumPoolSize(16);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(4000);
        return new com.zaxxer.hikari.HikariDataSource(settings);
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
