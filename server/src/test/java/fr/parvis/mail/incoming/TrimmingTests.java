package fr.parvis.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody wrote is kept, what their program adds is not.
class TrimmingTests {
    private static final String WRITTEN = "Bonjour,\n\nd’accord pour samedi.";

    static Stream<Arguments> whatProgramsQuote() {
        return Stream.of(
                Arguments.of(
                        "Gmail",
                        "\n\nLe lun. 23 nov. 2026 à 18:30, Claire Morel (Parvis) <parvis@valbourg.example> a écrit :\n\n> Samedi ?\n>\n> Claire\n"),
                Arguments.of(
                        "Gmail, wrapped",
                        "\n\nLe lun. 23 nov. 2026 à 18:30, Claire Morel (Parvis) <\nparvis@valbourg.example> a écrit :\n\n> Samedi ?\n"),
                Arguments.of(
                        "Gmail, with a narrow space",
                        "\n\nLe lun. 23 nov. 2026 à 18:30, Claire Morel <p@v.example> a écrit\u00a0:\n> Samedi ?\n"),
                Arguments.of(
                        "Apple Mail",
                        "\n\nEnvoyé de mon iPhone\n\n> Le 23 nov. 2026 à 18:30, Claire Morel <p@v.example> a écrit :\n> \n> Samedi ?\n"),
                Arguments.of(
                        "English",
                        "\n\nOn Mon, Nov 23, 2026 at 6:30 PM Claire Morel <p@v.example> wrote:\n\n> Samedi ?\n"),
                Arguments.of("Thunderbird", "\n\nLe 23/11/2026 à 18:30, Claire Morel a écrit :\n> Samedi ?\n"),
                Arguments.of(
                        "Outlook",
                        "\n\n________________________________\nDe : Claire Morel <p@v.example>\nEnvoyé : lundi 23 novembre 2026 18:30\nÀ : Jean <j@amicale.example>\nObjet : Samedi\n\nSamedi ?\n"),
                Arguments.of(
                        "Outlook, classic",
                        "\n\n-----Message d'origine-----\nDe : Claire Morel\nEnvoyé : lundi\n\nSamedi ?\n"),
                Arguments.of(
                        "Outlook, English",
                        "\n\nFrom: Claire Morel <p@v.example>\nSent: Monday, November 23, 2026\nTo: Jean\nSubject: Samedi\n\nSamedi ?\n"),
                Arguments.of(
                        "Orange",
                        "\n\n> Message du 23/11/26 18:30\n> De : \"Claire Morel\" <p@v.example>\n> Samedi ?\n"),
                Arguments.of("signature", "\n\n-- \nJean Lentz\nPrésident de l’Amicale\n03 00 00 00 00\n"),
                Arguments.of("telephone", "\n\nEnvoyé depuis mon appareil Galaxy\n"),
                Arguments.of("Outlook for phones", "\n\nTélécharger Outlook pour Android<https://aka.ms/x>\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatProgramsQuote")
    void whatAProgramQuotesIsLeftOut(String program, String quoted) {
        assertThat(Trimming.of(WRITTEN + quoted)).isEqualTo(WRITTEN);
    }

    @Test
    void anAnswerThatBeginsLikeTheHeaderOfAQuoteIsKept() {
        var quoted = "Le lun. 23 nov. 2026 à 18:30, Claire Morel a écrit :\n> Samedi ?\n";
        assertThat(Trimming.of("On s’en occupe.\n\n" + quoted)).isEqualTo("On s’en occupe.");
        assertThat(Trimming.of("Il manque la clé.\n" + quoted)).isEqualTo("Il manque la clé.");
    }

    @Test
    void whatIsWrittenBelowAQuoteIsKept() {
        assertThat(Trimming.of("Le 23/11/2026 à 18:30, Claire Morel a écrit :\n> Samedi ?\n\nOui, samedi."))
                .isEqualTo("Oui, samedi.");
    }

    @Test
    void whatIsForwardedIsKeptWhereItIsNoAnswer() {
        var forwarded = "Pour information.\n\n---------- Forwarded message ---------\nDe : Claire Morel\n\n> Samedi ?";
        assertThat(Trimming.ofNew(forwarded + "\n\n-- \nJean Lentz\nPrésident")).isEqualTo(forwarded);
        var list = "Ordre du jour\n--\n" + "point\n".repeat(20);
        assertThat(Trimming.ofNew(list)).isEqualTo(list.strip());
    }

    @Test
    void aSentenceThatOnlyLooksLikeOneIsKept() {
        var text = "Le maire m’a dit que Jean a écrit : il viendra.\nDe : quoi parlons-nous ?\nOn se voit quand ?";
        assertThat(Trimming.of(text)).isEqualTo(text);
    }

    @Test
    void linesWithoutEndTakeNoLongerThanTheirLength() {
        var long1 = "Le " + "a".repeat(200_000) + "\n";
        var long2 = "_".repeat(200_000) + "\n" + "____________\n".repeat(20_000) + "Le \n".repeat(20_000);
        assertThat(Trimming.of(long1 + long2)).isNotEmpty();
    }

    @Test
    void htmlOfSeveralProgramsLosesItsQuote() {
        assertThat(
                        HtmlText.of(
                                "<div dir=ltr>Oui, samedi.<br>À 18 h</div><div class=gmail_quote><div>Le lun. a écrit :</div><blockquote>x</blockquote></div>"))
                .isEqualTo("Oui, samedi.\nÀ 18 h");
        assertThat(
                        HtmlText.of(
                                "<p>Oui</p><p>samedi</p><div id=appendonsend></div><hr><div id=divRplyFwdMsg>De : Claire</div><div>Samedi ?</div>"))
                .isEqualTo("Oui\n\nsamedi");
        assertThat(
                        HtmlText.of(
                                "<body>Oui<blockquote type=cite>Samedi ?</blockquote><script>alert(1)</script><style>p{}</style></body>"))
                .isEqualTo("Oui");
    }
}
