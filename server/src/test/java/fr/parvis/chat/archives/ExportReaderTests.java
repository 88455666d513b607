package fr.parvis.chat.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports of iPhones and of Android, in French and in English; nobody in them exists.
class ExportReaderTests {
    private static final LocalDateTime BEFORE = LocalDateTime.of(2020, 1, 1, 0, 0);

    private static List<Said> read(String text) {
        return read(text, DateOrder.DAY_FIRST);
    }

    private static List<Said> read(String text, DateOrder order) {
        var said = new ArrayList<Said>();
        try {
            ExportReader.read(new BufferedReader(new StringReader(text)), order, BEFORE, said::add);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return said;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12/03/2024, 14:05 - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05",
                "12/03/2024 à 14:05 - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05",
                "12/03/2024, à 14:05 - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05",
                "12/03/24 14:05 - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05",
                "12.03.24, 14:05 - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05",
                "12-03-2024 14:05 - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05",
                "2024-03-12, 14:05 - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05",
                "12/03/2024 14 h 05 - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05",
                "3/12/24, 2:05\u202fPM - Odile Ferrand: Bonjour | MONTH_FIRST | 2024-03-12T14:05",
                "3/12/24, 2:05 PM - Odile Ferrand: Bonjour | MONTH_FIRST | 2024-03-12T14:05",
                "12/03/2024, 2:05 p.m. - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05",
                "12/03/2024, 12:05 am - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T00:05",
                "12/03/2024, 12:05 pm - Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T12:05",
                "[12/03/2024 14:05:33] Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05:33",
                "[12/03/2024, 14:05:33] Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05:33",
                "[12/03/2024 à 14:05:33] Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05:33",
                "\u200e[12/03/2024 14:05:33] Odile Ferrand: \u200eBonjour | DAY_FIRST | 2024-03-12T14:05:33",
                "[3/12/24, 2:05:33\u202fPM] Odile Ferrand: Bonjour | MONTH_FIRST | 2024-03-12T14:05:33",
                "\ufeff[12.03.24, 14:05:33] Odile Ferrand: Bonjour | DAY_FIRST | 2024-03-12T14:05:33",
            })
    void aMessageIsReadAsEachTelephoneWritesIt(String line, DateOrder order, LocalDateTime at) {
        assertThat(read(line, order)).singleElement().satisfies(said -> {
            assertThat(said.at()).isEqualTo(at);
            assertThat(said.name()).isEqualTo("Odile Ferrand");
            assertThat(said.text()).isEqualTo("Bonjour");
            assertThat(said.odd()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMG-20240312-WA0001.jpg (fichier joint) | IMG-20240312-WA0001.jpg | ''",
                "\u200eIMG-20240312-WA0001.jpg (file attached) | IMG-20240312-WA0001.jpg | ''",
                "Devis des bancs 2024.pdf (fichier joint) | Devis des bancs 2024.pdf | ''",
                "\u200e<pièce jointe : 00000012-PHOTO-2024-03-12-14-05-33.jpg> | 00000012-PHOTO-2024-03-12-14-05-33.jpg | ''",
                "\u200e<pièce jointe\u00a0: 00000012-PHOTO.jpg> | 00000012-PHOTO.jpg | ''",
                "\u200e<attached: 00000012-AUDIO.opus> | 00000012-AUDIO.opus | ''",
                "La place \u200e<attached: 00000012-PHOTO.jpg> | 00000012-PHOTO.jpg | La place",
            })
    void aFileIsNamedAndItsWordsStay(String text, String file, String words) {
        assertThat(read("12/03/2024, 14:05 - Odile: " + text)).singleElement().satisfies(said -> {
            assertThat(said.file()).isEqualTo(file);
            assertThat(said.text()).isEqualTo(words);
        });
    }

    @Test
    void theWordsOfAPictureStandOnTheLinesThatFollowIt() {
        var said = read("12/03/2024, 14:05 - Odile: IMG-1.jpg (fichier joint)\nLa place\nvue du clocher");
        assertThat(said).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo("IMG-1.jpg");
            assertThat(one.text()).isEqualTo("La place\nvue du clocher");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "<Médias omis>,true",
        "<Media omitted>,true",
        "image absente,true",
        "vidéo absente,true",
        "audio omis,true",
        "image omitted,true",
        "document omitted,true",
        "On a omis la photo,false",
        "image,false"
    })
    void aMediumLeftOutIsKnown(String text, boolean omitted) {
        assertThat(read("12/03/2024, 14:05 - Odile: \u200e" + text).getFirst().omitted())
                .isEqualTo(omitted);
    }

    @Test
    void linesThatFollowBelongToTheMessageAndAnEditedOneSaysSo() {
        var said = read("""
                12/03/2024, 14:05 - Odile: Liste :
                - pain

                - sel <Ce message a été modifié>
                12/03/2024, 14:06 - Noël: Ce message a été supprimé
                """);
        assertThat(said).hasSize(2);
        assertThat(said.getFirst().text()).isEqualTo("Liste :\n- pain\n\n- sel");
        assertThat(said.getFirst().edited()).isTrue();
        assertThat(said.getLast().text()).isEqualTo("Ce message a été supprimé");
    }

    @Test
    void whatTheApplicationSaysHasNoName() {
        var said = read("""
                12/03/2024, 14:00 - Les messages et les appels sont chiffrés de bout en bout.
                12/03/2024, 14:01 - Odile a créé le groupe "Fête"
                """);
        assertThat(said).extracting(Said::name).containsOnlyNulls();
        assertThat(said).extracting(Said::odd).containsOnly(false);
    }

    @Test
    void whatStandsBeforeTheFirstMessageIsKeptAsItIs() {
        var said = read("Ceci n’est pas un message\n12/03/2024, 14:05 - Odile: Bonjour\n");
        assertThat(said.getFirst().odd()).isTrue();
        assertThat(said.getFirst().text()).isEqualTo("Ceci n’est pas un message");
        assertThat(said.getFirst().at()).isEqualTo(BEFORE);
        assertThat(said.getLast().name()).isEqualTo("Odile");
    }

    @ParameterizedTest
    @CsvSource({
        "99/99/2024, 14:05 - Odile: x",
        "12/03/2024, 25:05 - Odile: x",
        "12/03/1999, 14:05 - Odile: x",
        "12/03 - x"
    })
    void aDateThatIsNoneBeginsNoMessage(String line) {
        assertThat(Head.of(line)).isNull();
    }

    @Test
    void theOrderOfDatesIsSeenFromTheWhole() {
        assertThat(guess("13/03/2024, 14:05 - a: b").order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(guess("3/13/2024, 14:05 - a: b").order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(guess("3/13/2024, 14:05 - a: b").isOpen()).isFalse();
        var forward = guess("1/2/2024, 14:05 - a: b", "1/12/2024, 14:05 - a: b", "2/3/2024, 14:05 - a: b");
        assertThat(forward.order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(forward.isOpen()).isTrue();
        assertThat(guess("1/2/2024, 14:05 - a: b").order()).isEqualTo(DateOrder.DAY_FIRST);
    }

    private static OrderGuess guess(String... lines) {
        var guess = new OrderGuess();
        for (var line : lines) {
            guess.hear(java.util.Objects.requireNonNull(Head.of(line)));
        }
        return guess;
    }

    @Test
    void aVeryLongMessageIsCutAndNothingOfItIsLost() {
        var long1 = "m".repeat(25_000);
        var said = read("12/03/2024, 14:05 - Odile: " + long1 + "\nfin");
        assertThat(said).allMatch(one -> one.text().length() <= 2 * ExportReader.LONGEST);
        assertThat(String.join("", said.stream().map(Said::text).toList()).replace("\n", ""))
                .isEqualTo(long1 + "fin");
    }

    /// Whatever comes is read to its end, keeps its letters, and takes no longer than its length.
    @Test
    void noTextIsTooWildToBeRead() {
        var random = new Random(42);
        var pieces = List.of(
                "12/03/2024, 14:05 - ",
                "[12/03/2024 14:05:33] ",
                "Odile: ",
                "\u200e",
                "<pièce jointe : ",
                ">",
                "\n",
                "\r\n",
                "a",
                "é",
                "🌻",
                ": ",
                " - ",
                "<Médias omis>",
                "12/03/",
                "[[[",
                "(fichier joint)",
                "\u0000",
                "\t");
        for (var each = 0; each < 2_000; each++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(40); piece > 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            var kept = new StringBuilder();
            read(text.toString())
                    .forEach(one -> kept.append(one.name()).append(one.text()).append(one.file()));
            var flowers = text.codePoints().filter(point -> point == 0x1F33B).count();
            assertThat(kept.codePoints().filter(point -> point == 0x1F33B).count())
                    .as(text.toString())
                    .isEqualTo(flowers);
        }
    }
}
