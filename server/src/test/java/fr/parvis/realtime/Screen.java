package fr.parvis.realtime;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody in front of a conversation: writes each message until it is taken, hears on the live line, and catches up
/// as browsers do.
final class Screen implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(50);
    private static final int ENOUGH = 6;
    private static final long WRITES = 60_000_000_000L;
    private static final long PATIENCE = 400_000_000L;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final IntSupplier node;
    private final String cookie;
    private final UUID conversation;
    private final Thread hearing = Thread.ofVirtual().unstarted(this::hear);
    private final Thread writing = Thread.ofVirtual().unstarted(this::write);
    private final Map<Long, JsonNode> messages = new TreeMap<>();
    private final TreeSet<Long> ahead = new TreeSet<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private long known;
    private long holeSince;
    private volatile boolean writes = true;
    private volatile boolean hears = true;
    volatile int lines;
    volatile int gaps;

    /// @param node the port of the node that its browser goes to at that moment
    Screen(IntSupplier node, String cookie, UUID conversation) {
        this.node = node;
        this.cookie = cookie;
        this.conversation = conversation;
    }

    Screen hearing() {
        hearing.start();
        return this;
    }

    Screen writing() {
        writing.start();
        return this;
    }

    /// What was taken, in the order in which it left; once it is enough to tell an order by.
    List<String> stopWriting() throws InterruptedException {
        for (long until = System.nanoTime() + WRITES; taken.size() < ENOUGH && System.nanoTime() < until; ) {
            pause();
        }
        writes = false;
        writing.join();
        return taken;
    }

    private void write() {
        for (int number = 1; writes; number++) {
            var body = cookie.hashCode() + " n° " + number;
            var sent = JSON.writeValueAsString(Map.of("id", UUID.randomUUID(), "body", body));
            while (!isTaken(sent)) {
                pause();
            }
            taken.add(body);
        }
    }

    private boolean isTaken(String message) {
        try {
            var answer = ask("POST", "", message);
            if (answer.statusCode() >= 500) {
                return false;
            }
            if (answer.statusCode() > 201) {
                throw new IllegalStateException(answer.body());
            }
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    private void hear() {
        while (hears) {
            try {
                var tab = Tab.open(node.getAsInt(), cookie);
                lines++;
                catchUp();
                while (hears && !tab.closed.isDone()) {
                    take(tab.next(TICK));
                }
                tab.socket.abort();
            } catch (Exception | AssertionError cut) {
                pause();
            }
        }
    }

    private void take(JsonNode told) throws IOException {
        if (told != null && told.path("topic").asString().equals("gap")) {
            gaps++;
            catchUp();
        } else if (told != null
                && told.path("payload").path("event").asString("").equals("message")) {
            keep(told.path("payload").path("message"));
            came(told.path("payload").path("revision").asLong());
        }
        if (isHole() && System.nanoTime() - holeSince > PATIENCE) {
            catchUp();
        }
    }

    private synchronized void keep(JsonNode message) {
        messages.put(message.path("seq").asLong(), message);
    }

    private synchronized void came(long revision) {
        if (ahead.isEmpty()) {
            holeSince = System.nanoTime();
        }
        ahead.add(revision);
        while (ahead.remove(known + 1)) {
            known++;
        }
        ahead.headSet(known, true).clear();
    }

    private synchronized boolean isHole() {
        return !ahead.isEmpty();
    }

    /// Again until there is an answer, while it hears.
    private void catchUp() {
        for (boolean more = true; more && hears; ) {
            try {
                var answer = ask("GET", "?since=" + since(), null);
                if (answer.statusCode() == 200) {
                    var page = JSON.readTree(answer.body());
                    page.path("items").forEach(this::keep);
                    reached(page.path("revision").asLong());
                    more = page.path("more").asBoolean();
                } else {
                    pause();
                }
            } catch (IOException cut) {
                pause();
            }
        }
    }

    private synchronized long since() {
        return known;
    }

    private synchronized void reached(long revision) {
        known = Math.max(known, revision);
        came(known);
    }

    /// The words that it knows, in their order.
    synchronized List<String> words() {
        return messages.values().stream()
                .map(message -> message.path("body").asString())
                .toList();
    }

    private HttpResponse<String> ask(String method, String question, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/conversations/%s/messages%s"
                        .formatted(node.getAsInt(), conversation, question)))
                .timeout(Duration.ofSeconds(10))
                .header("Cookie", cookie)
                .header("Parvis-Request", "1")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TICK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        hears = false;
        writes = false;
        hearing.join(Duration.ofSeconds(12));
    }
}
