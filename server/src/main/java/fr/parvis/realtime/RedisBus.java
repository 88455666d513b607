package fr.parvis.realtime;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/// The bus of installations that have a Redis or a Valkey: its publish and subscribe. Made only when one is configured.
final class RedisBus implements LiveBus, DisposableBean {
    static final String CHANNEL = "parvis:live";
    private static final Logger LOG = LoggerFactory.getLogger(RedisBus.class);
    private static final int LONGEST = 1 << 20;
    private static final int PATIENCE = 5_000;
    private static final long PAUSE = 500;

    private final URI address;
    private final Outgoing outgoing = new Outgoing("live-redis-out", this::send, News.MISSING);
    private @Nullable Jedis out;
    private volatile @Nullable Jedis in;
    private volatile boolean running = true;

    RedisBus(URI address) {
        this.address = address;
    }

    @Override
    public void publish(String message) {
        outgoing.add(message);
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    /// On the thread of what goes out only.
    private boolean send(List<String> messages) {
        try {
            if (out == null) {
                out = new Jedis(address, PATIENCE);
            }
            var pipeline = out.pipelined();
            messages.forEach(message -> pipeline.publish(CHANNEL, message));
            pipeline.sync();
            return true;
        } catch (JedisException away) {
            LOG.warn("Redis takes no news just now: {}", away.getMessage());
            close(out);
            out = null;
            return false;
        }
    }

    @Override
    public void listen(Consumer<String> receiver, Runnable gap) {
        var stands = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("live-redis-in").start(() -> hear(receiver, gap, stands));
        PostgresLine.await(stands);
    }

    private void hear(Consumer<String> receiver, Runnable gap, CountDownLatch stands) {
        boolean[] cut = {false};
        var subscription = new JedisPubSub() {
            @Override
            public void onSubscribe(String channel, int count) {
                if (cut[0]) {
                    LOG.info("Redis tells again what happens");
                    gap.run();
                }
                stands.countDown();
            }

            @Override
            public void onMessage(String channel, String message) {
                receiver.accept(message);
            }
        };
        while (running) {
            try (var redis = new Jedis(address, PATIENCE)) {
                in = redis;
                redis.subscribe(subscription, CHANNEL);
            } catch (JedisException away) {
                if (running) {
                    LOG.warn("Redis does not tell what happens just now: {}", away.getMessage());
                }
            }
            cut[0] = true;
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    private static void close(@Nullable Jedis redis) {
        if (redis != null) {
            redis.disconnect();
        }
    }

    @Override
    public void destroy() {
        running = false;
        outgoing.stop();
        close(in);
        close(out);
    }
}
