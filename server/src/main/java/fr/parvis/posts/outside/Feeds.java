package fr.parvis.posts.outside;

import fr.parvis.documents.Outside;
import fr.parvis.organisations.Organisation;
import fr.parvis.organisations.Organisations;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The feeds of an authority, for its site, its panels and whoever subscribes.
@Service
class Feeds {
    private static final int MOST = 50;
    /// Pictures that leave without what they tell of where they were taken.
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp");

    private final Organisations organisations;
    private final FeedStore store;
    private final Outside outside;
    private final PlatformSettings settings;
    private final Clock clock;

    Feeds(Organisations organisations, FeedStore store, Outside outside, PlatformSettings settings, Clock clock) {
        this.organisations = organisations;
        this.store = store;
        this.outside = outside;
        this.settings = settings;
        this.clock = clock;
    }

    /// A post with the address of its picture, where it has one that may be shown.
    record Entry(PublicItem item, Optional<Outside.Shown> picture) {}

    /// What an authority tells the public, the newest first.
    record Feed(Organisation organisation, String home, List<Entry> entries) {
        String address(String name) {
            return home + "/flux/" + organisation.slug() + "/" + name;
        }

        String picture(Entry entry) {
            return address(entry.item().id() + "/image");
        }
    }

    /// @throws Problem NOT_FOUND for an authority that does not exist
    Feed feed(String slug) {
        var organisation = organisations.find(slug).orElseThrow(Problem::notFound);
        var entries = store.items(organisation.id(), clock.instant(), MOST).stream()
                .map(item -> new Entry(item, picture(item)))
                .toList();
        return new Feed(organisation, settings.link(""), entries);
    }

    /// What panels show today.
    List<PublicItem> panels(Feed feed) {
        var today = LocalDate.ofInstant(
                clock.instant(), ZoneId.of(feed.organisation().timeZone()));
        return feed.entries().stream()
                .map(Entry::item)
                .filter(item -> item.panelText() != null)
                .filter(item -> item.panelFrom() == null || !item.panelFrom().isAfter(today))
                .filter(item -> item.panelUntil() == null || !item.panelUntil().isBefore(today))
                .toList();
    }

    /// The picture of a post that the public may read now.
    ///
    /// @throws Problem NOT_FOUND
    Outside.Shown picture(String slug, UUID id) {
        var organisation = organisations.find(slug).orElseThrow(Problem::notFound);
        return store.find(organisation.id(), id, clock.instant())
                .flatMap(this::picture)
                .orElseThrow(Problem::notFound);
    }

    /// As whoever approved the post may share it at this moment.
    private Optional<Outside.Shown> picture(PublicItem item) {
        var id = item.pictureId();
        return id == null
                ? Optional.empty()
                : outside.findShared(item.approvedBy(), id, false)
                        .flatMap(_ -> outside.shown(id, id, null))
                        .filter(shown -> SHOWN.contains(shown.mediaType()));
    }
}
