package fr.parvis.notifications.mails;

import fr.parvis.notifications.Pace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What waits to be told to one person, and what of it leaves now.
///
/// @param meant what is meant for them, by their bell
/// @param news what is new where they want to hear of it
record Waiting(List<MeantLine> meant, List<NewsLine> news) {

    /// What leaves now, or when it does.
    ///
    /// @param digestOn the day whose summary this is; null where it is none
    /// @param dueAt when to think of the person again; null where nothing waits
    record Decision(
            Waiting told,
            @Nullable LocalDate digestOn,
            @Nullable Instant dueAt) {
        boolean leaves() {
            return !told.meant.isEmpty() || !told.news.isEmpty();
        }
    }

    /// Without what the person does not want to be told.
    Waiting wanted(boolean byMail) {
        return new Waiting(
                meant.stream()
                        .filter(line -> line.legal() || (byMail && !line.silent()))
                        .toList(),
                byMail ? news : List.of());
    }

    /// A mail takes with it whatever may leave at all; what waits for the summary leaves with the summary.
    Decision decide(Pace pace, Instant now) {
        var delivery = pace.delivery();
        var digestSince = first(
                meant.stream().filter(MeantLine::forDigest).map(MeantLine::since),
                news.stream().filter(NewsLine::forDigest).map(NewsLine::since));
        var digestAt = digestSince.map(pace::digest).map(at -> delivery.calm(later(at, now)));
        var others = Stream.of(
                        first(meant.stream().filter(MeantLine::legal).map(MeantLine::since), Stream.of())
                                .map(pace::legal)
                                .map(at -> delivery.awake(later(at, now))),
                        first(meant.stream().filter(MeantLine::important).map(MeantLine::since), Stream.of())
                                .map(pace::important)
                                .map(at -> delivery.calm(later(at, now))),
                        first(
                                        Stream.of(),
                                        news.stream()
                                                .filter(line -> !line.forDigest())
                                                .map(NewsLine::since))
                                .map(pace::soon)
                                .map(at -> delivery.calm(later(at, now))))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        if (digestAt.filter(at -> !at.isAfter(now)).isPresent()) {
            return new Decision(this, digestSince.map(pace::digestDay).orElseThrow(), null);
        }
        if (others.filter(at -> !at.isAfter(now)).isPresent()) {
            return new Decision(withoutDigest(), null, digestAt.orElse(null));
        }
        return new Decision(
                new Waiting(List.of(), List.of()),
                null,
                first(digestAt.stream(), others.stream()).orElse(null));
    }

    /// How many things it is.
    int count() {
        return meant.size() + news.size();
    }

    /// How many things of a space it is.
    int of(UUID spaceId) {
        return (int) Stream.concat(
                        meant.stream().map(MeantLine::spaceId), news.stream().map(NewsLine::spaceId))
                .filter(spaceId::equals)
                .count();
    }

    private Waiting withoutDigest() {
        return new Waiting(
                meant.stream().filter(line -> !line.forDigest()).toList(),
                news.stream().filter(line -> !line.forDigest()).toList());
    }

    private static Optional<Instant> first(Stream<Instant> some, Stream<Instant> others) {
        return Stream.concat(some, others).min(Instant::compareTo);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
