package fr.parvis.realtime;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The bus that needs nothing but the database: LISTEN and NOTIFY. It says things after the commit that made them, many
/// at once, because a NOTIFY inside each transaction would make commits wait for one another.
final class PostgresBus implements LiveBus, DisposableBean {
    /// The most that a NOTIFY carries is 8,000 bytes.
    private static final int LONGEST = 7_900;

    static final String CHANNEL = "parvis_live";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBus.class);

    private final LiveStore store;
    private final PostgresLine line;
    private final Outgoing outgoing = new Outgoing("live-notify", this::send, News.MISSING);

    PostgresBus(LiveStore store, PostgresLine line) {
        this.store = store;
        this.line = line;
    }

    @Override
    public void publish(String message) {
        outgoing.add(message);
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    private boolean send(List<String> messages) {
        try {
            store.notify(CHANNEL, messages);
            return true;
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The database takes no news just now", away);
            return false;
        }
    }

    @Override
    public void listen(Consumer<String> receiver, Runnable gap) {
        line.listen(CHANNEL, receiver);
        line.onGap(gap);
    }

    @Override
    public void destroy() {
        outgoing.stop();
    }
}
