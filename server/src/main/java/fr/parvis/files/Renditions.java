package fr.parvis.files;

import fr.parvis.files.RenditionStore.Asked;
import fr.parvis.sandbox.Office;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The PDF of office documents, made once for each content, when somebody first asks for it, and kept as a content
/// that is swept after the one it shows. A PDF is its own.
@Service
public class Renditions {
    private static final int ATTEMPTS = 2;
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.slideshow", "ppsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.template", "dotx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.template", "xltx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.template", "potx"),
            Map.entry("application/vnd.ms-word.document.macroenabled.12", "docm"),
            Map.entry("application/vnd.ms-excel.sheet.macroenabled.12", "xlsm"),
            Map.entry("application/vnd.ms-excel.sheet.binary.macroenabled.12", "xlsb"),
            Map.entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", "pptm"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
            Map.entry("application/vnd.oasis.opendocument.graphics", "odg"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"),
            Map.entry("application/rtf", "rtf"));

    private final RenditionStore store;
    private final Blobs blobs;
    private final Office office;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Renditions(RenditionStore store, Blobs blobs, Office office, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.office = office;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Where the PDF of a content stands.
    ///
    /// @param pdf null until it is made
    /// @param refusal why there will be none: `DAMAGED`, `ENCRYPTED`, `TOO_LARGE`, `TIMED_OUT`, `REFUSED`, or
    /// `MISSING` where this machine has no LibreOffice
    public record Rendition(@Nullable Blob pdf, @Nullable String refusal) {}

    /// Whether a PDF can be made of it, where LibreOffice is there.
    public boolean isOffice(String mediaType) {
        return EXTENSIONS.containsKey(mediaType);
    }

    /// The PDF of a content, or where it stands; who asks first has it made, soon.
    @Transactional
    public Rendition pdf(Blob blob, String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return new Rendition(blob, null);
        }
        if (!isOffice(mediaType)) {
            return new Rendition(null, "REFUSED");
        }
        var known = store.find(blob.hash());
        if (known.isPresent() && known.get().made()) {
            return known.get().rendition();
        }
        if (!office.isThere()) {
            return new Rendition(null, "MISSING");
        }
        if (blob.size() > Office.LARGEST) {
            return new Rendition(null, "TOO_LARGE");
        }
        store.ask(blob.hash(), mediaType, clock.instant());
        return new Rendition(null, null);
    }

    /// The PDF of a content where it has been made.
    Optional<Blob> made(String hash) {
        return store.find(hash).map(known -> known.rendition().pdf());
    }

    /// Makes the one that was asked for last.
    ///
    /// @return whether there was one
    public boolean makeNext() {
        if (!office.isThere()) {
            return false;
        }
        var asked = store.claim(clock.instant(), clock.instant().plus(CLAIM));
        if (asked == null) {
            return false;
        }
        if (asked.attempts() > ATTEMPTS) {
            store.refuse(asked.source(), "REFUSED", clock.instant());
        } else {
            make(asked);
        }
        return true;
    }

    private void make(Asked asked) {
        var document = blobs.path(asked.source());
        if (!Files.exists(document)) {
            store.delay(asked.source(), clock.instant().plus(CLAIM));
            return;
        }
        var outcome = office.pdf(document, EXTENSIONS.getOrDefault(asked.mediaType(), "docx"), pdf -> {
            try (InputStream content = Files.newInputStream(pdf)) {
                transaction.executeWithoutResult(_ -> {
                    var made = blobs.store(content);
                    store.keep(asked.source(), made, clock.instant());
                });
            }
        });
        if (outcome != Office.Outcome.DONE) {
            store.refuse(asked.source(), refusal(document, outcome), clock.instant());
        }
    }

    private static String refusal(java.nio.file.Path document, Office.Outcome outcome) {
        return switch (outcome) {
            case TOO_LARGE -> "TOO_LARGE";
            case TIMED_OUT -> "TIMED_OUT";
            case DAMAGED, DONE -> isSealed(document) ? "ENCRYPTED" : "DAMAGED";
        };
    }

    /// With a password, newer documents lie in a container of the older kind under this name.
    private static boolean isSealed(java.nio.file.Path document) {
        try (var content = Files.newInputStream(document)) {
            var head = new String(content.readNBytes(1 << 20), java.nio.charset.StandardCharsets.ISO_8859_1);
            return head.startsWith("\u00d0\u00cf\u0011\u00e0")
                    && head.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
        } catch (IOException gone) {
            return false;
        }
    }
}
