package fr.parvis.calls.jury;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.parvis.calls.Call;
import fr.parvis.calls.CallAction;
import fr.parvis.calls.CallChanged;
import fr.parvis.calls.CallChanged.What;
import fr.parvis.calls.CallGate;
import fr.parvis.calls.CallProblem;
import fr.parvis.calls.CallStore;
import fr.parvis.calls.CallStore.Point;
import fr.parvis.calls.CallViewStore;
import fr.parvis.calls.CallWords;
import fr.parvis.calls.entries.CallEntries;
import fr.parvis.calls.entries.CallEntryStore;
import fr.parvis.calls.entries.CallEntryStore.Entry;
import fr.parvis.calls.entries.PictureStore;
import fr.parvis.calls.entries.PictureStore.Picture;
import fr.parvis.calls.jury.CallEntryView.ResultView;
import fr.parvis.calls.jury.CallEntryView.ScoreView;
import fr.parvis.calls.jury.ScoreStore.Score;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.visitors.Visit;
import fr.parvis.visitors.Visits;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of entries: read by their number, set aside, scored, ranked, announced. Names are read from the day the
/// jury is closed, by who runs the call; nobody's scores are ever shown to another.
@Service
public class Juries {
    private final CallGate gate;
    private final CallStore calls;
    private final CallViewStore views;
    private final CallEntryStore store;
    private final ScoreStore scores;
    private final PictureStore pictures;
    private final Visits visits;
    private final ApplicationEventPublisher events;

    Juries(
            CallGate gate,
            CallStore calls,
            CallViewStore views,
            CallEntryStore store,
            ScoreStore scores,
            PictureStore pictures,
            Visits visits,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.calls = calls;
        this.views = views;
        this.store = store;
        this.scores = scores;
        this.pictures = pictures;
        this.visits = visits;
        this.events = events;
    }

    /// The entries that count: by number, and best first for who runs the call once the jury is closed.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who is not of the jury, CALL_NOT_NOW
    public List<CallEntryView> entries(Actor actor, UUID id) {
        var it = gate.require(actor, id, CallAction.READ_ENTRIES);
        var entries = store.of(id);
        var shown = pictures.of(entries.stream().map(Entry::id).toList()).stream()
                .collect(groupingBy(Picture::entryId, mapping(Picture::view, toList())));
        var mine = scores.scoresOf(id, actor.personId()).stream()
                .collect(groupingBy(
                        Score::entryId,
                        mapping(score -> new ScoreView(score.criterionId(), score.points()), toList())));
        var told = it.isRun() && it.judgedAt() != null;
        var results = told ? results(id, entries) : Map.<UUID, ResultView>of();
        var authors = told ? authors(entries) : Map.<UUID, Visit>of();
        return entries.stream()
                .map(entry -> {
                    var author = entry.visitId() == null ? null : authors.get(entry.visitId());
                    return new CallEntryView(
                            entry.id(),
                            Objects.requireNonNull(entry.number()),
                            entry.title(),
                            entry.words(),
                            shown.getOrDefault(entry.id(), List.of()),
                            mine.getOrDefault(entry.id(), List.of()),
                            entry.aside(),
                            results.get(entry.id()),
                            author == null ? (told ? entry.author() : null) : author.name(),
                            author == null ? null : author.email(),
                            told ? entry.place() : null,
                            told ? entry.prize() : null);
                })
                .sorted(Comparator.comparing(Juries::rank).thenComparing(CallEntryView::number))
                .toList();
    }

    private static int rank(CallEntryView entry) {
        var result = entry.result();
        return result == null || result.rank() == null ? Integer.MAX_VALUE : result.rank();
    }

    private Map<UUID, ResultView> results(UUID id, List<Entry> entries) {
        var judged = entries.stream()
                .filter(entry -> entry.aside() == null)
                .map(Entry::id)
                .toList();
        return Ranking.of(views.criteria(id), judged, scores.scores(id));
    }

    private Map<UUID, Visit> authors(List<Entry> entries) {
        var ids = entries.stream().map(Entry::visitId).filter(Objects::nonNull).toList();
        return visits.visits(ids).stream().collect(toMap(Visit::id, visit -> visit));
    }

    /// Gives points, or other ones.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_NOT_NOW once the jury is closed
    @Transactional
    public void score(Actor actor, UUID id, UUID entryId, UUID criterionId, int points) {
        var it = gate.requireAlone(actor, id, CallAction.SCORE);
        if (!scores.score(id, entryId, criterionId, actor.personId(), points)) {
            throw Problem.notFound();
        }
        tell(What.MOVED, it, null, null);
    }

    /// Leaves an entry out; its author is told why.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_NOT_NOW
    @Transactional
    public void setAside(Actor actor, UUID id, UUID entryId, String why) {
        var it = gate.requireAlone(actor, id, CallAction.SET_ASIDE);
        var entry = store.find(id, entryId).orElseThrow(Problem::notFound);
        if (entry.aside() != null) {
            return;
        }
        var reason = CallWords.line(why, "why");
        scores.setAside(entryId, reason, gate.now());
        tellAuthor(
                it,
                entry,
                "Votre participation n° " + entry.number() + " n’est pas présentée au jury.",
                "Raison donnée par les organisateurs\u00a0: «\u00a0" + reason + "\u00a0»");
        tell(What.MOVED, it, null, null);
    }

    /// Takes that back: the entry is judged like the others, with the points that it had; its author is told.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_NOT_NOW
    @Transactional
    public void takeIn(Actor actor, UUID id, UUID entryId) {
        var it = gate.requireAlone(actor, id, CallAction.SET_ASIDE);
        var entry = store.find(id, entryId).orElseThrow(Problem::notFound);
        if (entry.aside() == null) {
            return;
        }
        scores.takeIn(entryId);
        tellAuthor(
                it,
                entry,
                "Votre participation n° " + entry.number() + " avait été écartée par erreur.",
                "Elle est de nouveau présentée au jury.");
        tell(What.MOVED, it, null, null);
    }

    private void tellAuthor(Call it, Entry entry, String... words) {
        for (var visit : visits.visits(List.of(Objects.requireNonNull(entry.visitId())))) {
            visits.write(
                    visit,
                    CallEntries.sign(it),
                    "Votre participation à «\u00a0" + it.title() + "\u00a0»",
                    List.of(words));
        }
    }

    /// Closes the jury: who runs the call sees the ranking and the names.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_NOT_NOW
    @Transactional
    public void judge(Actor actor, UUID id) {
        var it = gate.requireAlone(actor, id, CallAction.JUDGE);
        calls.mark(id, Point.JUDGED, gate.now());
        tell(What.JUDGED, it, null, actor);
    }

    /// Says what won: it is at the public address from now on, and everybody who entered is told.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_NOT_NOW, NOT_TO_AWARD
    @Transactional
    public void announce(Actor actor, UUID id, AnnounceWinners command) {
        var it = gate.requireAlone(actor, id, CallAction.ANNOUNCE);
        var entries = store.of(id).stream().collect(toMap(Entry::id, entry -> entry));
        var authors = authors(List.copyOf(entries.values()));
        var place = 0;
        for (var winner : command.winners()) {
            var entry = entries.remove(winner.entryId());
            var author = entry == null || entry.visitId() == null ? null : authors.get(entry.visitId());
            if (entry == null || entry.aside() != null || author == null) {
                throw new Problem(CallProblem.NOT_TO_AWARD);
            }
            var prize = CallWords.line(winner.prize(), "prize");
            place++;
            scores.award(entry.id(), place, prize, author.name());
            write(it, author, entry, prize);
        }
        for (var entry : entries.values()) {
            var author = entry.visitId() == null ? null : authors.get(entry.visitId());
            if (author != null && entry.aside() == null) {
                write(it, author, entry, null);
            }
        }
        calls.mark(id, Point.ANNOUNCED, gate.now());
        tell(What.ANNOUNCED, it, String.valueOf(place), actor);
    }

    private void write(Call it, Visit author, Entry entry, @Nullable String prize) {
        visits.write(
                author,
                CallEntries.sign(it),
                "Les résultats de «\u00a0" + it.title() + "\u00a0»",
                List.of(
                        prize == null
                                ? "Le jury a choisi, et les lauréats sont publiés. Votre participation n° "
                                        + entry.number() + " n’en fait pas partie\u00a0: merci de l’avoir proposée."
                                : "Votre participation n° " + entry.number() + " est lauréate\u00a0: «\u00a0" + prize
                                        + "\u00a0». Elle est publiée avec votre nom.",
                        prize == null
                                ? "Elle sera supprimée à la date promise, avec ce que vous avez dit de vous."
                                : "Les organisateurs vous écriront pour la suite."));
    }

    private void tell(What what, Call it, @Nullable String detail, @Nullable Actor by) {
        events.publishEvent(new CallChanged(
                what, it.id(), it.title(), it.spaceId(), detail, gate.now(), by == null ? null : by.personId()));
    }
}
