package fr.parvis.drawing;

import java.util.regex.Pattern;

/// French typography over text typed plainly: curly apostrophes, no-break spaces before high punctuation, inside
/// quotes, numbers, hours and units (Lexique des règles typographiques en usage à l'Imprimerie nationale).
public final class Typography {

    private static final String NO_BREAK = "\u00A0";
    private static final Pattern BEFORE = Pattern.compile(" ([:;?!»%€])");
    private static final Pattern INSIDE = Pattern.compile("(«|n°|N°|art\\.|M\\.|Mme|Mmes|MM\\.) ");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
    private static final Pattern UNITS =
            Pattern.compile("(?<=\\d) (?=(?:h|min|km|m|cm|mm|kg|g|kWh|ha|m²|m³|ko|Mo|Go|euros|habitants|voix)\\b)");
    private static final Pattern MINUTES = Pattern.compile("(?<=\\dh|\\d\u00A0h) (?=\\d\\d\\b)");

    private Typography() {}

    /// The same text as a careful typist would have left it.
    public static String french(String text) {
        var result = text.replace('\'', '’').replace("...", "…");
        result = BEFORE.matcher(result).replaceAll(NO_BREAK + "$1");
        result = INSIDE.matcher(result).replaceAll("$1" + NO_BREAK);
        result = THOUSANDS.matcher(result).replaceAll(NO_BREAK);
        result = UNITS.matcher(result).replaceAll(NO_BREAK);
        return MINUTES.matcher(result).replaceAll(NO_BREAK);
    }

    /// Without the marks of bold type.
    static String plain(String text) {
        return text.replace("**", "");
    }

    /// For XML 1.0 content and attributes.
    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
