package fr.parvis.calls.entries;

import fr.parvis.calls.Call;
import fr.parvis.calls.Call.State;
import fr.parvis.calls.CallChanged;
import fr.parvis.calls.CallChanged.What;
import fr.parvis.calls.CallGate;
import fr.parvis.calls.CallProblem;
import fr.parvis.calls.CallView.LabelView;
import fr.parvis.calls.CallView.PublicCallView;
import fr.parvis.calls.CallViewStore;
import fr.parvis.calls.CallWords;
import fr.parvis.calls.WinnerStore;
import fr.parvis.calls.entries.OwnEntryView.Standing;
import fr.parvis.calls.entries.PictureStore.Picture;
import fr.parvis.people.Token;
import fr.parvis.platform.Problem;
import fr.parvis.visitors.NewVisit;
import fr.parvis.visitors.Visit;
import fr.parvis.visitors.VisitSign;
import fr.parvis.visitors.Visits;
import fr.parvis.visitors.Work;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Entries, in the order of their life as somebody without an account lives it: the rules are read, an entry is begun,
/// its photographs come ([Pictures]), it is sent, its author's address is proved, it is followed, or taken back.
@Service
public class CallEntries {
    static final String DOOR = "CALL";
    private static final String OWN_PAGE = "/participer/suivi";

    private final CallGate gate;
    private final CallViewStore views;
    private final CallEntryStore store;
    private final PictureStore pictures;
    private final WinnerStore winners;
    private final Visits visits;
    private final ApplicationEventPublisher events;

    CallEntries(
            CallGate gate,
            CallViewStore views,
            CallEntryStore store,
            PictureStore pictures,
            WinnerStore winners,
            Visits visits,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.views = views;
        this.store = store;
        this.pictures = pictures;
        this.winners = winners;
        this.visits = visits;
        this.events = events;
    }

    /// What anybody reads at a public address.
    ///
    /// @throws Problem NOT_FOUND, CALL_AWAY
    public PublicCallView look(String code) {
        var it = gate.requirePublic(code);
        return new PublicCallView(
                it.code(),
                it.title(),
                it.organisation(),
                views.rules(it.id()),
                it.state(),
                isOpen(it),
                it.fromOn(),
                it.untilOn(),
                it.eraseOn(),
                it.perPerson(),
                it.pictures(),
                (int) (it.pictureBytes() >> 20),
                views.consents(it.id()),
                winners.of(it));
    }

    /// @return what the page holds while the photographs come
    /// @throws Problem WORK_REFUSED (visitors), then NOT_FOUND, CALL_AWAY, CALL_SHUT, CONSENT_MISSING; what
    /// [Visits#begin] refuses
    @Transactional
    public Token enter(String code, EnterCall command, String origin) {
        visits.requireWork(command.work());
        var it = gate.requirePublic(code);
        requireOpen(it);
        var consents = views.consents(it.id());
        if (!command.consentIds()
                .containsAll(consents.stream().map(LabelView::id).toList())) {
            throw new Problem(CallProblem.CONSENT_MISSING);
        }
        var visit = new NewVisit(
                DOOR,
                it.id(),
                it.spaceId(),
                CallWords.line(command.name(), "name"),
                command.email(),
                consents.stream().map(LabelView::label).toList(),
                it.eraseOn().atStartOfDay(ZoneId.of(it.zone())).toInstant());
        var begun = visits.begin(visit, command.work(), origin);
        store.insert(it.id(), begun.id(), CallWords.line(command.title(), "title"), CallWords.text(command.words()));
        return begun.draft();
    }

    /// Everything is there: a mail goes to its author.
    ///
    /// @throws Problem VISIT_OVER (visitors), CALL_SHUT, PICTURE_MISSING
    @Transactional
    public void send(String draft) {
        var visit = visits.draft(draft, DOOR);
        var it = gate.requirePublic(visit.placeId());
        requireOpen(it);
        if (it.pictures() > 0 && pictures.count(own(visit).id()) == 0) {
            throw new Problem(CallProblem.PICTURE_MISSING);
        }
        visits.ask(visit, sign(it));
    }

    /// How it stands.
    ///
    /// @throws Problem VISIT_OVER (visitors)
    @Transactional
    public OwnEntryView follow(String token) {
        var visit = visits.visit(token, DOOR);
        return view(gate.requirePublic(visit.placeId()), visit);
    }

    /// Its author's address is proved: it counts from now on, were the last day over since they sent it.
    ///
    /// @throws Problem VISIT_OVER (visitors); CALL_SHUT once the jury is closed; ENTRIES_MOST
    @Transactional
    public OwnEntryView prove(String token) {
        var visit = visits.visit(token, DOOR);
        var it = gate.requirePublicAlone(visit.placeId());
        if (visit.provedAt() == null) {
            if (!it.writable() || !it.used() || (it.state() != State.OPEN && it.state() != State.JURY)) {
                throw new Problem(CallProblem.CALL_SHUT);
            }
            if (visits.countProved(visit) >= it.perPerson()) {
                throw new Problem(CallProblem.ENTRIES_MOST, Map.of("most", it.perPerson()));
            }
            visits.prove(visit);
            store.number(visit.id());
            events.publishEvent(moved(it));
        }
        return view(it, visit);
    }

    /// Their link once more, for who lost its mail: it goes to that address, where anything came from it.
    ///
    /// @throws Problem NOT_FOUND, CALL_AWAY; what [Visits#askLinks] refuses
    @Transactional
    public void askLinks(String code, String email, Work work, String origin) {
        visits.requireWork(work);
        var it = gate.requirePublic(code);
        visits.askLinks(DOOR, it.id(), it.spaceId(), email, work, origin);
    }

    private CallChanged moved(Call it) {
        return new CallChanged(What.MOVED, it.id(), it.title(), it.spaceId(), null, gate.now(), null);
    }

    /// Takes it back, with everything that it said of its author.
    ///
    /// @throws Problem VISIT_OVER (visitors)
    @Transactional
    public void withdraw(String token) {
        visits.withdraw(visits.visit(token, DOOR));
    }

    /// A photograph of one's own entry.
    ///
    /// @throws Problem VISIT_OVER (visitors), NOT_FOUND
    @Transactional
    public Picture picture(String token, UUID id) {
        var entry = own(visits.visit(token, DOOR));
        return pictures.of(List.of(entry.id())).stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /// A photograph that everybody may see: it won.
    ///
    /// @throws Problem NOT_FOUND
    public Picture winning(String code, UUID id) {
        var it = gate.requirePublic(code);
        return pictures.find(it.id(), id)
                .filter(picture -> picture.won() && it.announcedAt() != null)
                .orElseThrow(Problem::notFound);
    }

    private OwnEntryView view(Call it, Visit visit) {
        var entry = own(visit);
        return new OwnEntryView(
                it.code(),
                it.title(),
                it.organisation(),
                standing(it, entry),
                entry.number(),
                entry.title(),
                entry.words(),
                pictures.of(List.of(entry.id())).stream().map(Picture::view).toList(),
                entry.aside(),
                it.announcedAt() == null ? null : entry.prize(),
                it.untilOn(),
                it.eraseOn());
    }

    private static Standing standing(Call it, CallEntryStore.Entry entry) {
        if (entry.number() == null) {
            return Standing.UNPROVED;
        }
        if (entry.aside() != null) {
            return Standing.SET_ASIDE;
        }
        if (it.announcedAt() == null) {
            return Standing.RECEIVED;
        }
        return entry.place() == null ? Standing.NOT_WINNING : Standing.WINNING;
    }

    private CallEntryStore.Entry own(Visit visit) {
        return store.ofVisit(visit.id()).orElseThrow(Problem::notFound);
    }

    /// What the mails about an entry say of its call.
    public static VisitSign sign(Call it) {
        return new VisitSign(it.title(), it.organisation(), OWN_PAGE, it.zone());
    }

    private static boolean isOpen(Call it) {
        return it.writable() && it.used() && it.state() == State.OPEN;
    }

    /// @throws Problem CALL_SHUT
    static void requireOpen(Call it) {
        if (!isOpen(it)) {
            throw new Problem(CallProblem.CALL_SHUT);
        }
    }
}
