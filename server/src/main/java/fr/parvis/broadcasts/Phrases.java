package fr.parvis.broadcasts;

import java.util.Locale;
import java.util.ResourceBundle;

/// What broadcasts say outside Parvis, in the reader's language (`fr/parvis/broadcasts/phrases*.properties`).
public final class Phrases {
    private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Phrases(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Phrases in(Locale locale) {
        return new Phrases(ResourceBundle.getBundle("fr.parvis.broadcasts.phrases", locale, NO_MACHINE_LANGUAGE));
    }

    /// @param facts what stands for `%s`, in order
    public String of(String key, Object... facts) {
        return bundle.getString(key).formatted(facts);
    }
}
