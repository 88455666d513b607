package fr.parvis.notifications.push;

import java.util.Locale;

/// What only pushes say; the rest is said as mails say it.
///
/// @param hidden in the place of what is not shown on a locked screen
/// @param helloTitle the first word to a device
/// @param other one more thing at the same place
/// @param others several more, by their number
record PushWords(String hidden, String helloTitle, String hello, String other, String others) {
    private static final PushWords FRENCH = new PushWords(
            "Ouvrez Parvis pour savoir de quoi il s’agit.",
            "Cet appareil vous préviendra",
            "C’est ici que vous verrez ce qui vous est adressé.",
            "et une autre chose",
            "et %d autres choses");

    private static final PushWords ENGLISH = new PushWords(
            "Open Parvis to see what it is about.",
            "This device will tell you",
            "This is where you will see what is meant for you.",
            "and one more thing",
            "and %d more things");

    static PushWords in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : FRENCH;
    }

    String more(int count) {
        return count == 1 ? other : others.formatted(count);
    }
}
