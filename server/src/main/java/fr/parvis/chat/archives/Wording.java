package fr.parvis.chat.archives;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands behind the date of a message: a name, words, a file that came with it, marks of the application in
/// French and in English.
///
/// @param name null for what the application itself says
record Wording(@Nullable String name, String text, @Nullable String file, boolean edited, boolean omitted) {
    private static final int LONGEST_NAME = 100;
    private static final Pattern INVISIBLE = Pattern.compile("[" + Head.INVISIBLE + "]++");
    private static final Pattern IPHONE_FILE =
            Pattern.compile("<(?:pièce jointe|attached|attachment)[ \\u00a0\\u202f]?: ?([^<>\\n]{1,255}+)>");
    private static final Pattern ANDROID_FILE =
            Pattern.compile("^([^\\n]{1,250}?\\.[\\p{Alnum}]{1,8}) \\((?:fichier joint|file attached)\\)(?:\\n|$)");
    private static final Pattern EDITED =
            Pattern.compile("[ \\u00a0]?<(?:Ce message a été modifié|This message was edited)>$");
    private static final Pattern OMITTED =
            Pattern.compile("(?i)^<?(?:(?:médias?|fichiers?|images?|photos?|vidéos?|videos?"
                    + "|audios?|stickers?|autocollants?|gif|documents?|messages? vocal|media|carte de contact|contact card)"
                    + " (?:omise?s?|absente?s?|omitted)|Médias omis|Media omitted)>?$");

    /// @param rest of the first line, behind the date, and the lines that follow it
    static Wording of(String rest) {
        var colon = rest.indexOf(": ");
        var end = rest.indexOf('\n');
        if (colon < 0 && end < 0 && rest.endsWith(":")) {
            colon = rest.length() - 1;
        }
        var isSaid = colon > 0 && colon <= LONGEST_NAME && (end < 0 || colon < end);
        var name = isSaid ? plain(rest.substring(0, colon)).strip() : "";
        var words = plain(isSaid ? rest.substring(Math.min(rest.length(), colon + 2)) : rest)
                .strip();
        return said(name.isEmpty() ? null : name, words);
    }

    private static Wording said(@Nullable String name, String words) {
        var edited = EDITED.matcher(words);
        var isEdited = edited.find();
        var text = isEdited ? words.substring(0, edited.start()).stripTrailing() : words;
        var iphone = IPHONE_FILE.matcher(text);
        if (iphone.find()) {
            var around = text.substring(0, iphone.start()) + text.substring(iphone.end());
            return new Wording(name, around.strip(), iphone.group(1).strip(), isEdited, false);
        }
        var android = ANDROID_FILE.matcher(text);
        if (android.find()) {
            return new Wording(name, text.substring(android.end()).strip(), android.group(1), isEdited, false);
        }
        return new Wording(name, text, null, isEdited, OMITTED.matcher(text).matches());
    }

    private static String plain(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }
}
