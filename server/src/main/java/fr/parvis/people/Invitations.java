package fr.parvis.people;

import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.organisations.Organisations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a person learns that they have an account: by mail, or by a letter to print for who has no e-mail.
@Service
public class Invitations {
    private final PersonStore persons;
    private final PeoplePolicy policy;
    private final SecretLinks links;
    private final Mail mail;
    private final Organisations organisations;
    private final PlatformSettings platform;

    Invitations(
            PersonStore persons,
            PeoplePolicy policy,
            SecretLinks links,
            Mail mail,
            Organisations organisations,
            PlatformSettings platform) {
        this.persons = persons;
        this.policy = policy;
        this.links = links;
        this.mail = mail;
        this.organisations = organisations;
        this.platform = platform;
    }

    /// Who was invited, and who could not be.
    public record Report(List<UUID> sent, List<UUID> withoutEmail, List<UUID> active) {}

    /// A letter to print.
    ///
    /// @param identifier what the person types to sign in
    /// @param code what they type the first time, once
    public record PrintedLetter(
            UUID personId,
            String organisationName,
            @Nullable Honorific honorific,
            String givenName,
            String familyName,
            String identifier,
            String code,
            String address,
            Instant expiresAt) {}

    /// Invites by mail those who have an address and no password yet; an invitation sent before is worth nothing
    /// from now on.
    @Transactional
    public Report invite(Actor actor, UUID organisationId, List<UUID> personIds) {
        policy.requireAdminister(actor, organisationId);
        var report = new Report(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var id : personIds) {
            var person = requireOf(actor, id);
            if (person.active()) {
                report.active().add(id);
            } else if (person.email() == null) {
                report.withoutEmail().add(id);
            } else {
                send(person, organisations.organisation(organisationId).name(), actor.personId(), null);
                report.sent().add(id);
            }
        }
        return report;
    }

    private PersonStore.Account requireOf(Actor actor, UUID personId) {
        var person = persons.find(personId).filter(each -> !each.closed()).orElseThrow(Problem::notFound);
        policy.requireChangeAccount(actor, person);
        return person;
    }

    /// @param guestUntil null for a member of the authority
    void send(PersonStore.Account person, String organisationName, UUID by, @Nullable Instant guestUntil) {
        var locale = "en".equals(person.locale()) ? Locale.ENGLISH : Locale.FRENCH;
        var phrases = Phrases.in(locale);
        var token = links.make(
                        person.id(),
                        SecretLinks.Purpose.INVITATION,
                        persons.view(by).isPresent() ? by : null)
                .token();
        var body = guestUntil == null
                ? phrases.of("invitation.body", organisationName, organisationName)
                : phrases.of(
                        "invitation.guest.body",
                        persons.view(by).map(PersonView::fullName).orElse(organisationName),
                        organisationName,
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale)
                                .format(guestUntil.atZone(ZoneId.of("Europe/Paris"))));
        mail.send(new Message(
                String.valueOf(person.email()),
                locale,
                phrases.of("invitation.subject", organisationName),
                List.of(
                        phrases.of("invitation.greeting", person.givenName()),
                        body,
                        phrases.of("invitation.identifier", person.identifier())),
                new Message.Action(phrases.of("invitation.action"), platform.link("/invitation#" + token.text())),
                phrases.of("invitation.reason", organisationName),
                true));
    }

    /// Letters with a code each, good for 60 days: for who has no e-mail, or lost the password and has none. Codes
    /// printed before are worth nothing from now on.
    @Transactional
    public List<PrintedLetter> letters(Actor actor, UUID organisationId, List<UUID> personIds) {
        policy.requireAdminister(actor, organisationId);
        var organisation = organisations.organisation(organisationId);
        return personIds.stream()
                .map(id -> {
                    var person = requireOf(actor, id);
                    var made = links.make(
                            id,
                            SecretLinks.Purpose.LETTER_CODE,
                            persons.view(actor.personId()).isPresent() ? actor.personId() : null);
                    return new PrintedLetter(
                            id,
                            organisation.name(),
                            person.honorific(),
                            person.givenName(),
                            person.familyName(),
                            person.identifier(),
                            made.token().text(),
                            platform.link("/invitation"),
                            made.expiresAt());
                })
                .toList();
    }
}
