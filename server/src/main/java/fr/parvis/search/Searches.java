package fr.parvis.search;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.Finder.Found;
import fr.parvis.platform.Finder.Wanted;
import fr.parvis.platform.Problem;
import fr.parvis.platform.SearchTerms;
import fr.parvis.search.SearchView.Group;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks all finders at once and puts their answers in order. Each has the same time: a slow or failing one is left
/// out, its statement cancelled, and the others answer.
@Service
public class Searches implements DisposableBean {
    /// Of a statement; what waits for it gives up a little later.
    private static final Duration TIME = Duration.ofSeconds(2);

    /// Half of the connections stay for those who do not search.
    private static final int AT_ONCE = 8;

    /// Answers below this had a word corrected.
    private static final double AS_TYPED = 0.5;

    private static final Logger log = LoggerFactory.getLogger(Searches.class);

    private static final Comparator<FoundView> BEST_FIRST = Comparator.comparing(FoundView::score)
            .reversed()
            .thenComparing(FoundView::at, Comparator.nullsFirst(Comparator.reverseOrder()));

    private final List<Finder> finders;
    private final TransactionTemplate bounded;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Searches(List<Finder> finders, PlatformTransactionManager transactions) {
        this.finders = finders;
        bounded = new TransactionTemplate(transactions);
        bounded.setReadOnly(true);
        bounded.setTimeout((int) TIME.toSeconds());
    }

    /// @throws Problem QUERY_TOO_LONG
    SearchView search(Actor actor, SearchQuery query) {
        if (query.q().length() > SearchTerms.LONGEST) {
            throw new Problem(SearchProblem.QUERY_TOO_LONG, Map.of("longest", SearchTerms.LONGEST));
        }
        var terms = SearchTerms.of(query.q());
        if (terms.isEmpty()) {
            return new SearchView(List.of(), List.of(), false, List.of());
        }
        var wanted = query.wanted();
        Map<String, Future<List<Found>>> asked = new LinkedHashMap<>();
        for (var finder : finders) {
            if (query.wants(finder)) {
                asked.put(finder.kind(), threads.submit(() -> find(finder, actor, wanted)));
            }
        }
        return gathered(asked, terms, query.size());
    }

    private List<Found> find(Finder finder, Actor actor, Wanted wanted) throws InterruptedException, TimeoutException {
        if (!turns.tryAcquire(TIME.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException("no turn");
        }
        try {
            return bounded.execute(_ -> finder.find(actor, wanted));
        } finally {
            turns.release();
        }
    }

    private static SearchView gathered(Map<String, Future<List<Found>>> asked, SearchTerms terms, int size) {
        var patience = System.nanoTime() + TIME.plusMillis(500).toNanos();
        List<Group> groups = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        asked.forEach((kind, answer) -> {
            try {
                var found = answer.get(Math.max(0, patience - System.nanoTime()), TimeUnit.NANOSECONDS);
                var hits = found.stream()
                        .limit(size)
                        .map(hit -> FoundView.of(kind, hit, terms))
                        .toList();
                if (!hits.isEmpty()) {
                    groups.add(new Group(kind, hits, found.size() > size));
                }
            } catch (ExecutionException | TimeoutException cause) {
                answer.cancel(true);
                log.warn("The search of {} did not answer: {}", kind, String.valueOf(cause));
                silent.add(kind);
            } catch (InterruptedException cause) {
                Thread.currentThread().interrupt();
                silent.add(kind);
            }
        });
        groups.sort(Comparator.comparing(group -> group.hits().getFirst(), BEST_FIRST));
        var best = groups.stream()
                .flatMap(group -> group.hits().stream())
                .sorted(BEST_FIRST)
                .limit(size)
                .toList();
        var corrected = !best.isEmpty() && best.getFirst().score() < AS_TYPED;
        return new SearchView(groups, best, corrected, silent);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
