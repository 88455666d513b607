package fr.parvis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts the statements that a thread has the database prepare, so that a test may say how many something costs.
public class StatementCounter extends DelegatingDataSource {
    private static final int TIMES = 20;

    private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);
    private final AtomicInteger everywhere = new AtomicInteger();

    StatementCounter(DataSource database) {
        super(database);
    }

    /// How many statements the work prepares on this thread.
    public int during(Runnable work) {
        int before = count.get();
        work.run();
        return count.get() - before;
    }

    /// How many statements the work prepares on all threads, such as those that answer requests: the least of some
    /// times, since others only add to it.
    public int everywhere(Runnable work) {
        var least = Integer.MAX_VALUE;
        for (var turn = 0; turn < TIMES; turn++) {
            var before = everywhere.get();
            work.run();
            least = Math.min(least, everywhere.get() - before);
        }
        return least;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        count.set(count.get() + 1);
                        everywhere.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException cause) {
                        throw cause.getCause();
                    }
                });
    }
}
