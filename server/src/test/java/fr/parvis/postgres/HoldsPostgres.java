package fr.parvis.postgres;

import java.nio.file.Path;
import java.util.Map;

/// A small server to be killed: locks a data folder, starts its database, says where, and waits.
final class HoldsPostgres {
    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        DataFolder folder = DataFolder.lock(data);
        PostgresServer server = PostgresServer.start(data, ThrowawayPostgres.sharedBinaries(), Map.of());
        System.out.println("ready " + server.jdbcUrl() + " " + server.user() + " " + server.password());
        Thread.sleep(600_000);
        throw new AssertionError(folder.path() + " was to be killed");
    }
}
