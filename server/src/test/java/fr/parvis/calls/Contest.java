package fr.parvis.calls;

import fr.parvis.calls.CallView.LabelView;
import fr.parvis.calls.entries.CallEntries;
import fr.parvis.calls.entries.EnterCall;
import fr.parvis.calls.jury.Juries;
import fr.parvis.documents.Commission.Room;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import fr.parvis.visitors.Passers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A call for texts as tests need it, and those who take part.
@Component
public class Contest {
    private static final String PAGE = "/participer/suivi#";
    private static final int TOKEN = 43;

    private final OpenCalls calls;
    private final CallEntries entries;
    private final Juries juries;
    private final Passers passers;
    private final Spaces spaces;
    private final JdbcClient sql;

    Contest(OpenCalls calls, CallEntries entries, Juries juries, Passers passers, Spaces spaces, JdbcClient sql) {
        this.calls = calls;
        this.entries = entries;
        this.juries = juries;
        this.passers = passers;
        this.spaces = spaces;
        this.sql = sql;
    }

    /// Published, with the contributor and the reader as its jury.
    public CallView published(Room room, int perPerson) {
        var day = LocalDate.now();
        var content = new WriteCall(
                "Concours de textes",
                "Un texte sur le lavoir.",
                day,
                day.plusDays(10),
                day.plusDays(40),
                perPerson,
                0,
                1,
                List.of("Style"),
                List.of("Je suis l’auteur."),
                List.of(room.contributor().personId(), room.reader().personId()));
        spaces.use(room.facilitator(), room.space().id(), SpaceTool.CALLS, true);
        var id = calls.open(room.facilitator(), room.space().id(), content);
        calls.publish(room.facilitator(), id);
        return calls.call(room.facilitator(), id);
    }

    public static String email() {
        return "paule-" + UUID.randomUUID() + "@courriel.example";
    }

    /// Filled in, the small computation done, and not yet handed in.
    public EnterCall form(CallView call, String email, String title) {
        var consents = call.consents().stream().map(LabelView::id).toList();
        return new EnterCall("Auteur de " + email, email, title, "Un matin.", consents, passers.work());
    }

    /// Sent, and not yet confirmed.
    ///
    /// @return the secret of the mail
    public String sent(CallView call, String email, String title) {
        var draft = entries.enter(
                call.code(), form(call, email, title), UUID.randomUUID().toString());
        entries.send(draft.text());
        return link(mails(email).getLast());
    }

    /// @return the secret of the mail
    public String confirmed(CallView call, String email, String title) {
        var token = sent(call, email, title);
        entries.prove(token);
        return token;
    }

    /// The entry of that title, as who runs the call finds it.
    public UUID entry(Room room, CallView call, String title) {
        return juries.entries(room.facilitator(), call.id()).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public List<String> mails(String email) {
        return sql.sql("select text_body from mail.message where recipient = :to order by id")
                .param("to", email)
                .query(String.class)
                .list();
    }

    public static String link(String mail) {
        var start = mail.indexOf(PAGE) + PAGE.length();
        return mail.substring(start, start + TOKEN);
    }

    /// All at once; each gives "done", or the name of what refused it.
    static List<String> together(List<Callable<?>> deeds) throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = deeds.stream()
                    .map(deed -> people.submit(() -> {
                        go.await();
                        return outcome(deed);
                    }))
                    .toList();
            go.countDown();
            var said = new ArrayList<String>();
            for (var outcome : outcomes) {
                said.add(outcome.get());
            }
            return said;
        }
    }

    private static String outcome(Callable<?> deed) throws Exception {
        try {
            deed.call();
            return "done";
        } catch (Problem refused) {
            return String.valueOf(refused.type());
        }
    }
}
