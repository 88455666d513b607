package fr.parvis.documents;

import fr.parvis.platform.Problem;
import fr.parvis.spaces.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may do what with a folder or a document. That they may see it at all was decided by the query that found it.
final class EntryPolicy {
    private EntryPolicy() {}

    /// What the decision needs to know of an entry.
    ///
    /// @param kept whether a rule of retention keeps it, or something it holds
    record Facts(
            EntryKind kind,
            boolean root,
            boolean trashed,
            boolean writable,
            Level level,
            @Nullable UUID createdBy,
            @Nullable DocumentState state,
            boolean kept) {
        /// Whether a rule keeps it is asked where something is thrown away: see [Keepings#requireFree].
        static Facts of(Entry entry) {
            return new Facts(
                    entry.kind(),
                    entry.isRoot(),
                    entry.trashedAt() != null,
                    entry.writable(),
                    entry.level(),
                    entry.createdBy(),
                    entry.state(),
                    false);
        }

        boolean isFinal() {
            return state == DocumentState.FINAL;
        }
    }

    static boolean allows(UUID personId, Facts entry, EntryAction action) {
        var changeable = entry.writable() && !entry.trashed();
        return switch (action) {
            case READ -> true;
            case COMMENT -> changeable && entry.level().atLeast(Level.COMMENT);
            case DEPOSIT ->
                changeable && entry.kind() == EntryKind.FOLDER && entry.level().atLeast(Level.EDIT);
            case CHANGE ->
                changeable && !entry.root() && !entry.isFinal() && entry.level().atLeast(Level.EDIT);
            case MOVE -> changeable && !entry.root() && entry.level().atLeast(Level.EDIT);
            case BREAK_LOCK -> changeable && entry.level().atLeast(Level.MANAGE);
            case NOTIFY -> changeable && entry.level().atLeast(Level.EDIT);
            // A contributor answers for what they brought; the rest is the facilitator's.
            case REMOVE ->
                entry.writable()
                        && !entry.root()
                        && !entry.kept()
                        && (isOwn(personId, entry) && !entry.isFinal()
                                || entry.level().atLeast(Level.MANAGE));
            case SHARE ->
                changeable
                        && !entry.root()
                        && (isOwn(personId, entry) || entry.level().atLeast(Level.MANAGE));
            // Nothing changes by it: in an archived space as well, and of the root.
            case EXPLAIN ->
                !entry.trashed() && (isOwn(personId, entry) || entry.level().atLeast(Level.MANAGE));
            case FINISH ->
                changeable
                        && entry.kind() == EntryKind.DOCUMENT
                        && !entry.isFinal()
                        && (isOwn(personId, entry) || entry.level().atLeast(Level.MANAGE));
            case CLASSIFY -> changeable && entry.level().atLeast(Level.MANAGE);
            case REOPEN -> changeable && entry.isFinal() && entry.level().atLeast(Level.MANAGE);
        };
    }

    private static boolean isOwn(UUID personId, Facts entry) {
        return Objects.equals(personId, entry.createdBy()) && entry.level().atLeast(Level.EDIT);
    }

    /// @throws Problem IN_TRASH, SPACE_CLOSED, FINAL or FORBIDDEN
    static void require(UUID personId, Entry entry, EntryAction action) {
        var facts = Facts.of(entry);
        if (allows(personId, facts, action)) {
            return;
        }
        if (facts.isFinal()
                && action == EntryAction.CHANGE
                && entry.writable()
                && entry.level().atLeast(Level.EDIT)) {
            throw new Problem(DocumentProblem.FINAL);
        }
        if (entry.trashedAt() != null && action != EntryAction.REMOVE) {
            throw new Problem(DocumentProblem.IN_TRASH);
        }
        throw entry.writable() || action == EntryAction.EXPLAIN
                ? Problem.forbidden()
                : new Problem(DocumentProblem.SPACE_CLOSED);
    }

    static List<EntryAction> actions(UUID personId, Facts entry) {
        return Arrays.stream(EntryAction.values())
                .filter(action -> allows(personId, entry, action))
                .toList();
    }
}
