package fr.parvis.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The small picture of its first page that an office program may have put into a document: OpenDocument always has
/// one, Office Open XML when its author asked for it.
final class EmbeddedThumbnails {

    private static final List<String> NAMES = List.of(
            "Thumbnails/thumbnail.png", "docProps/thumbnail.jpeg", "docProps/thumbnail.jpg", "docProps/thumbnail.png");
    private static final int MAX_BYTES = 4 << 20;

    private EmbeddedThumbnails() {}

    static boolean mayBeIn(String mediaType) {
        return mediaType.startsWith("application/vnd.oasis.opendocument.")
                || mediaType.startsWith("application/vnd.openxmlformats-officedocument.")
                || mediaType.startsWith("application/vnd.ms-") && mediaType.contains("macroenabled");
    }

    static Result read(Path file, int maxEdge) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : NAMES) {
                ZipEntry entry = zip.getEntry(name);
                if (entry != null) {
                    return read(zip, entry, maxEdge);
                }
            }
            return new Result.None(Result.Reason.UNSUPPORTED);
        } catch (ZipException e) {
            return new Result.None(isEncrypted(file) ? Result.Reason.ENCRYPTED : Result.Reason.DAMAGED);
        }
    }

    /// With a password, Office puts the whole document into a container of its older kind.
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return MediaTypes.detect(in.readNBytes(MediaTypes.HEAD_BYTES), "").equals("application/x-ole-storage");
        }
    }

    private static Result read(ZipFile zip, ZipEntry entry, int maxEdge) throws IOException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            return new Result.None(Result.Reason.TOO_LARGE);
        }
        String mediaType = MediaTypes.detect(bytes, "");
        if (!Pictures.FORMATS.containsKey(mediaType)) {
            return new Result.None(Result.Reason.UNSUPPORTED);
        }
        JpegHead head = mediaType.equals("image/jpeg") ? JpegHead.read(bytes) : JpegHead.NONE;
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            return Pictures.page(in, mediaType, head, maxEdge);
        }
    }
}
