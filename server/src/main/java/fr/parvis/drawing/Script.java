package fr.parvis.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A document before it is drawn. One block a line:
///
/// | line | becomes |
/// |---|---|
/// | `# `, `## `, `### ` | headings (a sheet of a workbook, a slide) |
/// | `- `, `1. ` | items of a list |
/// | `> ` | a framed notice |
/// | `^ ` | place and date, right |
/// | `~ ` | small print |
/// | `! Le maire / Odile Thiriet` | signature |
/// | `\| a \| b` | a row of a table; the first is its header; `\|=` a total row, `\|=tva` taxes |
/// | `---` | next page |
/// | `\ ` | a paragraph, whatever it begins with |
/// | `%bars`, `%lines`, `%share`, `%poster`, `%plan`, `%arms` … `%end` | a picture |
/// | `%from Name / line / line`, `%from nobody` | another letterhead |
/// | `%columns 2`, `%masthead Le Lien / n° 42 / juin` | a newspaper's page |
///
/// Anything else is a paragraph; `**bold**` inside.
public record Script(String title, Letterhead letterhead, List<Block> blocks) {

    /// Reads a script; `title` names the file in its properties, `letterhead` is used unless the script has its
    /// own.
    public static Script of(String title, Letterhead letterhead, List<String> lines) {
        var reader = new Reader(letterhead, lines);
        return new Script(Typography.french(title), reader.letterhead, reader.blocks);
    }

    private static final class Reader {
        private final List<Block> blocks = new ArrayList<>();
        private final List<String> lines;
        private Letterhead letterhead;
        private int at;

        Reader(Letterhead letterhead, List<String> lines) {
            this.letterhead = letterhead;
            this.lines = lines;
            while (at < lines.size()) {
                read(lines.get(at++).strip());
            }
        }

        private void read(String line) {
            if (line.isEmpty()) {
                return;
            }
            switch (line.charAt(0)) {
                case '#' -> {
                    var level = line.indexOf(' ');
                    blocks.add(new Block.Heading(level, french(line, level)));
                }
                case '|' -> blocks.add(new Block.Rows(Table.of(gather(line, next -> next.startsWith("|")))));
                case '%' -> direct(line.substring(1));
                case '!' -> {
                    var parts = parts(line.substring(1));
                    blocks.add(new Block.Signature(parts.getFirst(), parts.getLast()));
                }
                case '>' -> blocks.add(new Block.Notice(french(line, 1)));
                case '^' -> blocks.add(new Block.Dateline(french(line, 1)));
                case '~' -> blocks.add(new Block.SmallPrint(french(line, 1)));
                case '\\' -> blocks.add(new Block.Paragraph(french(line, 1)));
                default -> readText(line);
            }
        }

        private void readText(String line) {
            if (line.equals("---")) {
                blocks.add(new Block.PageBreak());
            } else if (line.startsWith("- ")) {
                blocks.add(new Block.Item("•", french(line, 1)));
            } else if (line.matches("\\d{1,2}\\. .*")) {
                var dot = line.indexOf('.');
                blocks.add(new Block.Item(line.substring(0, dot + 1), french(line, dot + 1)));
            } else {
                blocks.add(new Block.Paragraph(Typography.french(line)));
            }
        }

        private void direct(String line) {
            var space = line.indexOf(' ');
            var word = space < 0 ? line : line.substring(0, space);
            var rest = space < 0 ? "" : line.substring(space + 1);
            switch (word) {
                case "from" -> {
                    var parts = parts(rest);
                    letterhead = rest.equals("nobody")
                            ? Letterhead.none()
                            : Letterhead.of(parts.getFirst(), parts.subList(1, parts.size()));
                }
                case "columns" -> blocks.add(new Block.Columns(Integer.parseInt(rest)));
                case "masthead" -> {
                    var parts = parts(rest);
                    blocks.add(new Block.Masthead(parts.get(0), parts.get(1), parts.get(2)));
                }
                default -> {
                    var arguments = gather("", next -> !next.equals("%end"));
                    at++;
                    var said =
                            arguments.stream().skip(1).map(Typography::french).toList();
                    blocks.add(new Block.Illustration(new Picture(word, Typography.french(rest), said)));
                }
            }
        }

        private List<String> gather(String first, Predicate<String> belongs) {
            var gathered = new ArrayList<String>();
            gathered.add(first);
            while (at < lines.size() && belongs.test(lines.get(at).strip())) {
                gathered.add(lines.get(at++).strip());
            }
            return gathered;
        }

        private static List<String> parts(String text) {
            return List.of(text.split(" / ")).stream()
                    .map(part -> Typography.french(part.strip()))
                    .toList();
        }

        private static String french(String line, int from) {
            return Typography.french(line.substring(from).strip());
        }
    }
}
