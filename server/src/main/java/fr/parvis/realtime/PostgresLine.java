package fr.parvis.realtime;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One connection of its own, outside the pool, on which the database tells what happens (LISTEN). When it is cut it
/// is opened again, and those who listen are told of the gap.
@Component
class PostgresLine extends OwnThread {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresLine.class);
    private static final int PATIENCE = 10_000;
    private static final int ANSWER_WITHIN = 5;
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 2_000;

    private final DataSource pool;
    private final Map<String, Consumer<String>> receivers = new ConcurrentHashMap<>();
    private final List<Runnable> gaps = new CopyOnWriteArrayList<>();
    private final CountDownLatch stands = new CountDownLatch(1);
    private volatile @Nullable Connection connection;
    private boolean listening;
    private boolean first = true;
    private long pause = FIRST_PAUSE;

    PostgresLine(DataSource pool) {
        super("live-postgres");
        this.pool = pool;
    }

    /// Before the start only.
    void listen(String channel, Consumer<String> receiver) {
        receivers.put(channel, receiver);
    }

    void onGap(Runnable told) {
        gaps.add(told);
    }

    @Override
    void turn() throws InterruptedException {
        try (var open = open()) {
            connection = open;
            subscribe(open);
            listening = true;
            pause = FIRST_PAUSE;
            if (!first) {
                LOG.info("The database tells again what happens");
            }
            // The first time as well: somebody may have come before.
            gaps.forEach(Runnable::run);
            first = false;
            stands.countDown();
            hear(open);
        } catch (SQLException cut) {
            if (isRunning() && (listening || first)) {
                LOG.warn("The database does not tell what happens just now: {}", cut.getMessage());
            }
            first = false;
        }
        listening = false;
        Thread.sleep(pause);
        pause = Math.min(LONGEST_PAUSE, pause * 2);
    }

    private void hear(Connection open) throws SQLException {
        var heard = open.unwrap(PGConnection.class);
        while (isRunning()) {
            var news = heard.getNotifications(PATIENCE);
            if (news == null || news.length == 0) {
                if (!open.isValid(ANSWER_WITHIN)) {
                    throw new SQLException("no answer in " + ANSWER_WITHIN + " s");
                }
            } else {
                for (var each : news) {
                    var receiver = receivers.get(each.getName());
                    if (receiver != null) {
                        receiver.accept(each.getParameter());
                    }
                }
            }
        }
    }

    private void subscribe(Connection open) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute("set application_name = 'parvis live'");
            for (var channel : receivers.keySet()) {
                statement.execute("listen " + channel);
            }
        }
    }

    private Connection open() throws SQLException {
        var known = pool.unwrap(HikariDataSource.class);
        var properties = new Properties();
        // Unless the address says them itself.
        if (known.getUsername() != null && !known.getUsername().isEmpty()) {
            properties.setProperty("user", known.getUsername());
            properties.setProperty("password", String.valueOf(known.getPassword()));
        }
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", String.valueOf(ANSWER_WITHIN));
        properties.setProperty("loginTimeout", String.valueOf(ANSWER_WITHIN));
        return DriverManager.getConnection(known.getJdbcUrl(), properties);
    }

    @Override
    public void start() {
        super.start();
        await(stands);
    }

    /// Nobody should come in before the node hears; but a node that cannot hear is better than none.
    static void await(CountDownLatch stands) {
        try {
            if (!stands.await(ANSWER_WITHIN, TimeUnit.SECONDS)) {
                LOG.warn("What happens elsewhere is not heard yet");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        super.stop();
        var open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.debug("It was closed already", gone);
            }
        }
    }
}
