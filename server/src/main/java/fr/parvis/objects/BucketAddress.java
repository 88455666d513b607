package fr.parvis.objects;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A bucket and the right to it.
///
/// @param endpoint of the store, without the bucket: `https://s3.fr-par.scw.cloud`
/// @param prefix what the keys begin with: empty, or ending with a slash
public record BucketAddress(
        URI endpoint, String region, String bucket, String accessKey, String secretKey, String prefix) {

    /// Reads the settings `endpoint`, `region`, `bucket`, `access-key`, `secret-key` and `prefix`.
    ///
    /// @param settings gives what is set under a name; empty where nothing is
    /// @return null where no endpoint is set
    public static @Nullable BucketAddress of(UnaryOperator<String> settings) {
        var endpoint = settings.apply("endpoint").strip().replaceAll("/+$", "");
        if (endpoint.isEmpty()) {
            return null;
        }
        var region = settings.apply("region").strip();
        var prefix = settings.apply("prefix").strip();
        return new BucketAddress(
                URI.create(endpoint),
                region.isEmpty() ? "us-east-1" : region,
                required(settings, "bucket"),
                required(settings, "access-key"),
                required(settings, "secret-key"),
                prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
    }

    private static String required(UnaryOperator<String> settings, String name) {
        var value = settings.apply(name).strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("parvis.s3.endpoint is set, and parvis.s3." + name + " is not");
        }
        return value;
    }

    @Override
    public String toString() {
        return endpoint + "/" + bucket + "/" + prefix;
    }
}
