package fr.parvis.files;

import fr.parvis.objects.Bucket;
import fr.parvis.objects.BucketAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where contents are to lie: on the disk of this server, or in a bucket (`parvis.s3.*`). A bucket that is set and not
/// wanted any more (`parvis.files.store=disk`) is emptied onto the disk.
@Component
class Place {
    private final @Nullable BucketAddress address;
    private final @Nullable Bucket bucket;
    private final boolean bucketWanted;
    private final long room;

    /// What is signed bears the time of day, whatever time the product keeps.
    Place(Environment environment) {
        address = BucketAddress.of(name -> environment.getProperty("parvis.s3." + name, ""));
        bucket = address == null ? null : new Bucket(address, Clock.systemUTC());
        var store = environment.getProperty("parvis.files.store", address == null ? "disk" : "s3");
        if (!store.equals("disk") && (address == null || !store.equals("s3"))) {
            throw new IllegalArgumentException("parvis.files.store is disk, or s3 where parvis.s3.endpoint is set");
        }
        bucketWanted = store.equals("s3");
        room = environment.getProperty("parvis.files.local-copies", Long.class, 2L << 30);
    }

    @Nullable
    Bucket bucket() {
        return bucket;
    }

    /// Whether contents are to lie in the bucket.
    boolean isBucketWanted() {
        return bucketWanted;
    }

    /// How many bytes of what lies in the bucket are kept on the disk as well.
    long room() {
        return room;
    }

    @Override
    public String toString() {
        return address == null ? "" : address.toString();
    }
}
