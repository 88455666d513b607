package fr.parvis.requests.figures;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.figures.CaseFigures.ModelVolume;
import fr.parvis.requests.figures.CaseFigures.MonthVolume;
import fr.parvis.requests.figures.CaseFigures.Volume;
import fr.parvis.requests.figures.FigureStore.Line;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What a service is asked in a year, for those who answer: never of one agent, nor of who asked.
@Service
class Figures {
    /// Fewer answers than this could be known.
    private static final int LEAST = 5;

    private static final Volume NOTHING = new Volume(0, 0, 0, 0, 0, null, null, null);

    private final FigureStore store;
    private final Spaces spaces;
    private final Clock clock;

    Figures(FigureStore store, Spaces spaces, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.clock = clock;
    }

    /// @param wanted null for this year
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not answer for the space
    CaseFigures figures(Actor actor, UUID spaceId, @Nullable Integer wanted) {
        if (!spaces.require(actor, spaceId).role().atLeast(Role.CONTRIBUTOR)) {
            throw Problem.forbidden();
        }
        var zone = store.zone(spaceId);
        var year = wanted == null ? LocalDate.ofInstant(clock.instant(), zone).getYear() : wanted;
        var from = start(year, zone);
        var until = start(year + 1, zone);
        var lines = store.volumes(spaceId, from, until);
        var months = store.months(spaceId, from, until, zone);
        return new CaseFigures(
                year,
                store.years(spaceId),
                all(lines),
                lines.stream()
                        .filter(line -> line.definitionId() != null)
                        .map(Figures::model)
                        .toList(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> of(months, month))
                        .toList(),
                store.steps(spaceId));
    }

    private static ModelVolume model(Line line) {
        return new ModelVolume(
                Objects.requireNonNull(line.definitionId()),
                Objects.requireNonNull(line.name()),
                told(line.volume(), rated(line) >= LEAST));
    }

    /// Those of all together are not told either where what the others leave of them would be of too few.
    private static Volume all(List<Line> lines) {
        var hidden = lines.stream()
                .filter(line -> line.definitionId() != null)
                .mapToInt(Figures::rated)
                .filter(rated -> rated < LEAST)
                .sum();
        return lines.stream()
                .filter(line -> line.definitionId() == null)
                .map(line -> told(line.volume(), rated(line) >= LEAST && (hidden == 0 || hidden >= LEAST)))
                .findFirst()
                .orElse(NOTHING);
    }

    private static int rated(Line line) {
        return Objects.requireNonNullElse(line.volume().rated(), 0);
    }

    private static Volume told(Volume of, boolean satisfaction) {
        return satisfaction
                ? of
                : new Volume(
                        of.received(),
                        of.open(),
                        of.done(),
                        of.refused(),
                        of.cancelled(),
                        of.medianHours(),
                        null,
                        null);
    }

    private static MonthVolume of(List<MonthVolume> months, int month) {
        return months.stream()
                .filter(one -> one.month() == month)
                .findFirst()
                .orElseGet(() -> new MonthVolume(month, 0, 0));
    }

    private static Instant start(int year, ZoneId zone) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
