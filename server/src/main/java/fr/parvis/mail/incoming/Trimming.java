package fr.parvis.mail.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody wrote themselves: without the message that their program quotes, in the French and English ways of
/// Gmail, Outlook, Apple Mail, Thunderbird, Orange and Free, and without their signature. Where they wrote below or
/// between what is quoted, that is kept.
final class Trimming {
    /// A header of a quote is rarely longer, however it is wrapped.
    private static final int LONGEST_LINE = 300;
    private static final int WRAPPED_LINES = 4;
    private static final int LONGEST_SIGNATURE = 12;

    private static final Pattern DIVIDER = Pattern.compile(
            "-{2,}[ \\u00a0]*(?:Message d['’]origine|Message original|Message initial|Message transféré|Original Message"
                    + "|Forwarded message|Mensaje original|Reply message)[ \\u00a0]*-{0,}.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WROTE = Pattern.compile(
            "(?:Le|On|En date du|Am|Il)[ \\u00a0].{4,}(?:a écrit|a ecrit|wrote|a répondu)[ \\u00a0]*:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FROM =
            Pattern.compile("\\*?(?:De|From|Expéditeur|Von)[ \\u00a0]?:\\*?[ \\u00a0].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENT = Pattern.compile(
            "\\*?(?:Envoyé|Envoyé le|Sent|Date|À|A|To|Objet|Subject|Cc|Destinataire)[ \\u00a0]?:\\*?.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PHONE = Pattern.compile(
            "(?:Envoyé (?:de|depuis|à partir de|avec)|Sent (?:from|with)|Obtenir Outlook|Get Outlook|Télécharger Outlook|Provenance\\u00a0?:)"
                    + "[ \\u00a0].{0,120}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Trimming() {}

    /// All of what is no answer: what is forwarded is what one wants to show. Only a signature at its end is left out.
    static String ofNew(String text) {
        var lines = lines(text);
        var signature = Math.max(lines.lastIndexOf("--"), lines.lastIndexOf("—"));
        var end = signature >= 0 && lines.size() - signature <= LONGEST_SIGNATURE ? signature : lines.size();
        return lines.subList(0, end).stream()
                .filter(line -> !PHONE.matcher(line.strip()).matches())
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static List<String> lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    static String of(String text) {
        var lines = lines(text);
        var end = quoteAt(lines);
        var own = own(lines.subList(0, end));
        if (own.isEmpty() && end < lines.size()) {
            // They wrote below what is quoted.
            own = own(lines.subList(Math.min(lines.size(), end + header(lines, end)), lines.size()));
        }
        return own;
    }

    /// Where what was received before begins; the end where nothing is quoted.
    private static int quoteAt(List<String> lines) {
        for (var at = 0; at < lines.size(); at++) {
            if (header(lines, at) > 0) {
                return at;
            }
        }
        return lines.size();
    }

    /// How many lines the header of a quote takes there; 0 where none begins.
    private static int header(List<String> lines, int at) {
        var line = shortened(lines, at);
        if (DIVIDER.matcher(line).matches()) {
            return 1;
        }
        var isRule = line.length() >= 10 && line.chars().allMatch(letter -> letter == '_');
        var from = fields(lines, isRule ? at + 1 : at);
        if (from > 0) {
            return isRule ? from + 1 : from;
        }
        var joined = new StringBuilder();
        for (var more = 0; more < WRAPPED_LINES; more++) {
            var next = shortened(lines, at + more);
            // "On s’en occupe." above it is an answer, and no part of it.
            if (more > 0 && (next.isEmpty() || WROTE.matcher(next).matches())) {
                return 0;
            }
            joined.append(more == 0 ? "" : " ").append(next);
            if (joined.length() <= LONGEST_LINE && WROTE.matcher(joined).matches()) {
                return more + 1;
            }
        }
        return 0;
    }

    /// The lines "De :", "Envoyé :", "À :", "Objet :" of Outlook.
    private static int fields(List<String> lines, int at) {
        var more = FROM.matcher(shortened(lines, at)).matches() ? 1 : 0;
        while (more > 0
                && more <= WRAPPED_LINES
                && SENT.matcher(shortened(lines, at + more)).matches()) {
            more++;
        }
        return more > 1 ? more : 0;
    }

    private static String shortened(List<String> lines, int at) {
        var line = at < lines.size() ? lines.get(at).strip() : "";
        return line.length() > LONGEST_LINE ? "" : line;
    }

    /// Without the signature, and without what is quoted line by line at the end.
    private static String own(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var line : lines) {
            if (line.equals("--") || line.equals("-- ") || line.strip().equals("—")) {
                break;
            }
            if (!PHONE.matcher(line.strip()).matches() && !line.startsWith(">")) {
                kept.add(line);
            }
        }
        return kept.stream()
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
