package fr.parvis.imports;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.Arrays;
import java.util.List;

/// Who may do what with an import. That they may put things into its folder is asked of the folder, now and
/// at each batch.
final class ImportPolicy {
    private ImportPolicy() {}

    enum Action {
        ACCEPT,
        STOP,
        RESUME,
        /// Throw it away with its report; what it brought stays.
        DISCARD
    }

    /// @param mine whether the actor started it; others run the folder
    static boolean allows(Import one, boolean mine, Action action) {
        return switch (action) {
            case ACCEPT -> mine && one.state() == Import.State.LOOKED;
            case STOP -> one.isUnderWay();
            case RESUME -> mine && (one.state() == Import.State.STOPPED || one.state() == Import.State.HALTED);
            case DISCARD -> mine && !one.isUnderWay();
        };
    }

    static void require(Import one, boolean mine, Action action) {
        if (allows(one, mine, action)) {
            return;
        }
        if (!mine && action != Action.STOP) {
            throw Problem.forbidden();
        }
        throw new Problem(
                switch (action) {
                    case ACCEPT -> ImportProblem.NOT_TO_BE_ACCEPTED;
                    case STOP -> ImportProblem.NOT_UNDER_WAY;
                    case RESUME -> ImportProblem.NOT_HALTED;
                    case DISCARD -> ImportProblem.IMPORT_UNDER_WAY;
                });
    }

    static List<Action> actions(Import one, boolean mine) {
        return Arrays.stream(Action.values())
                .filter(action -> allows(one, mine, action))
                .toList();
    }

    /// Guests bring files one by one; a folder of the machine is its administrator's.
    static void requireStart(Actor actor, SourceKind source) {
        if (actor.guest() || source == SourceKind.FOLDER && !actor.platformAdmin()) {
            throw Problem.forbidden();
        }
    }
}
