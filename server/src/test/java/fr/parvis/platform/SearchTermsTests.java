package fr.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What somebody types is read as French.
class SearchTermsTests {
    private static List<String> texts(String typed) {
        return List.of(SearchTerms.of(typed).texts());
    }

    private static String shown(String typed, String text) {
        return SearchTerms.of(typed).marked(text).replace('\u0001', '[').replace('\u0002', ']');
    }

    @Test
    void caseAccentsLigaturesAndElisionDoNotCount() {
        assertThat(texts("L’ÉCOLE d'Œuvre")).containsExactly("ecole", "oeuvre");
        assertThat(texts("qu'aujourd’hui")).containsExactly("aujourd", "hui");
    }

    @Test
    void smallWordsAreLeftOutWhereOthersAreThere() {
        assertThat(texts("devis de la toiture")).containsExactly("devis", "toiture");
        assertThat(texts("la")).containsExactly("la");
    }

    @Test
    void signsMeanNothing() {
        assertThat(texts("%% _ \\ ' \" .* [a-z]+ <br>")).containsExactly("z", "br");
        assertThat(SearchTerms.of("%%%").isEmpty()).isTrue();
        assertThat(SearchTerms.of("'").isEmpty()).isTrue();
        assertThat(SearchTerms.of("\u0000\u0001\u0002").isEmpty()).isTrue();
    }

    @Test
    void eightWordsAreLookedFor() {
        assertThat(texts("un deux trois quatre cinq six sept huit neuf dix")).hasSize(8);
    }

    @Test
    void theFormsOfAWordBeginAlike() {
        for (var forms : List.of(
                List.of("toiture", "toitures"),
                List.of("travail", "travaux"),
                List.of("municipal", "municipaux", "municipale", "municipales"),
                List.of("école", "écoles"),
                List.of("ancien", "ancienne", "anciennes"),
                List.of("élu", "élus"),
                List.of("eau", "eaux"),
                List.of("conseiller", "conseillère", "conseillères"))) {
            for (var typed : forms) {
                for (var title : forms) {
                    assertThat(SearchTerms.of(typed).score(title))
                            .as("%s finds %s", typed, title)
                            .isGreaterThanOrEqualTo(0.6);
                }
            }
        }
    }

    @Test
    void slipsAreMadeGoodAndFiguresAreNot() {
        for (var slip : List.of(
                List.of("deviz", "devis"),
                List.of("tractuer", "tracteur"),
                List.of("tratceur", "tracteur"),
                List.of("bugdet", "budget"),
                List.of("toitre", "toitures"),
                List.of("délibration", "délibération"))) {
            assertThat(SearchTerms.of(slip.getFirst()).score(slip.getLast()))
                    .as(slip.toString())
                    .isBetween(0.2, 0.49);
        }
        assertThat(SearchTerms.of("2024").score("2025")).isZero();
        assertThat(SearchTerms.of("mare").score("maison")).isZero();
        assertThat(SearchTerms.of("lots").score("Loi")).isZero();
    }

    @Test
    void theBeginningOfATitleComesFirst() {
        var terms = SearchTerms.of("devis toiture");
        assertThat(terms.score("Devis toiture école.pdf")).isEqualTo(1);
        assertThat(terms.score("Devis de la toiture")).isEqualTo(1);
        assertThat(terms.score("Devis pour deux toitures")).isBetween(0.6, 0.99);
        assertThat(terms.score("Toiture, devis")).isBetween(0.6, terms.score("Devis charpente toiture"));
        assertThat(terms.score("Devis")).isZero();
    }

    @Test
    void whatAnswersIsMarked() {
        assertThat(shown("salle fetes", "Tarifs de la salle des fêtes")).isEqualTo("Tarifs de la [salle] des [fêtes]");
        assertThat(shown("tari", "Tarifs")).isEqualTo("[Tari]fs");
        assertThat(shown("toitures", "Devis toiture.pdf")).isEqualTo("Devis [toiture].pdf");
        assertThat(shown("deviz", "Devis tracteur")).isEqualTo("[Devis] tracteur");
        assertThat(shown("ecole", "l’École <b>")).isEqualTo("l’[École] <b>");
    }
}
