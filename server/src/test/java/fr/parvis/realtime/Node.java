package fr.parvis.realtime;

import com.zaxxer.hikari.HikariDataSource;
import fr.parvis.Parvis;
import fr.parvis.TestSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Another node of the product, on the database that all tests share.
final class Node implements AutoCloseable {
    private final ConfigurableApplicationContext product;
    private final HikariDataSource pool;
    final Hall hall;
    final int port;

    Node(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--parvis.public-url=http://127.0.0.1",
                "--parvis.data=" + Files.createTempDirectory("parvis-node")));
        arguments.addAll(List.of(more));
        try {
            product = new SpringApplicationBuilder(Parvis.class, TestSetup.class).run(arguments.toArray(String[]::new));
            pool = product.getBean(DataSource.class).unwrap(HikariDataSource.class);
        } catch (java.sql.SQLException cause) {
            throw new IllegalStateException(cause);
        }
        hall = product.getBean(Hall.class);
        port = Integer.parseInt(product.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        product.close();
        pool.close();
    }
}
