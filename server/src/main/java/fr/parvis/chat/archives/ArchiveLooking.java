package fr.parvis.chat.archives;

import fr.parvis.chat.Text;
import fr.parvis.chat.archives.ArchiveStore.Archive;
import fr.parvis.chat.archives.Looked.ExportLine;
import fr.parvis.chat.archives.Looked.ExportName;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at an export beforehand: who wrote how much and when, which files it holds, what could not be read.
@Component
class ArchiveLooking {
    private static final int SHOWN = 20;
    private static final int PEOPLE = 500;
    private static final Pattern TITLE = Pattern.compile(
            "(?i)^(?:WhatsApp Chat (?:with|-) |Discussion WhatsApp avec |Discussion WhatsApp - |Chat WhatsApp avec )?(.+?)(?:\\.(?:txt|zip))*$");

    private final ArchiveStore store;
    private final BroughtStore brought;

    ArchiveLooking(ArchiveStore store, BroughtStore brought) {
        this.store = store;
        this.brought = brought;
    }

    /// What is counted while it is read.
    private static final class Counts {
        private final Map<String, Integer> people = new HashMap<>();
        private final List<ExportLine> first = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private int messages;
        private int notices;
        private int odd;
        private int omitted;
        private int files;
        private int missing;
        private long bytes;
        private @Nullable Instant from;
        private @Nullable Instant until;
    }

    /// @throws Problem NO_EXPORT, EXPORT_TOO_LONG
    void look(Archive archive, Export export) throws IOException {
        var zone = ZoneId.of(brought.timeZone(archive.spaceId()));
        var guess = new OrderGuess();
        var start = dates(export, guess);
        var order = archive.dateOrder() == null ? guess.order() : archive.dateOrder();
        var counts = new Counts();
        try (var text = export.text()) {
            ExportReader.read(text, order, start(start, order), said -> {
                count(counts, said, export, zone);
                if (counts.messages > ArchiveWork.MOST_MESSAGES) {
                    throw Export.tooLong();
                }
                return true;
            });
        }
        if (counts.messages == 0) {
            throw new Problem(ArchiveProblem.NO_EXPORT);
        }
        var members = brought.members(archive.spaceId(), counts.people.keySet());
        var people = counts.people.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PEOPLE)
                .map(entry -> new ExportName(entry.getKey(), entry.getValue(), members.get(entry.getKey())))
                .toList();
        store.looked(
                archive.id(),
                order,
                title(archive.fileName()),
                new Looked(
                        guess.isOpen(),
                        Objects.requireNonNull(counts.from),
                        Objects.requireNonNull(counts.until),
                        counts.messages,
                        counts.notices,
                        counts.odd,
                        counts.omitted,
                        counts.files,
                        counts.missing,
                        counts.bytes,
                        people,
                        counts.first));
    }

    /// @return the first head of the text
    private static Head dates(Export export, OrderGuess guess) throws IOException {
        Head first = null;
        try (var text = export.text()) {
            for (var line = ExportLines.next(text); line != null; line = ExportLines.next(text)) {
                var head = Head.of(line);
                if (head != null) {
                    guess.hear(head);
                    first = first == null ? head : first;
                }
            }
        }
        if (first == null) {
            throw new Problem(ArchiveProblem.NO_EXPORT);
        }
        return first;
    }

    /// The date of what stands before the first message: its own.
    static LocalDateTime start(Head first, DateOrder order) {
        var at = first.at(order);
        return at == null ? LocalDateTime.of(2009, 1, 1, 0, 0) : at;
    }

    private static void count(Counts counts, Said said, Export export, ZoneId zone) {
        var at = said.at().atZone(zone).toInstant();
        counts.from = counts.from == null || at.isBefore(counts.from) ? at : counts.from;
        counts.until = counts.until == null || at.isAfter(counts.until) ? at : counts.until;
        counts.messages++;
        counts.odd += said.odd() ? 1 : 0;
        counts.omitted += said.omitted() ? 1 : 0;
        if (said.name() != null) {
            counts.people.merge(said.name(), 1, Integer::sum);
        } else {
            counts.notices += said.odd() ? 0 : 1;
        }
        if (said.file() != null && counts.seen.add(said.file())) {
            var found = export.find(said.file());
            counts.files++;
            counts.missing += found == null ? 1 : 0;
            counts.bytes += found == null ? 0 : found.size();
        }
        if (counts.first.size() < SHOWN) {
            counts.first.add(new ExportLine(at, said.name(), shown(said.text()), said.file()));
        }
    }

    private static String shown(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    /// What the export is called after, where its file says so.
    static String title(String fileName) {
        var found = TITLE.matcher(fileName);
        var bare = found.matches() ? found.group(1) : fileName;
        var named = bare.equals("_chat") || bare.isBlank() ? "WhatsApp" : bare;
        var clean = Text.line(named + " ", "title");
        return clean.length() > 100 ? clean.substring(0, 100) : clean;
    }
}
