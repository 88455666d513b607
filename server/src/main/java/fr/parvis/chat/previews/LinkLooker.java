package fr.parvis.chat.previews;

import fr.parvis.outbound.PublicAddresses;
import fr.parvis.outbound.PublicReader;
import fr.parvis.sandbox.Job;
import fr.parvis.sandbox.Result;
import fr.parvis.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks at a page and at its picture. Nothing of the picture is decoded here: it is drawn anew in the sandbox.
final class LinkLooker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_PAGE = 512 * 1024;
    private static final int MOST_PICTURE = 5 * 1024 * 1024;
    private static final int MOST_DRAWN = 256 * 1024;
    private static final int EDGE = 320;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif");

    private final PublicReader reader;
    private final Sandbox sandbox;

    LinkLooker(PublicAddresses addresses, Sandbox sandbox) {
        this(addresses, sandbox, PATIENCE);
    }

    LinkLooker(PublicAddresses addresses, Sandbox sandbox, Duration patience) {
        reader = new PublicReader(addresses, patience);
        this.sandbox = sandbox;
    }

    /// What was seen of a page.
    record Seen(LinkedPage page, @Nullable Drawn picture) {}

    /// A picture as the sandbox drew it.
    record Drawn(byte[] bytes, String mediaType) {}

    /// @return nothing where there is nothing to show
    /// @throws IOException where nobody answers
    Optional<Seen> look(String address) throws IOException {
        var page = reader.read(URI.create(address), "text/html,application/xhtml+xml", MOST_PAGE)
                .filter(answer -> PAGES.contains(answer.mediaType()))
                .flatMap(LinkedPage::of);
        return page.map(found -> new Seen(found, picture(found.picture())));
    }

    private @Nullable Drawn picture(@Nullable URI address) {
        if (address == null) {
            return null;
        }
        try {
            return reader.read(address, "image/png,image/jpeg,image/gif", MOST_PICTURE)
                    .filter(answer -> answer.whole() && PICTURES.contains(answer.mediaType()))
                    .map(answer -> drawn(answer.bytes(), answer.mediaType()))
                    .orElse(null);
        } catch (IOException silent) {
            return null;
        }
    }

    private @Nullable Drawn drawn(byte[] bytes, String mediaType) {
        try {
            var file = Files.createTempFile("parvis-preview-", "");
            try {
                Files.write(file, bytes);
                return sandbox.run(new Job.Thumbnail(file, mediaType, EDGE)) instanceof Result.Picture picture
                                && picture.bytes().length <= MOST_DRAWN
                        ? new Drawn(picture.bytes(), picture.mediaType())
                        : null;
            } finally {
                Files.delete(file);
            }
        } catch (IOException full) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
