package fr.parvis.drawing;

import java.util.ArrayList;
import java.util.List;

/// Text cut where bold begins and ends.
record Runs(List<Run> runs) {

    record Run(String text, boolean bold) {}

    static Runs of(String text) {
        var runs = new ArrayList<Run>();
        var bold = false;
        for (var part : text.split("\\*\\*", -1)) {
            if (!part.isEmpty()) {
                runs.add(new Run(part, bold));
            }
            bold = !bold;
        }
        return new Runs(runs);
    }
}
