package fr.parvis.requests.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import fr.parvis.requests.cases.AssignCase;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Requests as others of the product show them: each to whoever sees them, and to nobody else.
@ParvisTest
class CaseFindingTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private CaseReading reading;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseFinder finder;

    @Autowired
    private CaseCards cards;

    @Autowired
    private List<TodaySource> today;

    private Commission.Room room;
    private Actor inhabitant;
    private UUID definition;
    private UUID id;

    @BeforeEach
    void ask() {
        room = commission.room();
        inhabitant = commission.inhabitant(room.organisationId(), "MEMBER");
        definition = definitions.begin(room.facilitator(), room.space().id(), new BeginDefinition("Clés", null));
        definitions.publish(room.facilitator(), definition, 1);
        id = file("L’écran de l’étage reste noir", false);
    }

    private UUID file(String title, boolean trial) {
        var who = trial ? room.facilitator() : inhabitant;
        return filing.file(who, definition, new FileCase(Map.of("objet", List.of(title)), trial));
    }

    private List<Finder.Found> found(Actor actor, String words) {
        return finder.find(actor, new Finder.Wanted(words, room.space().id(), null, null, null, 10));
    }

    @Test
    void whoAskedAndTheAgentsFindItByItsTitleAndItsNumber() {
        var number = String.valueOf(reading.view(inhabitant, id).number());
        for (var actor : List.of(inhabitant, room.contributor(), room.facilitator())) {
            assertThat(found(actor, "ecrans noirs"))
                    .extracting(Finder.Found::id)
                    .containsExactly(id);
            assertThat(found(actor, number)).extracting(Finder.Found::address).containsExactly(Case.address(id));
        }
    }

    @Test
    void nobodyElseFindsIt() {
        for (var actor : List.of(room.reader(), room.guest(), room.stranger())) {
            assertThat(found(actor, "ecran")).isEmpty();
        }
    }

    @Test
    void aTrialIsFoundNowhere() {
        file("Essai du fauteuil", true);
        assertThat(found(room.facilitator(), "fauteuil")).isEmpty();
    }

    @Test
    void itsAddressShowsNumberTitleAndStep() {
        for (var address : List.of(
                "/demandes/" + id,
                "/espaces/bourg/support/demandes?demande=" + id,
                "/espaces/bourg/support/demandes?vue=tableau&demande=" + id + "&a=moi")) {
            assertThat(cards.leadsTo(address)).as(address).isTrue();
            assertThat(cards.shown(room.contributor(), address)).hasValueSatisfying(shown -> {
                assertThat(shown.title()).startsWith("n° ").endsWith("L’écran de l’étage reste noir");
                assertThat(shown.detail()).isEqualTo("Demandée");
                assertThat(shown.over()).isFalse();
            });
            assertThat(cards.shown(room.stranger(), address)).isEmpty();
        }
        assertThat(cards.leadsTo("/demandes/nouvelle")).isFalse();
        assertThat(cards.leadsTo("/espaces/bourg/support/demandes")).isFalse();
        cases.cancel(inhabitant, id);
        assertThat(cards.shown(inhabitant, "/demandes/" + id))
                .hasValueSatisfying(shown -> assertThat(shown.over()).isTrue());
    }

    private List<TodayItem> awaiting(Actor actor, String kind) {
        return today.stream()
                .flatMap(source -> source.today(actor).stream())
                .filter(item -> item.kind().equals(kind))
                .toList();
    }

    @Test
    void agentsAreToldHowManyNobodyHasTaken() {
        file("Une clé perdue", false);
        assertThat(awaiting(room.contributor(), "requests-to-take"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.count()).isEqualTo(2);
                    assertThat(item.address()).endsWith("/demandes?a=personne");
                });
        assertThat(awaiting(room.reader(), "requests-to-take")).isEmpty();
        assertThat(awaiting(inhabitant, "requests-to-take")).isEmpty();

        cases.assign(room.contributor(), id, new AssignCase(room.contributor().personId(), null));
        assertThat(awaiting(room.contributor(), "requests-to-take"))
                .extracting(TodayItem::count)
                .containsExactly(1);
        assertThat(awaiting(room.contributor(), "request-to-decide"))
                .extracting(TodayItem::id)
                .containsExactly(id);
    }
}
