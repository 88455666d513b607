package fr.parvis.documents;

import fr.parvis.spaces.AccessLine;
import fr.parvis.spaces.Role;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Who could do what before and after a change, as the journal keeps it and each reader's language says it:
/// `READER:COMMENT;CONTRIBUTOR:EDIT>Odile Thiriet:EDIT`. Facilitators, who always manage, are not named.
final class AccessWords {
    private static final int MOST = 20;

    private AccessWords() {}

    static String of(List<AccessLine> before, List<AccessLine> after) {
        return said(before) + ">" + said(after);
    }

    private static String said(List<AccessLine> lines) {
        var said = lines.stream()
                .filter(line -> line.role() != Role.FACILITATOR)
                .map(line -> who(line) + ":" + line.level().name())
                .toList();
        return said.stream().limit(MOST).collect(Collectors.joining(";")) + (said.size() > MOST ? ";\u2026:" : "");
    }

    private static String who(AccessLine line) {
        return line.role() != null
                ? line.role().name()
                : Objects.requireNonNullElse(line.name(), "?").replaceAll("[;:>]", " ");
    }
}
