package fr.parvis.objects;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// AWS Signature Version 4 in the header `Authorization`, as the S3 API reference says it ("Authenticating Requests").
final class Signature {
    static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Signature() {}

    /// The headers that make a request ours, its own among them.
    ///
    /// @param path encoded, and `query` not
    /// @param headers beside `host` and those made here
    /// @param payload SHA-256 of the body
    static Map<String, String> headers(
            BucketAddress address,
            String method,
            String path,
            SortedMap<String, String> query,
            Map<String, String> headers,
            String payload,
            Instant at) {
        var stamp = STAMP.format(at);
        var signed = new TreeMap<>(headers);
        signed.put("host", host(address.endpoint()));
        signed.put("x-amz-content-sha256", payload);
        signed.put("x-amz-date", stamp);
        var names = String.join(";", signed.keySet());
        var canonical = method
                + '\n'
                + path
                + '\n'
                + query(query)
                + '\n'
                + signed.entrySet().stream()
                        .map(header -> header.getKey() + ':' + header.getValue().strip() + '\n')
                        .collect(Collectors.joining())
                + '\n'
                + names
                + '\n'
                + payload;
        var day = stamp.substring(0, 8);
        var scope = day + '/' + address.region() + "/s3/aws4_request";
        var text = ALGORITHM + '\n' + stamp + '\n' + scope + '\n' + sha256(canonical.getBytes(StandardCharsets.UTF_8));
        var key = ("AWS4" + address.secretKey()).getBytes(StandardCharsets.UTF_8);
        for (var part : new String[] {day, address.region(), "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        signed.remove("host");
        signed.put(
                "Authorization",
                ALGORITHM + " Credential=" + address.accessKey() + '/' + scope + ",SignedHeaders=" + names
                        + ",Signature=" + HexFormat.of().formatHex(hmac(key, text)));
        return signed;
    }

    static String host(URI endpoint) {
        return endpoint.getPort() < 0 ? endpoint.getHost() : endpoint.getHost() + ':' + endpoint.getPort();
    }

    static String query(SortedMap<String, String> query) {
        return query.entrySet().stream()
                .map(one -> encoded(one.getKey(), false) + '=' + encoded(one.getValue(), false))
                .collect(Collectors.joining("&"));
    }

    /// As RFC 3986 has it: what is not reserved stays.
    static String encoded(String text, boolean slashes) {
        var out = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (octet & 0xff);
            if (character < 128 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0)
                    || slashes && character == '/') {
                out.append(character);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) character));
            }
        }
        return out.toString();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
