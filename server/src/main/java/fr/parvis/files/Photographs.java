package fr.parvis.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;

/// Photographs that go outside as they are, with what they say of where they were taken: nothing here takes it out of
/// these formats ([WithoutPlace] says of which it does).
public final class Photographs {
    private static final Set<String> TYPES = Set.of("image/heic", "image/heif", "image/avif", "image/tiff");

    /// What cameras write before anything is made of it; most of it is a TIFF, and some is nothing that is known.
    private static final Pattern RAW =
            Pattern.compile("(?i).*\\.(3fr|arw|cr2|cr3|crw|dng|erf|heic|heif|iiq|mrw|nef|nrw|orf|pef|raf|rw2|srw)");

    private Photographs() {}

    /// Copies a JPEG, PNG or WebP without what it says of where, when and by what it was taken.
    public static void copyWithoutPlace(InputStream from, String mediaType, OutputStream to) throws IOException {
        WithoutPlace.copy(from, mediaType, to);
    }

    /// Whether what is given outside still says where it was taken, if it ever did.
    public static boolean keepPlace(String mediaType, String name) {
        return TYPES.contains(mediaType)
                || !WithoutPlace.covers(mediaType) && RAW.matcher(name).matches();
    }
}
