package fr.parvis.realtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What is to be said on a bus: sent in order, many at once, by a thread of its own. What cannot be sent in a minute
/// is not kept; the others are then told that something is missing.
final class Outgoing {
    private static final int MOST = 20_000;
    private static final int AT_ONCE = 100;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);
    private static final long PAUSE = 300;

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>(MOST);
    private final Predicate<List<String>> send;
    private final String missing;
    private final Thread thread;
    private volatile boolean lost;
    private volatile boolean running = true;

    /// @param send false when the line is cut: it is asked again
    /// @param missing what is said when something could not be
    Outgoing(String name, Predicate<List<String>> send, String missing) {
        this.send = send;
        this.missing = missing;
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    void add(String message) {
        if (!queue.offer(message)) {
            lost = true;
        }
    }

    void stop() {
        running = false;
        thread.interrupt();
    }

    private void run() {
        try {
            while (running) {
                List<String> batch = new ArrayList<>();
                batch.add(queue.take());
                queue.drainTo(batch, AT_ONCE - 1);
                long begin = System.nanoTime();
                while (!send.test(batch)) {
                    if (System.nanoTime() - begin > PATIENCE) {
                        lost = true;
                        break;
                    }
                    Thread.sleep(PAUSE);
                }
                tellLoss();
            }
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    private void tellLoss() {
        if (lost && send.test(List.of(missing))) {
            lost = false;
        }
    }
}
