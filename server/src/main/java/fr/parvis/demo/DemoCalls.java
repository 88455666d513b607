package fr.parvis.demo;

import fr.parvis.calls.OpenCalls;
import fr.parvis.calls.WriteCall;
import fr.parvis.drawing.Typography;
import fr.parvis.platform.Moment;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The photo contest of the commission Communication, open to everybody: nobody has entered yet, for the
/// demonstration has no photographs that people took.
@Component
class DemoCalls {
    private static final int SINCE = 6;
    private static final int STILL = 40;
    private static final int KEPT = 100;

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

    private final OpenCalls calls;
    private final Spaces spaces;
    private final DemoPeople people;
    private final DemoStore store;

    DemoCalls(OpenCalls calls, Spaces spaces, DemoPeople people, DemoStore store) {
        this.calls = calls;
        this.spaces = spaces;
        this.people = people;
        this.store = store;
    }

    void open(Instant now) {
        var today = now.atZone(DemoDocuments.ZONE).toLocalDate();
        var opener = people.actor("sabine.ravenel");
        var space = store.id("space", "communication");
        var jury = Stream.of("odile.thiriet", "claire.demangeot", "noel.houpert")
                .map(key -> people.actor(key).personId())
                .toList();
        var contest = new WriteCall(
                "Concours photo\u00a0: au fil de l’eau",
                Typography.french(RULES),
                today.minusDays(SINCE),
                today.plusDays(STILL),
                today.plusDays(KEPT),
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
        Moment.at(
                today.minusDays(SINCE).atTime(10, 5).atZone(DemoDocuments.ZONE).toInstant(), () -> {
                    spaces.use(opener, space, SpaceTool.CALLS, true);
                    var id = calls.open(opener, space, contest);
                    calls.publish(opener, id);
                    return id;
                });
    }
}
