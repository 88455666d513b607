package fr.parvis.kinds;

import fr.parvis.kinds.LinkProbe.Answer;
import fr.parvis.outbound.PublicAddresses;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks once a month whether the addresses of lists of references still answer.
@Component
class LinkChecks {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int AT_ONCE = 20;

    private final ListedReferenceStore store;
    private final Clock clock;

    LinkChecks(ListedReferenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void check() throws IOException {
        try (var probe = new LinkProbe(new PublicAddresses(List.of()))) {
            check(probe);
        }
    }

    /// Where nothing at all answers, it is this server that has no way out: nothing is said dead for it.
    void check(LinkProbe probe) {
        var at = clock.instant();
        var answers = new HashMap<Answer, List<UUID>>();
        for (var due : store.claim(at.minus(MONTH), at, AT_ONCE)) {
            answers.computeIfAbsent(probe.ask(due.address()), _ -> new ArrayList<>())
                    .add(due.id());
        }
        var there = answers.getOrDefault(Answer.THERE, List.of());
        var gone = new ArrayList<>(answers.getOrDefault(Answer.GONE, List.of()));
        if (!there.isEmpty() || !gone.isEmpty()) {
            gone.addAll(answers.getOrDefault(Answer.SILENT, List.of()));
        }
        store.note(there, false, at);
        store.note(gone, true, at);
    }
}
