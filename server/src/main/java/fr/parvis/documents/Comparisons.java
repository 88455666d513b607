package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.files.Texts;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What changed between two versions of a document, by the text that was read of each.
@Service
class Comparisons {
    private final Versions versions;
    private final Texts texts;
    private final ReaderLog readerLog;

    Comparisons(Versions versions, Texts texts, ReaderLog readerLog) {
        this.versions = versions;
        this.texts = texts;
        this.readerLog = readerLog;
    }

    /// Who compares first has both read.
    ///
    /// @throws Problem NOT_FOUND as well for a version that the actor is not shown; IN_TRASH
    @Transactional
    public ComparisonView compare(Actor actor, UUID documentId, int before, int after) {
        var older = versions.content(actor, documentId, before);
        var newer = versions.content(actor, documentId, after);
        readerLog.delivered(actor, newer.document(), false);
        var refusal = refusal(older).or(() -> refusal(newer));
        if (refusal.isPresent()) {
            return ComparisonView.none(refusal.get());
        }
        if (!isRead(older) | !isRead(newer)) {
            return ComparisonView.reading();
        }
        return TextComparison.of(text(older), text(newer), !isLines(older) || !isLines(newer));
    }

    private Optional<String> refusal(Versions.ContentOf content) {
        return texts.isWithheld(content.hash())
                ? Optional.of("REFUSED")
                : Optional.ofNullable(texts.outcome(content.hash())).filter(outcome -> !outcome.equals("READ"));
    }

    private boolean isRead(Versions.ContentOf content) {
        if (texts.outcome(content.hash()) == null) {
            texts.ask(new Blob(content.hash(), content.size()), content.mediaType());
            return false;
        }
        return true;
    }

    private String text(Versions.ContentOf content) {
        return texts.find(content.hash()).orElse("");
    }

    private static boolean isLines(Versions.ContentOf content) {
        return content.mediaType().startsWith("text/");
    }
}
