package fr.parvis.notifications.mails;

import fr.parvis.mail.Message;
import fr.parvis.notifications.links.LevelLinks;
import fr.parvis.people.Addressee;
import fr.parvis.platform.PlatformSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the mail: by space, a line a thing, why it came, where one sees it; at the foot, a link a space to get
/// more or less. It quotes nobody: what was said is read in Parvis, with the rights of that moment.
@Component
class Letters {
    /// Of one space.
    private static final int MOST_LINES = 10;

    private final LevelLinks links;
    private final PlatformSettings settings;

    Letters(LevelLinks links, PlatformSettings settings) {
        this.links = links;
        this.settings = settings;
    }

    /// @param digest whether it is the summary of a day
    /// @param places the spaces that it speaks of, in their order
    Message of(UUID personId, Addressee to, Waiting told, boolean digest, List<MailingStore.Place> places) {
        var words = MailWords.of(to.locale());
        var parts = new ArrayList<Message.Part>();
        var mine = lines(told, null, words);
        if (!mine.isEmpty()) {
            parts.add(new Message.Part(words.forYou(), mine));
        }
        var ways = new ArrayList<Message.Action>();
        for (var place : places) {
            var name = place.secret() ? words.secretSpace() : place.name();
            var lines = lines(told, place.spaceId(), words);
            parts.add(new Message.Part(name, place.secret() ? unnamed(told.of(place.spaceId()), words) : lines));
            ways.add(new Message.Action(words.change(name, place.level()), links.page(personId, place.spaceId())));
        }
        ways.add(new Message.Action(words.stop(), links.page(personId, null)));
        return new Message(
                to.email(),
                to.locale(),
                subject(told, digest, places, words),
                List.of(words.opening(digest)),
                parts,
                new Message.Action(words.open(), settings.link("/aujourdhui")),
                words.reason(digest),
                ways,
                links.unsubscription(personId),
                true);
    }

    private static String subject(Waiting told, boolean digest, List<MailingStore.Place> places, MailWords words) {
        var count = told.meant().size() + told.news().size();
        if (digest) {
            return words.summary(count, places.size());
        }
        if (count > 1 || places.stream().anyMatch(MailingStore.Place::secret)) {
            return words.waiting(count);
        }
        return told.meant().isEmpty()
                ? words.news(told.news().getFirst())
                : words.meant(told.meant().getFirst());
    }

    /// Of a space that no list names, a mail says that something waits there, and nothing of what.
    private List<Message.Told> unnamed(int count, MailWords words) {
        return List.of(new Message.Told(words.waiting(count), words.whyUnnamed(), settings.link("/espaces")));
    }

    private List<Message.Told> lines(Waiting told, @Nullable UUID spaceId, MailWords words) {
        var all = Stream.concat(
                        told.meant().stream()
                                .filter(line -> Objects.equals(line.spaceId(), spaceId))
                                .map(line -> new Message.Told(
                                        words.meant(line), words.why(line.kind()), settings.link(line.address()))),
                        told.news().stream()
                                .filter(line -> line.spaceId().equals(spaceId))
                                .map(line -> new Message.Told(
                                        words.news(line),
                                        words.whyNews(line.forDigest()),
                                        settings.link(line.address()))))
                .toList();
        if (all.size() <= MOST_LINES) {
            return all;
        }
        return Stream.concat(
                        all.stream().limit(MOST_LINES),
                        Stream.of(new Message.Told(words.more(all.size() - MOST_LINES), "", null)))
                .toList();
    }
}
