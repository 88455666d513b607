package fr.parvis.documents;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser of somebody signed in, down to the bytes: what one sends by hand as well.
record Desk(int port, String cookie) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", cookie)
                .header("Parvis-Request", "1");
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<byte[]> json(String method, String path, String body) throws IOException, InterruptedException {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder tus(String path) {
        return request(path).header("Tus-Resumable", "1.0.0");
    }

    /// Announces an upload without a byte of it.
    HttpResponse<byte[]> announce(Map<String, String> metadata, long length) throws IOException, InterruptedException {
        return send(tus("/api/uploads")
                .header("Upload-Length", String.valueOf(length))
                .header("Upload-Metadata", encoded(metadata))
                .POST(BodyPublishers.noBody()));
    }

    HttpResponse<byte[]> create(Map<String, String> metadata, byte[] content) throws IOException, InterruptedException {
        return send(tus("/api/uploads")
                .header("Upload-Length", String.valueOf(content.length))
                .header("Upload-Metadata", encoded(metadata))
                .header("Content-Type", "application/offset+octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    HttpResponse<byte[]> append(String upload, long offset, byte[] bytes) throws IOException, InterruptedException {
        return send(tus(upload)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    long offset(String upload) throws IOException, InterruptedException {
        var answer = send(tus(upload).method("HEAD", BodyPublishers.noBody()));
        return Long.parseLong(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    /// Says that `announced` bytes come, sends some, and hangs up.
    void hangUpAfter(String upload, long offset, long announced, byte[] sent) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head = """
                    PATCH %s HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Cookie: %s\r
                    Parvis-Request: 1\r
                    Tus-Resumable: 1.0.0\r
                    Upload-Offset: %d\r
                    Content-Type: application/offset+octet-stream\r
                    Content-Length: %d\r
                    \r
                    """.formatted(upload, cookie, offset, announced);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
        }
    }

    static String encoded(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .map(pair -> pair.getKey() + " "
                        + Base64.getEncoder().encodeToString(pair.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
