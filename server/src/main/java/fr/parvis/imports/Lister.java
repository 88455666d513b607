package fr.parvis.imports;

import fr.parvis.documents.Intake;
import fr.parvis.files.Consignments;
import fr.parvis.imports.sources.Found;
import fr.parvis.imports.sources.Refusal;
import fr.parvis.imports.sources.Source;
import fr.parvis.imports.sources.SourceProblem;
import fr.parvis.platform.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes items of what a source names: every folder once and before what lies in it, each name as Parvis can keep it,
/// and the reason beside what must stay. Remembers folders only.
final class Lister implements Source.Listener {
    static final int MOST = 200_000;

    private static final int BATCH = 500;
    /// As deep as documents go, of which the folder that it all goes into is a part.
    private static final int DEEPEST = 50;
    private static final Pattern DRIVE = Pattern.compile("^([A-Za-z]:)?[/\\\\].*|^[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern CLUTTER =
            Pattern.compile("(?i)\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._.*|~\\$.*|\\.~lock\\..*#|ehthumbs.*\\.db");
    /// Dates that a calendar knows.
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    /// What systems keep for themselves at the top of an archive or of a disk.
    private static final Set<String> ASIDE =
            Set.of("__macosx", "$recycle.bin", "recycler", "system volume information", ".trashes", ".spotlight-v100");

    private final Consumer<List<Item.Noted>> keep;
    private final boolean all;
    private final Map<String, Integer> folders = new HashMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private List<Item.Noted> batch = new ArrayList<>();
    private int number;

    /// @param all whether what systems leave behind is somebody's document as well: in an export it is
    Lister(Consumer<List<Item.Noted>> keep, boolean all) {
        this.keep = keep;
        this.all = all;
    }

    /// @throws Problem SOURCE_TOO_MANY
    @Override
    public void found(Found one) {
        var path = one.path().replace('\0', '\ufffd');
        var steps = steps(one.path());
        if (steps == null) {
            note(null, one, path, path, Refusal.OUTSIDE);
        } else if (!steps.isEmpty()) {
            var last = steps.getLast();
            if (!all && isClutter(steps)) {
                note(null, one, path, last, Refusal.CLUTTER);
            } else if (steps.size() > DEEPEST) {
                note(null, one, path, last, Refusal.TOO_DEEP);
            } else {
                var above = steps.subList(0, steps.size() - 1);
                if (one.folder() && one.refusal() == null) {
                    folder(steps, one.modifiedAt(), one.locator(), one.history());
                } else {
                    file(one, path, last, folder(above, null, "", null));
                }
            }
        }
    }

    /// What remains.
    void end() {
        if (!batch.isEmpty()) {
            keep.accept(batch);
            batch = new ArrayList<>();
        }
    }

    private void file(Found one, String path, String last, @Nullable Integer parent) {
        var refusal = one.refusal();
        if (refusal == null && one.size() > Consignments.LARGEST) {
            refusal = Refusal.TOO_LARGE;
        }
        if (refusal == null && parent != null && refused.contains(parent)) {
            refusal = Refusal.PARENT;
        }
        var name = named(last);
        if (name == null) {
            note(parent, one, path, last.replace('\0', '\ufffd'), refusal == null ? Refusal.UNUSABLE_NAME : refusal);
        } else if (refusal != null) {
            note(parent, one, path, name, refusal);
        } else {
            add(
                    parent,
                    false,
                    path,
                    name,
                    one.locator(),
                    one.size(),
                    one.modifiedAt(),
                    said(last, name, one.size()),
                    null,
                    one.history());
        }
    }

    private static @Nullable String said(String last, String name, long size) {
        return !name.equals(last) ? "RENAMED" : size == 0 ? "EMPTY" : null;
    }

    /// The number of a folder, noted with those above it when it is met first.
    private @Nullable Integer folder(
            List<String> steps, @Nullable Instant modifiedAt, String locator, @Nullable String history) {
        if (steps.isEmpty()) {
            return null;
        }
        var key = String.join("/", steps);
        var known = folders.get(key);
        if (known != null) {
            return known;
        }
        var parent = folder(steps.subList(0, steps.size() - 1), null, "", null);
        var last = steps.getLast();
        var name = named(last);
        var lost = name == null || parent != null && refused.contains(parent);
        var mark = name == null ? Refusal.UNUSABLE_NAME.name() : lost ? Refusal.PARENT.name() : null;
        var shown = key.replace('\0', '\ufffd');
        var kept = name == null ? last.replace('\0', '\ufffd') : name;
        var made = add(
                parent,
                true,
                shown,
                kept,
                locator,
                0,
                modifiedAt,
                mark != null ? mark : kept.equals(last) ? null : "RENAMED",
                lost ? "LEFT" : null,
                history);
        if (lost) {
            refused.add(made);
        }
        folders.put(key, made);
        return made;
    }

    private void note(@Nullable Integer parent, Found one, String path, String name, Refusal why) {
        add(parent, one.folder(), path, name, one.locator(), one.size(), one.modifiedAt(), why.name(), "LEFT", null);
    }

    private int add(
            @Nullable Integer parent,
            boolean folder,
            String path,
            String name,
            String locator,
            long size,
            @Nullable Instant modifiedAt,
            @Nullable String mark,
            @Nullable String fate,
            @Nullable String history) {
        if (++number > MOST) {
            throw new Problem(SourceProblem.SOURCE_TOO_MANY, Map.of("limit", MOST));
        }
        var safe = locator.replace('\0', '\ufffd');
        var date = modifiedAt == null || modifiedAt.isBefore(FIRST) || modifiedAt.isAfter(LAST) ? null : modifiedAt;
        batch.add(new Item.Noted(number, parent, folder, path, name, safe, size, date, mark, null, fate, history));
        if (batch.size() == BATCH) {
            end();
        }
        return number;
    }

    /// The steps of a path that stays inside; null for one that does not.
    private static @Nullable List<String> steps(String path) {
        if (DRIVE.matcher(path).matches()) {
            return null;
        }
        var steps = new ArrayList<String>();
        for (var step : path.split("/")) {
            if (step.equals("..")) {
                return null;
            }
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean isClutter(List<String> steps) {
        return ASIDE.contains(steps.getFirst().toLowerCase(Locale.ROOT))
                || CLUTTER.matcher(steps.getLast()).matches();
    }

    private static @Nullable String named(String step) {
        try {
            return Intake.name(step);
        } catch (Problem unusable) {
            return null;
        }
    }
}
