package fr.parvis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The demo's own tables: tab-separated, a header line, no quoting.
final class Tsv {

    private Tsv() {}

    static List<Map<String, String>> rows(String name) {
        var lines = lines("/demo/" + name + ".tsv");
        var header = lines.getFirst().split("\t");
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split("\t", -1);
            var row = new LinkedHashMap<String, String>();
            for (var index = 0; index < header.length; index++) {
                row.put(header[index], index < fields.length ? fields[index] : "");
            }
            rows.add(row);
        }
        return rows;
    }

    static List<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(Tsv.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// A column that must be there and filled in.
    static String field(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
