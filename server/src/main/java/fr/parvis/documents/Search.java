package fr.parvis.documents;

import fr.parvis.platform.Actor;
import java.util.List;
import org.springframework.stereotype.Service;

/// Search by name over all the spaces of a person, archived ones left out: every word must stand in the name.
@Service
public class Search {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;

    private final SearchStore store;

    Search(SearchStore store) {
        this.store = store;
    }

    public List<HitView> byName(Actor actor, String text, int limit) {
        var words = text.strip()
                .substring(0, Math.min(LONGEST, text.strip().length()))
                .split("\\s+");
        var wanted = List.of(words).stream()
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (wanted.isEmpty() || wanted.stream().allMatch(word -> word.length() < 2)) {
            return List.of();
        }
        return store.search(actor.personId(), wanted, Math.clamp(limit, 1, 50));
    }
}
