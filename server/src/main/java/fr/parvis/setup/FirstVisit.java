package fr.parvis.setup;

import fr.parvis.organisations.Organisations;
import fr.parvis.people.NewPerson;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.Passwords;
import fr.parvis.people.People;
import fr.parvis.people.Token;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.security.MessageDigest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The first visit of an empty installation. Whoever reads the server's console makes themself its administrator,
/// with the code printed there at each start; anybody else could otherwise take the place. Once somebody has an
/// account, none of this exists any more.
@Service
class FirstVisit {
    private static final Logger LOG = LoggerFactory.getLogger(FirstVisit.class);

    private final Organisations organisations;
    private final People people;
    private final Passwords passwords;
    private final PlatformSettings settings;
    private final Token code = Token.printed();

    FirstVisit(Organisations organisations, People people, Passwords passwords, PlatformSettings settings) {
        this.organisations = organisations;
        this.people = people;
        this.passwords = passwords;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayTheCode() {
        if (open()) {
            LOG.info(
                    "Première visite : ouvrez {} et donnez le code {}", settings.link("/premiere-visite"), code.text());
        }
    }

    boolean open() {
        return settings.empty() && !people.any();
    }

    void requireOpen() {
        if (!open()) {
            throw Problem.notFound();
        }
    }

    /// Before the person fills in the rest.
    void requireCode(String typed) {
        requireOpen();
        if (!MessageDigest.isEqual(Token.typed(typed).hash(), code.hash())) {
            throw new Problem(SetupProblem.WRONG_SETUP_CODE);
        }
    }

    /// Makes the authority and its first person, who also runs the installation; all or nothing.
    @Transactional
    public void setUp(SetUp command) {
        requireCode(command.code());
        var organisation = organisations.createFirst(command.organisation());
        var you = command.person();
        var person = people.createFirst(new NewPerson(
                organisation.id(),
                you.honorific(),
                you.givenName(),
                you.familyName(),
                you.email(),
                null,
                null,
                you.kind(),
                you.post(),
                OrganisationRole.ORG_ADMIN,
                List.of()));
        passwords.choose(person.id(), you.password());
    }
}
