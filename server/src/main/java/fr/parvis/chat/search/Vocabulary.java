package fr.parvis.chat.search;

import fr.parvis.chat.MessageWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Gathers the words of what is written, and keeps the new ones now and then: writing a message costs nothing for it.
/// A stop in between forgets some words, which only makes corrections of them come later.
@Component
class Vocabulary {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,40}+");
    private static final int MOST = 50_000;
    private static final int BATCH = 5_000;
    private static final int FILLED = 200_000;

    private final VocabularyStore store;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();

    Vocabulary(VocabularyStore store) {
        this.store = store;
    }

    @EventListener
    void on(MessageWritten written) {
        if (fresh.size() > MOST) {
            return;
        }
        var words = WORD.matcher(written.message().body());
        while (words.find()) {
            var word = words.group().toLowerCase(java.util.Locale.ROOT);
            if (seen.add(word)) {
                fresh.add(word);
            }
        }
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void keep() {
        if (seen.size() > MOST) {
            seen.clear();
        }
        for (var words = some(); !words.isEmpty(); words = some()) {
            store.insert(words);
            words.forEach(fresh::remove);
        }
    }

    /// Words that are in no message any more, as those of a message taken away, are in no correction either.
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT24H")
    void renew() {
        if (store.isEmpty()) {
            store.fill(FILLED);
        }
        var after = "";
        while (after != null) {
            var next = store.wordAfter(after, BATCH);
            store.forget(after, BATCH);
            after = next;
        }
        seen.clear();
    }

    private List<String> some() {
        var words = new ArrayList<String>();
        for (var word : fresh) {
            if (words.size() == BATCH) {
                break;
            }
            words.add(word);
        }
        return words;
    }
}
