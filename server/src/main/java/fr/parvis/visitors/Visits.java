package fr.parvis.visitors;

import fr.parvis.people.EmailAddress;
import fr.parvis.people.PeopleProblem;
import fr.parvis.people.Token;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Visits, in the order of their life: begun, sent a mail, proved, followed, taken back. Whoever stands behind the door
/// decides whether it is open, and calls from within its own transaction.
@Service
public class Visits {
    /// So many unproved ones from one place in an hour: a library or a school behind one address, and no more.
    static final int FROM_ONE_PLACE = 60;

    /// So many unproved ones for one address in a day.
    static final int FOR_ONE_ADDRESS = 5;

    /// So many unproved ones at one door.
    static final int AT_ONE_DOOR = 300;
    /// How long a mail may lie unread.
    static final Duration PROVED_WITHIN = Duration.ofDays(2);

    private final VisitStore store;
    private final VisitKeys keys;
    private final Challenges challenges;
    private final VisitLetters letters;
    private final VisitEnds ends;
    private final LostLinks links;
    private final Clock clock;

    Visits(
            VisitStore store,
            VisitKeys keys,
            Challenges challenges,
            VisitLetters letters,
            VisitEnds ends,
            LostLinks links,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.challenges = challenges;
        this.letters = letters;
        this.ends = ends;
        this.links = links;
        this.clock = clock;
    }

    /// A visit that has begun.
    ///
    /// @param draft what the page holds while it is being filled in: it proves nothing
    public record Begun(UUID id, Token draft) {}

    /// What whoever stands behind the door asks first: a program that computed nothing costs no statement, and learns
    /// nothing of the door.
    ///
    /// @throws Problem WORK_REFUSED
    public void requireWork(Work work) {
        challenges.require(work);
    }

    /// Somebody begins to bring something. Nobody learns whether their address is known.
    ///
    /// @param origin where the request comes from
    /// @throws Problem EMAIL_INVALID (people), WORK_REFUSED, VISITS_BUSY
    @Transactional
    public Begun begin(NewVisit it, Work work, String origin) {
        var email = requireEmail(it.email());
        challenges.take(work);
        var now = now();
        var from = keys.origin(origin);
        // A flood is turned away at once, and only those who seem to have room wait for each other.
        requireRoom(it, email, from, now);
        store.alone(
                "at " + it.door() + " " + it.placeId(),
                "for " + email.toLowerCase(Locale.ROOT),
                "from " + HexFormat.of().formatHex(from));
        requireRoom(it, email, from, now);
        var id = UUID.randomUUID();
        var draft = Token.random();
        store.insert(id, it, email, from, draft.hash(), keys.token(id).hash(), now);
        return new Begun(id, draft);
    }

    private void requireRoom(NewVisit it, String email, byte[] from, Instant now) {
        var unproved =
                store.countUnproved(it, email, now.minus(Duration.ofDays(1)), from, now.minus(Duration.ofHours(1)));
        if (unproved.fromPlace() >= FROM_ONE_PLACE
                || unproved.forAddress() >= FOR_ONE_ADDRESS
                || unproved.atDoor() >= AT_ONE_DOOR) {
            throw new Problem(VisitProblem.VISITS_BUSY);
        }
    }

    /// The visit whose page is being filled in, while nobody else changes it.
    ///
    /// @throws Problem VISIT_OVER
    @Transactional
    public Visit draft(String token, String door) {
        return store.lockDraft(new Token(token.strip()).hash(), door)
                .filter(visit -> isInTime(visit, now()))
                .orElseThrow(Visits::over);
    }

    /// Everything is there: a mail goes, and with it what proves the address.
    ///
    /// @throws Problem VISIT_OVER where one went before
    @Transactional
    public void ask(Visit visit, VisitSign sign) {
        if (!store.ask(visit.id(), now())) {
            throw over();
        }
        letters.prove(visit, sign);
    }

    /// What the link of a mail stands for, while nobody else changes it.
    ///
    /// @throws Problem VISIT_OVER
    @Transactional
    public Visit visit(String token, String door) {
        return store.lock(Token.typed(token).hash(), door)
                .filter(visit -> visit.askedAt() != null && isInTime(visit, now()))
                .orElseThrow(Visits::over);
    }

    /// Somebody lost the mail that held their link: another one goes, soon, where that address sent anything there. The
    /// answer is the same where it did not.
    ///
    /// @throws Problem EMAIL_INVALID (people), WORK_REFUSED, VISITS_BUSY
    @Transactional
    public void askLinks(String door, UUID placeId, UUID spaceId, String email, Work work, String origin) {
        var address = requireEmail(email);
        challenges.take(work);
        links.ask(door, placeId, spaceId, address, keys.origin(origin));
    }

    /// The address is proved, from now on what was brought counts.
    @Transactional
    public void prove(Visit visit) {
        store.prove(visit.id(), now());
    }

    /// Takes everything back: what was brought, and who brought it.
    @Transactional
    public void withdraw(Visit visit) {
        ends.end(visit.door(), List.of(visit.id()), VisitKeeper.Why.WITHDRAWN);
    }

    /// Somebody who brings something by another way, whom an agent knows or whose mail came in: no computation is
    /// asked.
    /// Their address counts as proved; a mail gives them the link.
    ///
    /// @throws Problem EMAIL_INVALID (people)
    @Transactional
    public UUID vouch(NewVisit it, VisitSign sign, String subject, List<String> words) {
        var email = requireEmail(it.email());
        var id = UUID.randomUUID();
        store.insertProved(id, it, email, keys.token(id).hash(), now());
        letters.write(store.find(List.of(id)).getFirst(), sign, subject, words);
        return id;
    }

    /// The same for who has no address: nobody can write to them, and their code is printed.
    @Transactional
    public UUID hand(NewVisit it) {
        var id = UUID.randomUUID();
        store.insertProved(id, it, null, keys.printed(id).hash(), now());
        return id;
    }

    /// What is printed for who has no address; nothing for who has one, whose link is theirs alone.
    public Optional<Token> printed(Visit visit) {
        return visit.email() == null ? Optional.of(keys.printed(visit.id())) : Optional.empty();
    }

    /// What was promised depends on what became of what they brought.
    @Transactional
    public void keepUntil(UUID id, Instant eraseAt) {
        store.keepUntil(id, eraseAt);
    }

    /// How many proved visits somebody has at one place.
    public int countProved(Visit like) {
        return store.countProved(like.door(), like.placeId(), Objects.requireNonNull(like.email()));
    }

    /// Who they are: for whoever may know it.
    public List<Visit> visits(Collection<UUID> ids) {
        return store.find(ids);
    }

    /// The secret of a visit's link, for who opens its mail in a visitor's place: the demonstration.
    public Token link(Visit visit) {
        return keys.token(visit.id());
    }

    /// Tells a visitor something, with their own link; who has no address looks for themselves.
    ///
    /// @param words nothing that another visitor typed
    @Transactional
    public void write(Visit visit, VisitSign sign, String subject, List<String> words) {
        letters.write(visit, sign, subject, words);
    }

    private static String requireEmail(@Nullable String typed) {
        var email = typed == null ? null : EmailAddress.require(typed);
        if (email == null) {
            throw new Problem(PeopleProblem.EMAIL_INVALID);
        }
        return email;
    }

    static boolean isInTime(Visit visit, Instant now) {
        return visit.provedAt() != null || visit.cameAt().plus(PROVED_WITHIN).isAfter(now);
    }

    private static Problem over() {
        return new Problem(VisitProblem.VISIT_OVER);
    }

    /// As fine as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
