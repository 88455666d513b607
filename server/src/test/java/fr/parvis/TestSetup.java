package fr.parvis;

import fr.parvis.postgres.PostgresServer;
import fr.parvis.postgres.ThrowawayPostgres;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What the tests put in place of the outside world: a throwaway PostgreSQL of the same binaries, and a clock that
/// they set.
@TestConfiguration
public class TestSetup {
    private static final PostgresServer POSTGRES = ThrowawayPostgres.start();

    @Bean
    @Primary
    StatementCounter database() {
        var settings = new com.zaxxer.hikari.HikariConfig();
        settings.setJdbcUrl(POSTGRES.jdbcUrl());
        settings.setUsername(POSTGRES.user());
        settings.setPassword(POSTGRES.password());
        settings.setMaximumPoolSize(16);
        settings.setMinimumIdle(2);
        settings.setIdleTimeout(10_000);
        return new StatementCounter(new com.zaxxer.hikari.HikariDataSource(settings));
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
