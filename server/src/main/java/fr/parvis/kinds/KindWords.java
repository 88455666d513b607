package fr.parvis.kinds;

import fr.parvis.kinds.Kind.Field;
import java.util.Locale;
import java.util.ResourceBundle;

/// What kinds and their facts are called, in names and tables (`fr/parvis/kinds/phrases*.properties`).
record KindWords(ResourceBundle phrases) {
    private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static KindWords in(Locale locale) {
        return new KindWords(ResourceBundle.getBundle("fr.parvis.kinds.phrases", locale, NO_MACHINE_LANGUAGE));
    }

    String name(Kind kind) {
        return phrases.getString("kind." + kind);
    }

    String name(Field field) {
        return phrases.getString("field." + field);
    }

    String of(String key) {
        return phrases.getString(key);
    }
}
