package fr.parvis.dav;

import fr.parvis.people.signin.MadeApplicationPassword;
import fr.parvis.platform.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a program sends to a space that somebody mounted.
///
/// @param url of the root folder, with its final slash
record MountedDrive(Actor actor, String url, MadeApplicationPassword password) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Answer(int status, String body, Map<String, List<String>> headers) {
        Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
                    .findFirst();
        }
    }

    /// @param headers names and values, one after the other
    Answer send(String verb, String path, String body, String... headers) {
        return send(verb, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String verb, String path, byte[] body, String... headers) {
        var request = java.net.http.HttpRequest.newBuilder(
                        URI.create(path.startsWith("/") ? host() + path : url + path))
                .header("Authorization", authorization())
                .method(verb, BodyPublishers.ofByteArray(body));
        for (var index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().map());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    Answer put(String path, String content, String... headers) {
        return send("PUT", path, content, headers);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /// The token of an exclusive lock.
    String lock(String path, String... headers) {
        var answer = send(
                "LOCK",
                path,
                "<D:lockinfo xmlns:D='DAV:'><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner>essai</D:owner></D:lockinfo>",
                headers);
        return answer.header("Lock-Token").orElseThrow(() -> new IllegalStateException(answer.toString()));
    }

    String host() {
        return url.substring(0, url.indexOf("/dav/"));
    }

    /// The path of the root folder, without its final slash.
    String path() {
        return url.substring(host().length(), url.length() - 1);
    }

    String authorization() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (password.identifier() + ":" + password.secret()).getBytes(StandardCharsets.UTF_8));
    }
}
