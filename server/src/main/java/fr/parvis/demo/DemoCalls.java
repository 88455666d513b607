package fr.parvis.demo;

import fr.parvis.calls.CallView;
import fr.parvis.calls.OpenCalls;
import fr.parvis.calls.WriteCall;
import fr.parvis.calls.jury.AnnounceWinners;
import fr.parvis.calls.jury.AnnounceWinners.Winner;
import fr.parvis.calls.jury.Juries;
import fr.parvis.drawing.Typography;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Moment;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The photo contests of the commission Communication: one open to everybody, one whose jury is at work, one whose
/// winners are announced.
@Component
class DemoCalls {
    private static final String OPENER = "sabine.ravenel";

    private static final String RULES = """
            Montrez Valbourg et la Seille comme vous les voyez : un lavoir, un reflet, une crue, un matin de brume.
            # Qui participe
            Toute personne qui habite Valbourg-sur-Seille ou y travaille, sauf les membres du jury.
            # Ce que vous envoyez
            - une photo prise dans la commune, avec un titre ;
            - quelques mots si vous le voulez : où, quand, pourquoi ;
            - ni montage, ni image fabriquée par un logiciel.
            # Comment le jury choisit
            Le jury ne voit que les photos et leurs titres, jamais les noms. Il note chaque photo de 1 à 5 sur chaque critère.
            # Les prix
            Trois photos sont tirées en grand et exposées à la médiathèque, puis paraissent dans le bulletin.
            """;

    /// So many days from today: the first, the last, the one on which the rest goes.
    private record Days(int from, int until, int erase) {}

    private final OpenCalls calls;
    private final Juries juries;
    private final Spaces spaces;
    private final DemoEntries entries;
    private final DemoPeople people;
    private final DemoStore store;

    DemoCalls(OpenCalls calls, Juries juries, Spaces spaces, DemoEntries entries, DemoPeople people, DemoStore store) {
        this.calls = calls;
        this.juries = juries;
        this.spaces = spaces;
        this.entries = entries;
        this.people = people;
        this.store = store;
    }

    void open(Instant now) {
        var today = now.atZone(DemoDocuments.ZONE).toLocalDate();
        var opener = people.actor(OPENER);
        Moment.at(morning(today, -330), () -> {
            spaces.use(opener, store.id("space", "communication"), SpaceTool.CALLS, true);
            return true;
        });
        var winter = published("Concours photo : Valbourg sous la neige", new Days(-320, -290, 20), today);
        entries.enter(winter, "winter", morning(today, -300));
        announced(winter, today);
        var autumn = published("Concours photo : couleurs d'automne", new Days(-44, -4, 60), today);
        entries.enter(autumn, "autumn", morning(today, -12));
        scored(autumn, today);
        var water = published("Concours photo : au fil de l'eau", new Days(-6, 40, 100), today);
        entries.enter(water, "open", morning(today, -2));
    }

    private CallView published(String title, Days days, LocalDate today) {
        var opener = people.actor(OPENER);
        var jury = Stream.of("odile.thiriet", "claire.demangeot", "noel.houpert")
                .map(key -> people.actor(key).personId())
                .toList();
        var contest = new WriteCall(
                Typography.french(title),
                Typography.french(RULES),
                today.plusDays(days.from()),
                today.plusDays(days.until()),
                today.plusDays(days.erase()),
                3,
                1,
                15,
                List.of("Qualité de la photo", "Originalité du regard", "Lien avec la commune"),
                List.of(
                        "Je suis l’auteur de cette photo, et j’accepte que la commune la publie avec mon nom,"
                                + " gratuitement, si elle est lauréate.",
                        "Les personnes que l’on reconnaît sur la photo ont donné leur accord.",
                        "J’ai 18 ans ou plus, ou l’accord de mes parents.",
                        "J’ai lu le règlement et je l’accepte."),
                jury);
        return Moment.at(morning(today, days.from()), () -> {
            var id = calls.open(opener, store.id("space", "communication"), contest);
            calls.publish(opener, id);
            return calls.call(opener, id);
        });
    }

    /// One of the jury has done, one has begun, one has not.
    private void scored(CallView call, LocalDate today) {
        var entryIds = entryIds(call, today);
        score("odile.thiriet", call, entryIds, morning(today, -3));
        score("claire.demangeot", call, entryIds.subList(0, 2), morning(today, -2));
    }

    private void announced(CallView call, LocalDate today) {
        var opener = people.actor(OPENER);
        var entryIds = entryIds(call, today);
        for (var juror : List.of("odile.thiriet", "claire.demangeot", "noel.houpert")) {
            score(juror, call, entryIds, morning(today, -280));
        }
        var prizes = List.of("1er prix", "2e prix", "Prix du jury");
        var winners = new ArrayList<Winner>();
        for (var at = 0; at < prizes.size(); at++) {
            winners.add(new Winner(entryIds.get(at), prizes.get(at)));
        }
        Moment.at(morning(today, -270), () -> {
            juries.judge(opener, call.id());
            juries.announce(opener, call.id(), new AnnounceWinners(winners));
            return true;
        });
    }

    private List<UUID> entryIds(CallView call, LocalDate today) {
        Actor opener = people.actor(OPENER);
        return Moment.at(morning(today, -1), () -> juries.entries(opener, call.id())).stream()
                .map(entry -> entry.id())
                .toList();
    }

    private void score(String key, CallView call, List<UUID> entryIds, Instant at) {
        var juror = people.actor(key);
        Moment.at(at, () -> {
            for (var entry = 0; entry < entryIds.size(); entry++) {
                for (var criterion = 0; criterion < call.criteria().size(); criterion++) {
                    var points = 2 + (key.length() + 3 * entry + 2 * criterion) % 4;
                    var under = call.criteria().get(criterion).id();
                    juries.score(juror, call.id(), entryIds.get(entry), under, points);
                }
            }
            return true;
        });
    }

    private static Instant morning(LocalDate today, int days) {
        return today.plusDays(days).atTime(10, 5).atZone(DemoDocuments.ZONE).toInstant();
    }
}
