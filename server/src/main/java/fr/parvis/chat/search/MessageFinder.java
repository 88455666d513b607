package fr.parvis.chat.search;

import fr.parvis.chat.Conversation;
import fr.parvis.chat.Conversations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds messages: French words whatever their ending, accents or elision; words that no message holds are taken for
/// slips of those that some do. The latest first.
@Service
public class MessageFinder implements Finder {
    private static final int MOST_SLIPS = 6;
    private static final double WORDS_INSIDE = 0.6;
    private static final double WORDS_CORRECTED = 0.4;

    private final MessageSearchStore store;
    private final VocabularyStore vocabulary;
    private final Conversations conversations;

    MessageFinder(MessageSearchStore store, VocabularyStore vocabulary, Conversations conversations) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.conversations = conversations;
    }

    @Override
    public String kind() {
        return "messages";
    }

    @Override
    public List<Found> find(Actor actor, Wanted wanted) {
        return find(actor, wanted, null);
    }

    /// In one conversation, an archived space's as well.
    ///
    /// @throws fr.parvis.platform.Problem NOT_FOUND for who may not read it
    List<Found> findIn(Actor actor, UUID conversationId, String text) {
        conversations.require(actor, conversationId);
        return find(actor, new Wanted(text, null, null, null, null, 50), conversationId);
    }

    private List<Found> find(Actor actor, Wanted wanted, @Nullable UUID conversationId) {
        var words = SearchedWords.in(wanted.words());
        if (words.isEmpty()) {
            return List.of();
        }
        var unfinished =
                !Character.isWhitespace(wanted.words().charAt(wanted.words().length() - 1));
        var typed = vocabulary.typed(words, false).stream()
                .filter(word -> word.stem() != null)
                .toList();
        if (typed.isEmpty()) {
            return List.of();
        }
        var exact = typed.stream()
                .map(word -> List.of(Objects.requireNonNull(word.stem())))
                .toList();
        var hits = search(actor, exact, unfinished, wanted, conversationId);
        if (!hits.isEmpty() || typed.stream().allMatch(VocabularyStore.Typed::known)) {
            return found(hits, WORDS_INSIDE);
        }
        var corrected = corrected(words);
        return corrected.equals(exact)
                ? List.of()
                : found(search(actor, corrected, false, wanted, conversationId), WORDS_CORRECTED);
    }

    /// Each word by its own stem, and an unknown one also by those of the known words that it may be a slip of.
    private List<List<String>> corrected(List<String> words) {
        var stems = new ArrayList<List<String>>();
        for (var word : vocabulary.typed(words, true)) {
            if (word.stem() == null) {
                continue;
            }
            var slips = word.near().stream()
                    .filter(near -> SearchedWords.isSlip(word.folded(), near))
                    .limit(MOST_SLIPS)
                    .toList();
            var some = new ArrayList<>(List.of(word.stem()));
            if (!slips.isEmpty()) {
                some.addAll(vocabulary.stems(slips));
            }
            stems.add(some.stream().distinct().toList());
        }
        return stems;
    }

    private List<MessageSearchStore.Hit> search(
            Actor actor, List<List<String>> stems, boolean unfinished, Wanted wanted, @Nullable UUID conversationId) {
        var query = SearchedWords.query(stems, unfinished);
        if (store.isCommon(query)) {
            var latest = store.latest(actor.personId(), query, wanted, conversationId);
            if (latest.size() >= wanted.limit()) {
                return latest;
            }
        }
        var finished =
                unfinished && stems.size() > 1 ? SearchedWords.query(stems.subList(0, stems.size() - 1), false) : query;
        // What may go on stands for many words, which the index would gather one by one: rare ones before it lead
        // there.
        var rare = finished.equals(query) || store.isCommon(finished) ? query : finished;
        return store.all(actor.personId(), query, rare, wanted, conversationId);
    }

    private static List<Found> found(List<MessageSearchStore.Hit> hits, double score) {
        return hits.stream()
                .map(hit -> new Found(
                        hit.id(),
                        Objects.requireNonNullElse(hit.title(), ""),
                        hit.excerpt(),
                        hit.spaceName(),
                        hit.author(),
                        hit.at(),
                        Conversation.address(hit.conversationId(), hit.seq()),
                        score))
                .toList();
    }
}
