package fr.parvis.posts.outside;

import fr.parvis.documents.Outside;
import fr.parvis.organisations.Organisation;
import fr.parvis.organisations.Organisations;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import fr.parvis.posts.PublicPictures;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The feeds of an authority, for its site, its panels and whoever subscribes.
@Service
class Feeds {
    private static final int MOST = 50;

    private final Organisations organisations;
    private final FeedStore store;
    private final PublicPictures pictures;
    private final PlatformSettings settings;
    private final Clock clock;

    Feeds(
            Organisations organisations,
            FeedStore store,
            PublicPictures pictures,
            PlatformSettings settings,
            Clock clock) {
        this.organisations = organisations;
        this.store = store;
        this.pictures = pictures;
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
        var organisation = organisation(slug);
        var items = store.items(organisation.id(), clock.instant(), MOST);
        return new Feed(organisation, settings.link(""), pictured(items));
    }

    /// The same for panels: what they show today, and no picture.
    ///
    /// @throws Problem NOT_FOUND for an authority that does not exist
    Feed panels(String slug) {
        var organisation = organisation(slug);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneId.of(organisation.timeZone()));
        var entries = store.items(organisation.id(), now, MOST).stream()
                .filter(item -> item.panelText() != null)
                .filter(item -> item.panelFrom() == null || !item.panelFrom().isAfter(today))
                .filter(item -> item.panelUntil() == null || !item.panelUntil().isBefore(today))
                .map(item -> new Entry(item, Optional.empty()))
                .toList();
        return new Feed(organisation, settings.link(""), entries);
    }

    /// The picture of a post that the public may read now.
    ///
    /// @throws Problem NOT_FOUND
    Outside.Shown picture(String slug, UUID id) {
        return store.find(organisation(slug).id(), id, clock.instant())
                .flatMap(item -> pictured(List.of(item)).getFirst().picture())
                .orElseThrow(Problem::notFound);
    }

    private Organisation organisation(String slug) {
        return organisations.find(slug).orElseThrow(Problem::notFound);
    }

    /// As whoever approved each of them may share its picture at this moment; asked once for all.
    private List<Entry> pictured(List<PublicItem> items) {
        var leaving = pictures.leaving(
                items.stream().flatMap(item -> item.picture().stream()).toList());
        return items.stream()
                .map(item -> new Entry(item, item.picture().map(leaving::get)))
                .toList();
    }
}
