package fr.parvis.drawing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The formats that need no container.
final class Plain {

    private static final String LINE = "\r\n";

    private Plain() {}

    static String csv(Script script) {
        return tables(script).stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> row.cells().stream().map(Plain::field).collect(Collectors.joining(";")))
                .collect(Collectors.joining(LINE, "", LINE));
    }

    private static String field(Cell cell) {
        if (cell.isNumeric()) {
            var value = Math.round(cell.value() * 10_000) / 10_000.0;
            return value == Math.rint(value)
                    ? String.valueOf((long) value)
                    : String.valueOf(value).replace('.', ',');
        }
        return cell.text().contains(";") ? '"' + cell.text().replace("\"", "\"\"") + '"' : cell.text();
    }

    static List<Table> tables(Script script) {
        return script.blocks().stream()
                .filter(Block.Rows.class::isInstance)
                .map(block -> ((Block.Rows) block).table())
                .toList();
    }

    static String text(Script script) {
        return script.blocks().stream().map(Plain::line).collect(Collectors.joining(LINE));
    }

    private static String line(Block block) {
        return switch (block) {
            case Block.Heading(int _, String text) ->
                LINE + text.toUpperCase(Locale.FRANCE) + LINE + "-".repeat(text.length());
            case Block.Paragraph(String text) -> Typography.plain(text) + LINE;
            case Block.Item(String mark, String text) -> (mark.equals("•") ? "-" : mark) + " " + Typography.plain(text);
            case Block.Notice(String text) -> "*** " + text + " ***" + LINE;
            case Block.Dateline(String text) -> text + LINE;
            case Block.SmallPrint(String text) -> text + LINE;
            case Block.Signature(String office, String name) -> LINE + office + LINE + name;
            case Block.Rows(Table table) -> columns(table);
            case Block.PageBreak _, Block.Columns _, Block.Masthead _, Block.Illustration _ -> "";
        };
    }

    private static String columns(Table table) {
        var widths = new int[table.columns()];
        table.rows().forEach(row -> {
            for (var index = 0; index < row.cells().size(); index++) {
                widths[index] =
                        Math.max(widths[index], row.cells().get(index).text().length());
            }
        });
        return table.rows().stream()
                .map(row -> {
                    var line = new StringBuilder();
                    for (var index = 0; index < row.cells().size(); index++) {
                        var cell = row.cells().get(index);
                        var gap = " ".repeat(widths[index] - cell.text().length());
                        line.append(cell.isNumeric() ? gap + cell.text() : cell.text() + gap)
                                .append("  ");
                    }
                    return line.toString().stripTrailing();
                })
                .collect(Collectors.joining(LINE, "", LINE));
    }

    /// A message (RFC 5322): the first paragraphs `De : …`, `À : …`, `Objet : …`, `Date : …` are its header; the
    /// date is written there already in the form of the RFC.
    static String mail(Script script) {
        var header = new StringBuilder();
        var body = new StringBuilder();
        for (var block : script.blocks()) {
            var line = line(block);
            var name = body.isEmpty() ? headerName(line) : "";
            if (name.isEmpty()) {
                body.append(line).append(LINE);
            } else {
                var value =
                        line.substring(line.indexOf(':') + 1).replace(LINE, "").strip();
                header.append(name).append(": ").append(encoded(value)).append(LINE);
            }
        }
        return header + "MIME-Version: 1.0" + LINE + "Content-Type: text/plain; charset=utf-8" + LINE
                + "Content-Transfer-Encoding: 8bit" + LINE + LINE + body;
    }

    private static String headerName(String line) {
        return switch (line.replace("\u00A0", "").split(":", 2)[0]) {
            case "De" -> "From";
            case "À" -> "To";
            case "Copie" -> "Cc";
            case "Objet" -> "Subject";
            case "Date" -> "Date";
            case "Identifiant" -> "Message-ID";
            default -> "";
        };
    }

    /// Encoded words (RFC 2047) for what stands before an address, or for the whole of a subject.
    private static String encoded(String value) {
        var address = value.indexOf('<');
        var words = address < 0 ? value : value.substring(0, address).strip();
        if (words.chars().allMatch(character -> character < 128)) {
            return value;
        }
        var encoded = new StringBuilder();
        var rest = words;
        // An encoded word holds 75 characters at most, and cuts no character in two
        while (!rest.isEmpty()) {
            var take = Math.min(20, rest.length());
            encoded.append(encoded.isEmpty() ? "" : LINE + " ")
                    .append("=?utf-8?B?")
                    .append(Base64.getEncoder()
                            .encodeToString(rest.substring(0, take).getBytes(StandardCharsets.UTF_8)))
                    .append("?=");
            rest = rest.substring(take);
        }
        return address < 0 ? encoded.toString() : encoded + " " + value.substring(address);
    }

    static byte[] picture(Script script) {
        for (var block : script.blocks()) {
            if (block instanceof Block.Illustration(Picture picture)) {
                return picture.png(picture.kind().equals("poster") ? 1240 : 1500, script.letterhead());
            }
        }
        throw new IllegalArgumentException("No picture in " + script.title());
    }
}
