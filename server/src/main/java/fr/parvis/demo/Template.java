package fr.parvis.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One document of `resources/demo/documents/*.txt`, before its blanks are filled in: its path, its versions
/// (`@ WHEN HH:MM author | comment`), its lines. A series (`%% each a | b`, rows, `%% do`, documents, `%% end`)
/// gives a template for each row, with the row's columns.
record Template(String path, List<String> versions, List<String> lines, Map<String, String> columns) {

    private static final Pattern COUNTER = Pattern.compile("\\{i(?:\\*(-?\\d+))?([+-]\\d+)?}");

    static List<Template> of(List<String> file) {
        var templates = new ArrayList<Template>();
        var rows = List.of(Map.<String, String>of());
        var pending = new ArrayList<Template>();
        var header = new String[0];
        for (var line : file) {
            if (line.startsWith("%% each ")) {
                flush(pending, rows, templates);
                header = line.substring(8).split("\\|");
                rows = new ArrayList<>();
            } else if (line.equals("%% do")) {
                header = new String[0];
            } else if (line.equals("%% end")) {
                flush(pending, rows, templates);
                rows = List.of(Map.of());
            } else if (header.length > 0 && !line.isBlank()) {
                rows.add(row(header, line.split("\\|", -1)));
            } else if (line.startsWith("=== ")) {
                pending.add(new Template(line.substring(4).strip(), new ArrayList<>(), new ArrayList<>(), Map.of()));
            } else if (line.startsWith("@ ")) {
                pending.getLast().versions().add(line.substring(2));
            } else if (!pending.isEmpty()) {
                pending.getLast().lines().add(line);
            }
        }
        flush(pending, rows, templates);
        return templates;
    }

    private static Map<String, String> row(String[] header, String[] values) {
        var row = new LinkedHashMap<String, String>();
        for (var index = 0; index < header.length; index++) {
            row.put(header[index].strip(), values[index].strip());
        }
        return row;
    }

    private static void flush(List<Template> pending, List<Map<String, String>> rows, List<Template> into) {
        for (var row : rows) {
            for (var template : pending) {
                into.add(new Template(template.path(), template.versions(), template.lines(), row));
            }
        }
        pending.clear();
    }

    /// The lines of one version: `[2-]` before a line means from version 2 on, `[-1]` until version 1, `[2-3]`
    /// both; `|*12` repeats a row with `{i}` from 0, also `{i+1}` and `{i*7-14}`. Blanks are filled in the same
    /// order for all versions, or chance would differ.
    List<String> lines(int version, Blanks blanks) {
        var result = new ArrayList<String>();
        for (var line : lines) {
            var shown = true;
            var text = line;
            if (line.startsWith("[")) {
                var end = line.indexOf(']');
                shown = holds(line.substring(1, end), version);
                text = line.substring(end + 1);
            }
            if (text.startsWith("|*")) {
                var space = text.indexOf(' ');
                var count = Integer.parseInt(text.substring(2, space));
                for (var index = 0; index < count; index++) {
                    add(result, shown, blanks.filled("|" + counted(text.substring(space), index)));
                }
            } else {
                add(result, shown, blanks.filled(text));
            }
        }
        return result;
    }

    private static String counted(String row, int index) {
        return COUNTER.matcher(row).replaceAll(match -> {
            var times = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
            var plus = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
            return String.valueOf(index * times + plus);
        });
    }

    private static void add(List<String> lines, boolean shown, String line) {
        if (shown) {
            lines.add(line);
        }
    }

    private static boolean holds(String condition, int version) {
        var dash = condition.indexOf('-');
        var from = dash == 0 ? 1 : Integer.parseInt(condition.substring(0, dash));
        var rest = condition.substring(dash + 1);
        return version >= from && (rest.isEmpty() || version <= Integer.parseInt(rest));
    }
}
