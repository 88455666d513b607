package fr.parvis.imports;

import fr.parvis.documents.Intake;
import fr.parvis.imports.sources.ExportSource;
import fr.parvis.imports.sources.History;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.portability.Home;
import fr.parvis.portability.ReturningParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/// What other modules say of a space that was taken away comes back once its documents have, some rows at a time, each
/// time with the number of the last one: killed at any moment, it goes on behind it.
@Component
class Recalling {
    private static final int ROWS = 200;
    /// Of a row: the folders and documents of the same space that it speaks of.
    private static final List<String> ENTRIES = List.of("document", "folder", "target");

    private final ImportStore store;
    private final ItemStore items;
    private final Restoring restoring;
    private final Intake intake;
    private final ReturningParts parts;
    private final TransactionTemplate transaction;

    Recalling(
            ImportStore store,
            ItemStore items,
            Restoring restoring,
            Intake intake,
            ReturningParts parts,
            TransactionTemplate transaction) {
        this.store = store;
        this.items = items;
        this.restoring = restoring;
        this.intake = intake;
        this.parts = parts;
        this.transaction = transaction;
    }

    /// Goes on until nothing is left.
    ///
    /// @throws Problem what stops the import as a whole
    void bring(Import one, ExportSource export, Shift shift) throws IOException {
        var gathering = new Gathering(one, shift);
        export.parts(gathering);
        gathering.settle();
    }

    private record Numbered(long number, ObjectNode row) {}

    /// Rows of the same part, until there are enough.
    private final class Gathering implements ExportSource.PartListener {
        private final Import one;
        private final Shift shift;
        private final Map<String, UUID> members;
        private final long done;
        private final Map<UUID, UUID> people = new HashMap<>();
        private final List<Numbered> rows = new ArrayList<>();
        private String part = "";
        private long number;

        Gathering(Import one, Shift shift) {
            this.one = one;
            this.shift = shift;
            this.members = restoring.members(one.spaceId());
            this.done = store.rowsDone(one.id());
        }

        @Override
        public void person(UUID id, History.Who who) {
            var known = who.email() == null ? null : members.get(who.email().toLowerCase(Locale.ROOT));
            if (known != null) {
                people.put(id, known);
            }
        }

        @Override
        public void row(String name, ObjectNode row) {
            shift.goOn();
            if (!name.equals(part) || rows.size() == ROWS) {
                settle();
                part = name;
            }
            if (++number > done && parts.comesBack(name)) {
                rows.add(new Numbered(number, row));
            }
        }

        /// All together; where something is said against one of them, each by itself.
        void settle() {
            if (!rows.isEmpty() && !took(rows)) {
                rows.stream().map(List::of).forEach(this::took);
            }
            rows.clear();
        }

        private boolean took(List<Numbered> some) {
            try {
                transaction.executeWithoutResult(_ -> take(some));
                return true;
            } catch (DataIntegrityViolationException unfit) {
                return false;
            } catch (Problem refused) {
                if (Batches.concernsAll(refused)) {
                    throw refused;
                }
                return false;
            }
        }

        private void take(List<Numbered> some) {
            shift.hold();
            var actor = Actor.of(one.personId());
            intake.begin(actor, one.folderId());
            if (!intake.manages(actor, one.folderId())) {
                throw new Problem(ImportProblem.EXPORT_FOR_FACILITATORS);
            }
            var nodes = some.stream().map(Numbered::row).toList();
            var come = items.come(one.id(), one.personId(), entries(nodes));
            parts.takeBack(part, new Home(actor, one.spaceId(), come, people), nodes);
            store.rowsDone(one.id(), some.getLast().number());
        }
    }

    private static Collection<UUID> entries(List<ObjectNode> rows) {
        var entries = new HashSet<UUID>();
        for (var row : rows) {
            ENTRIES.stream()
                    .map(row::get)
                    .flatMap(said -> id(said == null ? null : said.asString(null)))
                    .forEach(entries::add);
        }
        return entries;
    }

    private static Stream<UUID> id(@Nullable String said) {
        try {
            return said == null ? Stream.empty() : Stream.of(UUID.fromString(said));
        } catch (IllegalArgumentException other) {
            return Stream.empty();
        }
    }
}
