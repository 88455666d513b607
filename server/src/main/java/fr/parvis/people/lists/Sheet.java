package fr.parvis.people.lists;

import fr.parvis.people.PeopleProblem;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Map;

/// The rows of a file that was handed in: CSV or ODS. Published for other lists that authorities hold as tables.
public record Sheet(List<Row> rows) {
    public static final int LONGEST = 5000;
    static final int WIDEST = 60;
    static final int LONGEST_CELL = 1000;

    /// @param number the line in the file, the first being 1
    public record Row(int number, List<String> cells) {
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// From what the bytes are, whatever the name says.
    ///
    /// @throws Problem LIST_UNREADABLE, LIST_TOO_LONG
    public static Sheet read(byte[] file) {
        var zip = file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        return zip ? OpenDocumentSheet.read(file) : CsvSheet.read(file);
    }

    public static Problem unreadable(String reason) {
        return new Problem(PeopleProblem.LIST_UNREADABLE, Map.of("reason", reason));
    }

    public static Problem tooLong() {
        return new Problem(PeopleProblem.LIST_TOO_LONG, Map.of("limit", LONGEST));
    }
}
