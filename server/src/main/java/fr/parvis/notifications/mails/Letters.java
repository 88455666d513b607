package fr.parvis.notifications.mails;

import static fr.parvis.mail.Correspondence.answeredAt;

import fr.parvis.mail.Correspondence;
import fr.parvis.mail.Message;
import fr.parvis.mail.incoming.AnswerPlaces;
import fr.parvis.notifications.links.LevelLinks;
import fr.parvis.people.Addressee;
import fr.parvis.platform.OnePress;
import fr.parvis.platform.PlatformSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the mail: by space, a line a thing, why it came, where one sees it; at the foot, a link a space to get
/// more or less. It quotes nobody: what was said is read in Parvis, with the rights of that moment. What somebody said
/// is answered by mail: a mail of one thing by answering it, one of several by a link a line. The news of a summary are
/// read in Parvis.
@Component
class Letters {
    /// Of one space.
    private static final int MOST_LINES = 10;

    private final LevelLinks links;
    private final AnswerPlaces answers;
    private final List<OnePress> pressed;
    private final PlatformSettings settings;

    Letters(LevelLinks links, AnswerPlaces answers, List<OnePress> pressed, PlatformSettings settings) {
        this.links = links;
        this.answers = answers;
        this.pressed = pressed;
        this.settings = settings;
    }

    /// A mail, and where an answer to it goes.
    record Written(Message message, Correspondence correspondence) {}

    /// @param digest whether it is the summary of a day
    /// @param places the spaces that it speaks of, in their order
    Written of(UUID personId, Addressee to, Waiting told, boolean digest, List<MailingStore.Place> places) {
        var words = MailWords.of(to.locale());
        var parts = new ArrayList<Message.Part>();
        var mine = lines(personId, to, told, null, words);
        if (!mine.isEmpty()) {
            parts.add(new Message.Part(words.forYou(), mine));
        }
        var ways = new ArrayList<Message.Action>();
        for (var place : places) {
            var name = place.secret() ? words.secretSpace() : place.name();
            parts.add(new Message.Part(
                    name,
                    place.secret()
                            ? unnamed(told.of(place.spaceId()), words)
                            : lines(personId, to, told, place.spaceId(), words)));
            ways.add(new Message.Action(words.change(name, place.level()), links.page(personId, place.spaceId())));
        }
        ways.add(new Message.Action(words.stop(), links.page(personId, null)));
        var answering = told.count() == 1 ? only(parts) : null;
        var opening = new ArrayList<>(List.of(words.opening(digest)));
        if (answering != null) {
            var ofRequest = told.meant().stream().anyMatch(MeantLine::isOfRequest);
            opening.add(ofRequest ? words.howToAnswerRequest(subjectOf(told)) : words.howToAnswer(subjectOf(told)));
        }
        var message = new Message(
                to.email(),
                to.locale(),
                subject(told, digest, places, words),
                opening,
                answering == null ? parts : answeredAtOnce(parts),
                new Message.Action(words.open(), settings.link("/aujourdhui")),
                words.reason(digest),
                ways,
                links.unsubscription(personId),
                true);
        return new Written(message, answeredAt(answering == null ? null : answering.address()));
    }

    /// How one answers to the one thing that a mail tells of.
    private static Message.@Nullable Answering only(List<Message.Part> parts) {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .map(Message.Told::answer)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Message.Part> answeredAtOnce(List<Message.Part> parts) {
        return parts.stream()
                .map(part -> new Message.Part(
                        part.title(),
                        part.lines().stream()
                                .map(line ->
                                        new Message.Told(line.text(), line.why(), line.url(), null, line.presses()))
                                .toList()))
                .toList();
    }

    private static String subjectOf(Waiting told) {
        return told.meant().isEmpty()
                ? told.news().getFirst().subject()
                : told.meant().getFirst().subject();
    }

    private static String subject(Waiting told, boolean digest, List<MailingStore.Place> places, MailWords words) {
        var count = told.count();
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
        return List.of(new Message.Told(words.waiting(count), words.whyUnnamed(), settings.link("/espaces"), null));
    }

    private List<Message.Told> lines(
            UUID personId, Addressee to, Waiting told, @Nullable UUID spaceId, MailWords words) {
        var meant = told.meant().stream()
                .filter(line -> Objects.equals(line.spaceId(), spaceId))
                .toList();
        var news = told.news().stream()
                .filter(line -> line.spaceId().equals(spaceId))
                .toList();
        var lines = new ArrayList<Message.Told>();
        for (var line : meant.subList(0, Math.min(meant.size(), MOST_LINES))) {
            lines.add(new Message.Told(
                    words.meant(line),
                    words.why(line.kind()),
                    settings.link(line.address()),
                    line.isSaid()
                            ? answering(
                                    personId,
                                    to,
                                    line.address(),
                                    line.subject(),
                                    line.isOfRequest() ? words.answerRequest() : words.answer())
                            : null,
                    presses(personId, line.address(), words)));
        }
        for (var line : news.subList(0, Math.min(news.size(), MOST_LINES - lines.size()))) {
            lines.add(new Message.Told(
                    words.news(line),
                    words.whyNews(line.forDigest()),
                    settings.link(line.address()),
                    line.messages() > 0 && !line.forDigest()
                            ? answering(personId, to, line.address(), line.subject(), words.answer())
                            : null));
        }
        var more = meant.size() + news.size() - lines.size();
        if (more > 0) {
            lines.add(new Message.Told(words.more(more), "", null, null));
        }
        return lines;
    }

    private List<Message.Action> presses(UUID personId, String path, MailWords words) {
        return pressed.stream()
                .flatMap(each -> each.presses(personId, path).stream())
                .map(press -> new Message.Action(
                        press.label().isEmpty() ? words.answerHere() : words.answerBy(press.label()), press.url()))
                .toList();
    }

    private Message.@Nullable Answering answering(
            UUID personId, Addressee to, String path, String subject, String label) {
        return answers.give(path, personId, to.email(), to.locale())
                .map(address -> new Message.Answering(label, address, "Re: " + subject))
                .orElse(null);
    }
}
