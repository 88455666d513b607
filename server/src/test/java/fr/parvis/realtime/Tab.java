package fr.parvis.realtime;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The line of a tab as a browser has it: a real WebSocket.
final class Tab implements WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    WebSocket socket;

    /// A line that has said hello.
    static Tab open(int port, String cookie) throws Exception {
        return open(port, cookie, "");
    }

    /// Of a page that was read a while ago.
    static Tab open(int port, String cookie, Duration age) throws Exception {
        return open(port, cookie, "?age=" + age.toMillis());
    }

    private static Tab open(int port, String cookie, String query) throws Exception {
        var tab = new Tab();
        tab.socket = builder(cookie)
                .header("Origin", "http://127.0.0.1:" + port)
                .buildAsync(URI.create(address(port) + query), tab)
                .get(10, TimeUnit.SECONDS);
        tab.await("hello");
        return tab;
    }

    static WebSocket.Builder builder(String cookie) {
        return CLIENT.newWebSocketBuilder().header("Cookie", cookie);
    }

    static URI address(int port) {
        return URI.create("ws://127.0.0.1:" + port + "/api/live");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            var whole = JSON.readTree(part.toString());
            part.setLength(0);
            if (whole.has("topic")) {
                told.add(whole);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    JsonNode await(String topic) throws InterruptedException {
        return await(each -> topic.equals(each.path("topic").asString()));
    }

    /// The next one; null where none comes in time.
    @Nullable
    JsonNode next(Duration patience) throws InterruptedException {
        return told.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// The next one that is such; those before it are gone.
    JsonNode await(Predicate<JsonNode> such) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<JsonNode> others = new ArrayList<>();
        while (true) {
            var next = told.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new AssertionError("not told within " + PATIENCE.toSeconds() + " s; told " + others);
            }
            if (such.test(next)) {
                return next;
            }
            others.add(next);
        }
    }

    /// What comes in the next moment, of the tests' own events.
    List<JsonNode> during(Duration moment) throws InterruptedException {
        return during(moment, "realtime");
    }

    List<JsonNode> during(Duration moment, String topic) throws InterruptedException {
        Thread.sleep(moment);
        List<JsonNode> all = new ArrayList<>();
        told.drainTo(all);
        return all.stream()
                .filter(each -> topic.equals(each.path("topic").asString()))
                .toList();
    }

    void say(String type, UUID room) {
        socket.sendText("{\"type\":\"%s\",\"id\":%s}".formatted(type, room == null ? "null" : "\"" + room + "\""), true)
                .join();
    }

    int code() throws Exception {
        return closed.get(10, TimeUnit.SECONDS);
    }

    void leave() {
        socket.sendClose(1000, "").join();
    }
}
