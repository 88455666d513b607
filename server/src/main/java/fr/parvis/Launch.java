package fr.parvis;

import fr.parvis.backup.BackupCommand;
import fr.parvis.postgres.DataFolder;
import fr.parvis.postgres.DatabaseAddress;
import fr.parvis.postgres.PostgresServer;
import fr.parvis.postgres.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;

/// What the command line and the environment ask for, and the order of a start: the data folder, its database,
/// Spring. The end goes backwards: Spring closes its connections, then PostgreSQL stops.
///
/// @param data     the data folder, `./data` unless `--data` says otherwise
/// @param port     8080 unless `--port` says otherwise
/// @param empty    `--empty`: no demo commune, the first visit sets the installation up
/// @param database an outside database as `PARVIS_DATABASE_URL` names it, empty for the embedded one
/// @param publicUrl what links in mail start with, from `PARVIS_PUBLIC_URL`
record Launch(Path data, int port, boolean empty, String database, String publicUrl, List<String> others) {
    private static final Set<String> COMMANDS = Set.of("backup", "restore");

    static Launch of(String[] arguments, Map<String, String> environment) {
        Path data = Path.of("data");
        int port = 8080;
        boolean empty = false;
        List<String> others = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            switch (parts[0]) {
                case "--empty" -> empty = true;
                case "--data" -> data = Path.of(parts.length == 2 ? parts[1] : following(arguments, i++));
                case "--port" -> port = port(parts.length == 2 ? parts[1] : following(arguments, i++));
                default -> others.add(arguments[i]);
            }
        }
        String publicUrl = environment.getOrDefault("PARVIS_PUBLIC_URL", "");
        return new Launch(
                data.toAbsolutePath().normalize(),
                port,
                empty,
                environment.getOrDefault("PARVIS_DATABASE_URL", ""),
                publicUrl.isBlank() ? "http://127.0.0.1:" + port : publicUrl.strip(),
                others);
    }

    void run() throws IOException {
        if (!others.isEmpty() && COMMANDS.contains(others.getFirst())) {
            LoggingSystem.get(Launch.class.getClassLoader()).beforeInitialize();
            System.exit(new BackupCommand(data, database).run(others.getFirst(), others.subList(1, others.size())));
        }
        serve();
    }

    private void serve() throws IOException {
        requireFreePort();
        DataFolder.lock(data);
        DatabaseAddress address;
        if (database.isBlank()) {
            PostgresServer postgres = PostgresServer.start(data);
            SpringApplication.getShutdownHandlers().add(postgres::stop);
            address = postgres.address();
        } else {
            address = DatabaseAddress.parse(database);
            address.requireUsable();
        }
        // A database that restarted costs no request that comes after: a connection is tried before use, unless it
        // answered a moment ago, which is less than a restart takes (ADR 0292).
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "50");
        SpringApplication application = new SpringApplication(Parvis.class);
        Environment running =
                application.run(springArguments(address).toArray(String[]::new)).getEnvironment();
        announce(running.getProperty("local.server.port", "" + port));
    }

    /// Says where Parvis answers, and to whom if it is a demonstration.
    private void announce(String boundPort) throws IOException {
        System.out.println();
        System.out.println("Parvis est prêt : http://127.0.0.1:" + boundPort + "/   (Ctrl-C pour arrêter)");
        Path accounts = data.resolve("demo-accounts.tsv");
        if (Files.exists(accounts)) {
            System.out.println("Comptes de démonstration, aussi dans " + accounts + " :");
            for (String line : Files.readAllLines(accounts)) {
                String[] cells = line.split("\t");
                if (cells.length == 4) {
                    System.out.printf("  %-15s %-30s %-46s %s%n", (Object[]) cells);
                }
            }
        }
    }

    private void requireFreePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException taken) {
            throw new StartRefused(
                    "Le port " + port + " est déjà pris : arrêtez le programme qui s’en sert, ou choisissez-en un autre"
                            + " avec --port.",
                    "The port " + port + " is taken: stop the program that uses it, or choose another with --port.",
                    taken);
        }
    }

    private List<String> springArguments(DatabaseAddress address) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--parvis.data=" + data,
                "--parvis.empty=" + empty,
                "--parvis.public-url=" + publicUrl,
                "--spring.datasource.url=" + address.url(),
                "--spring.datasource.username=" + address.user(),
                "--spring.datasource.password=" + address.password()));
        all.addAll(others);
        return all;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notOne) {
            // Refused below.
        }
        throw new StartRefused(
                "« " + text + " » n’est pas un numéro de port : --port attend un nombre de 1 à 65535.",
                "“" + text + "” is not a port number: --port takes a number from 1 to 65535.");
    }

    private static String following(String[] arguments, int index) {
        if (index + 1 < arguments.length) {
            return arguments[index + 1];
        }
        throw new StartRefused(
                "L’option " + arguments[index] + " attend une valeur.",
                "The option " + arguments[index] + " needs a value.");
    }
}
