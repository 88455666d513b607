package fr.parvis.documents;

import static fr.parvis.documents.PersonalDataKind.BIRTH_DATES;
import static fr.parvis.documents.PersonalDataKind.IBAN;
import static fr.parvis.documents.PersonalDataKind.NIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataDetectorTests {
    private static Set<PersonalDataKind> look(String text) {
        return PersonalDataDetector.look(text, 2026);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N° de sécurité sociale : 2 55 08 14 168 025 38.",
                "255081416802538",
                "nir;2.55.08.14.168.025.38;fin",
                "Odile\t2\u00a055\u00a008\u00a014\u00a0168\u00a0025\u00a038\tagent",
                "(255081416802538)"
            })
    void aSocialSecurityNumberWithItsKey(String text) {
        assertThat(look(text)).containsExactly(NIR);
    }

    @Test
    void corsicaCountsAsTheRuleSays() {
        // 2A counts as 19, 2B as 18 in the thirteen digits that the key is made of.
        assertThat(look(keyed("18505", "2A", "004123", 1850519004123L))).containsExactly(NIR);
        assertThat(look(keyed("28505", "2B", "033045", 2850518033045L))).containsExactly(NIR);
        assertThat(look(keyed("18505", "2A", "004123", 1850518004123L))).isEmpty();
    }

    private static String keyed(String before, String department, String after, long number) {
        return before + department + after + "%02d".formatted(97 - number % 97);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "255081416802539", // another key
                "255081416802583", // two digits in the wrong order
                "555081416802538", // nobody is born a 5
                "2550814168025381", // a longer number
                "A255081416802538",
                "2 55 08 14 168 025", // without its key: too much looks like it
                "SIRET 130 025 265 00013, code APE 8411Z",
                "Tél. 03 87 00 12 34, télécopie 03 87 00 12 35",
                "Marché n° 2026-014, lot 2, 168 025,38 € TTC",
                "EAN 3017620422003, référence 2550814168"
            })
    void numbersThatAreNotOne(String text) {
        assertThat(look(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RIB : FR76 3000 6000 0112 3456 7890 189",
                "FR7630006000011234567890189",
                "Virement sur DE89 3704 0044 0532 0130 00 (Kehl)",
                "LU28 0019 4006 4475 0000",
                "GB82 WEST 1234 5698 7654 32"
            })
    void anAccountNumberWithItsCheck(String text) {
        assertThat(look(text)).containsExactly(IBAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR76 3000 6000 0112 3456 7890 188",
                "FR76 3000 6000 0112 3456 7890 18",
                "FR76 3000 6000 0112 3456 7890 1891",
                "XFR7630006000011234567890189",
                "FRANCE 2030, ITALIE 2024 et ESPAGNE",
                "DEVIS 2026 du 12 mars, LUNDI 3"
            })
    void wordsThatAreNotOne(String text) {
        assertThat(look(text)).isEmpty();
    }

    @Test
    void aListOfChildrenWithTheirBirths() {
        assertThat(look("""
                        Inscriptions à la cantine
                        Nom	Prénom	Date de naissance
                        Thiriet	Léa	12/03/2017
                        Marchal	Paul	02/11/2018
                        Klein	Inès	28/06/2016
                        """)).containsExactly(BIRTH_DATES);
    }

    @Test
    void aListOfElectorsThatDoesNotSayWhatItsDatesAre() {
        assertThat(look("""
                        THIRIET Odile 12/03/1951
                        MARCHAL Paul 02/11/1968
                        KLEIN Inès 28/06/1986
                        VAUTRIN Gérard 01/01/1947
                        NOVEL Ambre 30/09/1990
                        """)).containsExactly(BIRTH_DATES);
    }

    @Test
    void listsOfDatesThatAreNobodysBirth() {
        assertThat(look("""
                        Calendrier des réunions
                        12/03/2026 Commission Finances
                        02/04/2026 Conseil Municipal
                        28/05/2026 Bureau Élargi
                        04/06/2026 Commission Travaux
                        11/09/2026 Conseil Municipal
                        """)).isEmpty();
        assertThat(look("""
                        Registre des délibérations
                        12/03/2008 Budget Primitif
                        12/03/2008 Taux Imposition
                        12/03/2008 Vente Parcelle
                        02/07/2008 Compte Administratif
                        02/07/2008 École Maternelle
                        02/07/2008 Éclairage Public
                        """)).isEmpty();
        assertThat(look("Madame Odile Thiriet, née le 12/03/1951 à Metz, et son époux Paul Klein."))
                .isEmpty();
        assertThat(look("")).isEmpty();
    }

    /// Texts made to be read again and again by a careless pattern.
    @Test
    void anyTextIsReadInLineWithItsLength() {
        for (var hostile : new String[] {
            "1 ".repeat(500_000),
            "FR76".repeat(250_000),
            "FR7 ".repeat(250_000),
            "A".repeat(1_000_000),
            "12/03/".repeat(160_000),
            "Né ".repeat(300_000),
            "É'-’".repeat(250_000)
        }) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> look(hostile));
        }
    }
}
