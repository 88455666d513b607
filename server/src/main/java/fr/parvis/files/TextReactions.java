package fr.parvis.files;

import fr.parvis.antivirus.ContentJudged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class TextReactions {
    private final TextStore texts;

    TextReactions(TextStore texts) {
        this.texts = texts;
    }

    /// What an infected content said is found no more; it is read again if it is released.
    @EventListener
    void forget(ContentJudged judged) {
        if (judged.how() == ContentJudged.How.QUARANTINED) {
            texts.forget(judged.hash());
        }
    }
}
