package fr.parvis.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The examples of the S3 API reference, "Signature Calculations for the Authorization Header".
class SignatureTests {
    private static final BucketAddress ADDRESS = new BucketAddress(
            URI.create("https://examplebucket.s3.amazonaws.com"),
            "us-east-1",
            "examplebucket",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "");

    private static String signature(
            String method, String path, Map<String, String> query, Map<String, String> headers, String payload) {
        var all = Signature.headers(
                ADDRESS, method, path, new TreeMap<>(query), headers, payload, Instant.parse("2013-05-24T00:00:00Z"));
        return String.valueOf(all.get("Authorization")).replaceAll(".*Signature=", "");
    }

    @Test
    void aPartOfAnObject() {
        assertThat(signature("GET", "/test.txt", Map.of(), Map.of("range", "bytes=0-9"), Signature.NOTHING))
                .isEqualTo("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void anObjectWhoseNameMustBeEncoded() {
        assertThat(signature(
                        "PUT",
                        '/' + Signature.encoded("test$file.text", true),
                        Map.of(),
                        Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                        Signature.sha256("Welcome to Amazon S3.".getBytes())))
                .isEqualTo("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void aQueryWithoutValue() {
        assertThat(signature("GET", "/", Map.of("lifecycle", ""), Map.of(), Signature.NOTHING))
                .isEqualTo("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void aList() {
        assertThat(signature("GET", "/", Map.of("prefix", "J", "max-keys", "2"), Map.of(), Signature.NOTHING))
                .isEqualTo("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
}
