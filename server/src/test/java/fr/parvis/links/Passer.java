package fr.parvis.links;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Somebody without an account who holds the secret of a link.
///
/// @param cookie what their browser keeps; empty for nothing
record Passer(int port, String secret, String cookie) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request("/api/links/" + secret + path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<byte[]> post(String path, String json) throws IOException, InterruptedException {
        return send(request("/api/links/" + secret + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<byte[]> page() throws IOException, InterruptedException {
        return send(request("/lien/" + secret).GET());
    }

    /// A file in one go.
    HttpResponse<byte[]> hand(String token, String name, byte[] content) throws IOException, InterruptedException {
        return send(announcing(token, name, content.length)
                .header("Content-Type", "application/offset+octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    HttpResponse<byte[]> announce(String token, String name, long length) throws IOException, InterruptedException {
        return send(announcing(token, name, length).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder announcing(String token, String name, long length) {
        return request("/api/links/" + secret + "/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Parvis-Handing", token)
                .header("Upload-Length", String.valueOf(length))
                .header(
                        "Upload-Metadata",
                        "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<byte[]> append(String token, String upload, long offset, byte[] bytes)
            throws IOException, InterruptedException {
        return send(request(upload)
                .header("Tus-Resumable", "1.0.0")
                .header("Parvis-Handing", token)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    HttpResponse<byte[]> receipt(String token) throws IOException, InterruptedException {
        return get("/handings/mine", "Parvis-Handing", token);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Parvis-Request", "1");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
