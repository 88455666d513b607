package fr.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CastTests {

    /// Confidential spaces wait for second factors.
    private static final Set<String> TYPES = Set.of(
            "COUNCIL",
            "EXECUTIVE",
            "GOVERNING_BODY",
            "SOCIAL_COMMITTEE",
            "COMMITTEE",
            "WORKING_GROUP",
            "SERVICE",
            "SUPPORT",
            "PROJECT",
            "GENERAL_INFO",
            "SHARED_RESOURCES",
            "CROSS_UNIT",
            "SOCIAL",
            "PARTNERS",
            "INTER_AUTHORITY",
            "ASSOCIATIONS");

    @Test
    void fortyFivePeopleAsTheDecisionsCountThem() {
        assertThat(Cast.people()).hasSize(45);
        assertThat(main("valbourg", "ELECTED_MEMBER")).isEqualTo(19);
        assertThat(main("valbourg", "AGENT")).isEqualTo(6);
        assertThat(main("pays-de-seille", "ELECTED_MEMBER") + main("pays-de-seille", "AGENT"))
                .isEqualTo(12);
        assertThat(Cast.people().stream().filter(CastMember::isGuest)).hasSize(8);
        assertThat(Cast.people().stream().filter(person -> person.hats().size() > 1))
                .extracting(CastMember::key)
                .contains("sabine.ravenel", "odile.thiriet");
    }

    @Test
    void addressesAndNumbersAreInventedOnes() {
        var numbers = "(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \\d\\d \\d\\d";
        for (var person : Cast.people()) {
            assertThat(person.email()).endsWith(".example").isLowerCase();
            assertThat(person.phone()).matches("|" + numbers);
        }
        assertThat(Cast.people().stream().map(CastMember::email).distinct()).hasSize(45);
    }

    @Test
    void functionsAgreeWithThePerson() {
        var feminine = List.of(
                "Conseillère",
                "Adjointe",
                "Présidente",
                "Agente",
                "Secrétaire générale",
                "Directrice",
                "Vice-présidente",
                "Cheffe",
                "Coordinatrice",
                "Maire",
                "Responsable",
                "Architecte",
                "Chargée");
        var masculine = List.of(
                "Conseiller ",
                "Adjoint ",
                "Premier adjoint",
                "Président",
                "Vice-président",
                "Technicien",
                "Directeur",
                "Agent ",
                "Responsable",
                "Médiathécaire",
                "Chargé ");
        for (var person : Cast.people()) {
            var allowed = person.honorific().equals("Mme") ? feminine : masculine;
            var functions = new ArrayList<String>();
            person.hats().forEach(hat -> functions.add(hat.function()));
            person.guests().forEach(guest -> functions.add(guest.function()));
            assertThat(functions)
                    .as(person.name())
                    .allSatisfy(function -> assertThat(allowed).anyMatch((function + " ")::startsWith));
        }
    }

    @Test
    void guestsHaveASponsorWhoIsNotAGuestAndAnEndWithinAYear() {
        for (var person : Cast.people().stream().filter(CastMember::isGuest).toList()) {
            assertThat(Cast.person(person.guest().sponsor()).isGuest()).isFalse();
            assertThat(person.guest().days()).isBetween(30, 365);
        }
    }

    @Test
    void theTablesNameOnlyWhatExists() {
        var units = Cast.units().stream().map(Cast.Unit::key).toList();
        Cast.people()
                .forEach(person -> person.hats()
                        .forEach(hat -> assertThat(units)
                                .as(person.name())
                                .matches(known -> hat.unit().isEmpty() || known.contains(hat.unit()))));
        Cast.groups().forEach(group -> group.members().forEach(Cast::person));
        for (var space : DemoSpace.all()) {
            Cast.authority(space.authority());
            for (var membership : space.members()) {
                switch (membership.subject()) {
                    case PERSON -> Cast.person(membership.key());
                    case GROUP -> Cast.group(membership.key());
                    case UNIT -> assertThat(units).contains(membership.key());
                }
            }
        }
    }

    @Test
    void twentyFourSpacesOfAllTypesThatAreOffered() {
        var spaces = DemoSpace.all();
        assertThat(spaces).hasSize(24);
        assertThat(spaces.stream().map(DemoSpace::type).collect(Collectors.toSet()))
                .isEqualTo(TYPES);
        assertThat(spaces.stream().filter(space -> space.access().equals("SECRET")))
                .hasSize(1);
        assertThat(spaces.stream().filter(DemoSpace::isArchived)).hasSize(1);
        assertThat(spaces.stream().filter(space -> space.type().equals("INTER_AUTHORITY")))
                .hasSize(1);
    }

    @Test
    void everySpaceHasAFacilitatorWhoIsNotAGuest() {
        for (var space : DemoSpace.all()) {
            var facilitators = space.roles().entrySet().stream()
                    .filter(role -> role.getValue().equals("FACILITATOR"))
                    .map(role -> Cast.person(role.getKey()))
                    .toList();
            assertThat(facilitators).as(space.name()).isNotEmpty().noneMatch(CastMember::isGuest);
        }
    }

    @Test
    void thePeopleOfTheRolesArePlacedAsTheirRolesSay() {
        var communication = DemoSpace.all().stream()
                .filter(space -> space.key().equals("communication"))
                .findFirst()
                .orElseThrow()
                .roles();
        assertThat(communication).hasSize(9);
        assertThat(communication.get(DemoRole.FACILITATOR.person().key())).isEqualTo("FACILITATOR");
        assertThat(communication.get(DemoRole.CONTRIBUTOR.person().key())).isEqualTo("CONTRIBUTOR");
        assertThat(communication.get(DemoRole.READER.person().key())).isEqualTo("READER");
        assertThat(communication).containsKey(DemoRole.GUEST.person().key());
        assertThat(DemoRole.GUEST.person().isGuest()).isTrue();
        assertThat(DemoRole.PLATFORM_ADMIN.person().platformAdministrator()).isTrue();
        assertThat(DemoRole.ORG_ADMIN.person().hats().getFirst().role()).isEqualTo("ORG_ADMIN");
        var stranger = DemoRole.STRANGER.person().key();
        assertThat(DemoSpace.all().stream()
                        .filter(space -> space.authority().equals("valbourg"))
                        .filter(space -> space.roles().containsKey(stranger)))
                .isEmpty();
    }

    private static long main(String authority, String kind) {
        return Cast.people().stream()
                .filter(person -> !person.isGuest())
                .map(person -> person.hats().getFirst())
                .filter(hat -> hat.authority().equals(authority) && hat.kind().equals(kind))
                .count();
    }
}
