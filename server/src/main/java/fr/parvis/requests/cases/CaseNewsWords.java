package fr.parvis.requests.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What who asked is told of a request that stays in its step, in their language.
enum CaseNewsWords {
    FRENCH {
        @Override
        String has(String name) {
            return name + " s’en occupe.";
        }

        @Override
        String expected(LocalDate day) {
            return "Réponse prévue le "
                    + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).format(day) + ".";
        }

        @Override
        String notExpected() {
            return "Plus de date prévue.";
        }
    },
    ENGLISH {
        @Override
        String has(String name) {
            return name + " deals with it.";
        }

        @Override
        String expected(LocalDate day) {
            return "Answer expected by "
                    + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day) + ".";
        }

        @Override
        String notExpected() {
            return "No date is expected any more.";
        }
    };

    static CaseNewsWords of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : FRENCH;
    }

    String day(@Nullable LocalDate day) {
        return day == null ? notExpected() : expected(day);
    }

    abstract String has(String name);

    abstract String expected(LocalDate day);

    abstract String notExpected();
}
