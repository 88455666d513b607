package fr.parvis.requests.letters;

import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.platform.Actor;
import fr.parvis.requests.cases.CaseEnclosures;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What came with a mail, and the mail itself where it is longer than what is said of a request.
@Component
class CaseLetterFiles {
    static final int LONGEST = 4000;

    private final CaseEnclosures enclosures;

    CaseLetterFiles(CaseEnclosures enclosures) {
        this.enclosures = enclosures;
    }

    /// @param question that it answers; null for none
    void keep(Actor actor, UUID caseId, @Nullable String question, Attachment file) {
        enclosures.keep(actor, caseId, question, file.name(), file.content());
    }

    /// Nothing that somebody wrote is lost.
    void keepWhole(Actor actor, UUID caseId, String text) {
        if (text.length() > LONGEST) {
            enclosures.keep(actor, caseId, null, "Courriel.txt", text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
