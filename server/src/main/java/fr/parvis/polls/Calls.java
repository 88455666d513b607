package fr.parvis.polls;

import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.organisations.Organisations;
import fr.parvis.people.People;
import fr.parvis.platform.PersonalNotice.Kind;
import fr.parvis.polls.WritePoll.Visibility;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells those who are asked: people of Parvis by their bell and their one mail a day, those outside by a mail of its
/// own. What tells of the members of a space and what tells of others are two notices, so that whoever is not in the
/// space reads nothing of it.
@Component
class Calls {
    private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("EEEE d MMMM, H 'h' mm", Locale.FRENCH);

    /// What ADR 300 holds, and no more.
    private static final String UNNAMED =
            "Parvis ne garde rien qui vous relie à votre réponse\u00a0: ni l’auteur, ni les animateurs, ni les administrateurs"
                    + " n’en trouvent trace, et une réponse envoyée ne se change plus. Seul qui a la main sur la machine où tourne"
                    + " Parvis pourrait les rapprocher, en surveillant ou en copiant sa base de données pendant le sondage.";
    private static final String IN_WORDS = " Ce que vous écrivez avec vos mots peut vous faire reconnaître.";

    private final PollLinks links;
    private final People people;
    private final Organisations organisations;
    private final Mail mail;
    private final ApplicationEventPublisher events;

    Calls(PollLinks links, People people, Organisations organisations, Mail mail, ApplicationEventPublisher events) {
        this.links = links;
        this.people = people;
        this.organisations = organisations;
        this.mail = mail;
        this.events = events;
    }

    void open(Poll poll, List<AskedStore.Told> told, List<AskedStore.Outside> outside, Instant at) {
        tell(Kind.POLL_OPENED, poll, told, at);
        write(poll, outside, false);
    }

    void remind(Poll poll, List<AskedStore.Told> told, List<AskedStore.Outside> outside, Instant at) {
        tell(Kind.POLL_REMINDER, poll, told, at);
        write(poll, outside, true);
    }

    private void tell(Kind kind, Poll poll, List<AskedStore.Told> told, Instant at) {
        for (var inside : List.of(true, false)) {
            var recipients = told.stream()
                    .filter(one -> one.member() == inside)
                    .map(AskedStore.Told::personId)
                    .filter(person -> !person.equals(poll.authorId()))
                    .toList();
            if (!recipients.isEmpty()) {
                var spaceId = inside ? poll.spaceId() : null;
                events.publishEvent(new PollTold(
                        kind, recipients, poll.authorId(), at, spaceId, poll.title(), null, Poll.address(poll.id())));
            }
        }
    }

    private void write(Poll poll, List<AskedStore.Outside> outside, boolean again) {
        if (outside.isEmpty()) {
            return;
        }
        var author = people.view(poll.authorId());
        var organisation = organisations.organisation(poll.organisationId());
        var end = end(poll.closesAt(), ZoneId.of(organisation.timeZone()));
        for (var one : outside) {
            mail.send(new Message(
                    one.email(),
                    Locale.FRENCH,
                    (again ? "Rappel\u00a0: " : "") + poll.title(),
                    paragraphs(poll, author.fullName(), organisation.name(), end, again),
                    parts(poll, one.voterId()),
                    new Message.Action("Répondre au sondage", links.page(one.voterId())),
                    author.fullName() + " (" + organisation.name() + ") a donné votre adresse pour ce seul sondage.",
                    List.of(),
                    null,
                    true));
        }
    }

    private static List<String> paragraphs(
            Poll poll, String author, String organisation, @Nullable String end, boolean again) {
        var said = new ArrayList<String>();
        said.add((again ? "Votre réponse est encore attendue. " : "") + author + ", de " + organisation
                + ", vous demande\u00a0: « " + poll.title() + " »");
        said.add(terms(poll));
        if (end != null) {
            said.add("Réponse attendue avant " + end + ".");
        }
        said.add("Le lien est personnel\u00a0: il ne sert qu’à vous.");
        return said;
    }

    /// Who will see the answer, in the words of its page.
    private static String terms(Poll poll) {
        if (poll.anonymous()) {
            return UNNAMED + (asksInWords(poll) ? IN_WORDS : "");
        }
        var address = "votre adresse de l’auteur et des animateurs de l’espace seulement. ";
        return (poll.results() == Visibility.HIDDEN
                        ? "À la fin du sondage, votre réponse sera visible de qui voit ce sondage, "
                        : "Votre réponse est visible de qui voit ce sondage, ")
                + address
                + (poll.changeable()
                        ? "Vous pourrez changer d’avis jusqu’à la fin."
                        : "Une réponse envoyée ne se change plus.");
    }

    private static boolean asksInWords(Poll poll) {
        return poll.questions().stream().anyMatch(question -> question.kind() == QuestionKind.TEXT);
    }

    private List<Message.Part> parts(Poll poll, UUID voterId) {
        var choices = links.choices(poll, voterId);
        if (choices.isEmpty()) {
            return List.of();
        }
        return List.of(new Message.Part(
                "Répondre d’un geste",
                choices.stream()
                        .map(choice -> new Message.Told(choice.label(), "", choice.url(), null))
                        .toList()));
    }

    private static @Nullable String end(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : END.format(at.atZone(zone));
    }
}
