package fr.parvis.requests.leaving;

import fr.parvis.platform.Actor;
import fr.parvis.portability.OfflinePage;
import fr.parvis.portability.SpacePages;
import fr.parvis.portability.SpacePart;
import fr.parvis.requests.leaving.LeavingCaseStore.Leaving;
import fr.parvis.requests.leaving.LeavingCaseStore.Line;
import fr.parvis.requests.leaving.LeavingCaseStore.Model;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The requests of a space that is taken away, for who runs it: rows of the manifest, and a page for each thing that is
/// asked for. Files leave by their names alone. None of it comes back: a request is made here, and not by a file.
@Component
class LeavingCases implements SpacePart, SpacePages {
    private static final Map<String, String> PHASES =
            Map.of("OPEN", "en cours", "DONE", "terminée", "REFUSED", "non retenue", "CANCELLED", "annulée");

    /// Those of which something is said in a page.
    private static final Map<String, String> DOES = Map.of(
            "FILED", "a envoyé la demande",
            "MOVED", "a répondu",
            "AGREED", "a donné son accord",
            "SAID", "a écrit",
            "NOTED", "a noté, sans que le demandeur le lise",
            "CANCELLED", "a annulé la demande",
            "MERGED", "a réuni la demande à une autre",
            "FILE", "a joint");

    static final int AT_ONCE = 300;

    private final LeavingCaseStore store;

    LeavingCases(LeavingCaseStore store) {
        this.store = store;
    }

    /// A request; or, where `said` is not null, what was answered to a question of it, or what happened.
    record Row(
            UUID request,
            String model,
            String number,
            String title,
            String requester,
            String step,
            String phase,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String question,
            @Nullable String event,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String said) {}

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        var me = actor.personId();
        for (var model : store.models(me, spaceId)) {
            each(me, model, (one, answers, events) -> {
                rows.accept(row(model.name(), one, new Line(one.id(), null, null, null, null, null)));
                answers.forEach(line -> rows.accept(row(model.name(), one, line)));
                events.forEach(line -> rows.accept(row(model.name(), one, line)));
            });
        }
    }

    /// What is done with a request, what was answered in it and what happened.
    private interface Told {
        void of(Leaving one, List<Line> answers, List<Line> events);
    }

    /// Some hundreds at a time: however many there are, no more are held.
    private void each(UUID me, Model model, Told told) {
        var designs = store.designs(model.id());
        UUID after = null;
        while (true) {
            var some = store.cases(me, model.id(), after, AT_ONCE);
            if (some.isEmpty()) {
                return;
            }
            var ids = some.stream().map(Leaving::id).toList();
            var answers = byCase(store.answers(me, ids, designs));
            var events = byCase(store.events(me, ids));
            some.forEach(one ->
                    told.of(one, answers.getOrDefault(one.id(), List.of()), events.getOrDefault(one.id(), List.of())));
            after = some.getLast().id();
        }
    }

    private static Row row(String model, Leaving one, Line line) {
        return new Row(
                one.id(),
                model,
                one.number(),
                one.title(),
                one.requester(),
                one.step(),
                one.phase(),
                one.openedAt(),
                one.closedAt(),
                line.question(),
                line.event(),
                line.by(),
                line.at(),
                line.said());
    }

    @Override
    public void write(Actor actor, UUID spaceId, Pages pages) throws IOException {
        var me = actor.personId();
        for (var model : store.models(me, spaceId)) {
            pages.page(
                    "Demandes",
                    model.name(),
                    page -> each(me, model, (one, answers, events) -> {
                        page.heading("n° " + one.number() + ", " + one.title());
                        page.words(one.step() + ", " + PHASES.get(one.phase()));
                        answers.forEach(line -> page.words(line.question() + " : " + line.said()));
                        events.forEach(line -> say(line, page));
                    }));
        }
    }

    private static void say(Line line, OfflinePage page) {
        var does = DOES.get(String.valueOf(line.event()));
        if (does != null && line.at() != null) {
            page.said(
                    Objects.requireNonNullElse(line.by(), "Parvis"),
                    does,
                    line.at(),
                    Objects.requireNonNullElse(line.said(), ""),
                    false);
        }
    }

    private static Map<UUID, List<Line>> byCase(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::caseId));
    }
}
