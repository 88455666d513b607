package fr.parvis.requests.design;

import fr.parvis.requests.design.Flaw.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// The steps of a definition, as a graph: whether each can be reached and left, and where a button leads.
public final class Circuit {
    private final List<CircuitStep> steps;
    private final Map<String, CircuitStep> byId = new HashMap<>();

    public Circuit(List<CircuitStep> steps) {
        this.steps = steps;
        steps.forEach(step -> byId.putIfAbsent(step.id(), step));
    }

    public Optional<CircuitStep> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public CircuitStep step(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException(id));
    }

    public CircuitStep first() {
        return steps.getFirst();
    }

    /// What stands in the way of using it, the first thing first; empty where it holds together.
    public List<Flaw> flaws() {
        if (steps.isEmpty() || first().ends()) {
            return List.of(new Flaw(Kind.NO_BEGINNING, null, null));
        }
        var flaws = new ArrayList<Flaw>();
        var names = new HashSet<String>();
        for (var step : steps) {
            if (step.name().isBlank()) {
                flaws.add(new Flaw(Kind.STEP_UNNAMED, null, null));
            } else if (!names.add(step.name().strip()) || byId.get(step.id()) != step) {
                flaws.add(new Flaw(Kind.STEP_TWICE, step.name(), null));
            }
            flaws.addAll(flawsOf(step));
        }
        if (flaws.isEmpty()) {
            flaws.addAll(flawsOfTheWhole());
        }
        return flaws;
    }

    private List<Flaw> flawsOf(CircuitStep step) {
        var flaws = new ArrayList<Flaw>();
        if (step.ends()) {
            return flaws;
        }
        if (step.who() == null || step.who().isNobody()) {
            flaws.add(new Flaw(Kind.NOBODY_ACTS, step.name(), null));
        }
        if (step.moves().isEmpty()) {
            flaws.add(new Flaw(Kind.NO_WAY_OUT, step.name(), null));
        }
        if (step.wantsAll()) {
            flawOfAll(step).map(kind -> new Flaw(kind, step.name(), null)).ifPresent(flaws::add);
        }
        for (var move : step.moves()) {
            if (move.label().isBlank()) {
                flaws.add(new Flaw(Kind.BUTTON_UNNAMED, step.name(), null));
            }
            if (move.targets().anyMatch(target -> !byId.containsKey(target))) {
                flaws.add(new Flaw(Kind.LEADS_NOWHERE, step.name(), move.label()));
            }
        }
        return flaws;
    }

    /// Where one is enough, whoever presses decides, be it one of a group. Where all must agree, they are waited for by
    /// name, and for one and the same thing.
    private static Optional<Kind> flawOfAll(CircuitStep step) {
        if (step.who() != null && !step.who().isCounted()) {
            return Optional.of(Kind.ALL_OF_UNNAMED);
        }
        var agreeing = step.moves().stream()
                .filter(move -> move.kind() == CircuitMove.Kind.YES)
                .count();
        return agreeing == 1 ? Optional.empty() : Optional.of(Kind.ALL_AGREE_TO_WHAT);
    }

    private List<Flaw> flawsOfTheWhole() {
        var reached = reached();
        var ending = ending();
        var flaws = new ArrayList<Flaw>();
        for (var step : steps) {
            if (!reached.contains(step.id())) {
                flaws.add(new Flaw(Kind.UNREACHABLE, step.name(), null));
            } else if (!ending.contains(step.id())) {
                flaws.add(new Flaw(Kind.NEVER_ENDS, step.name(), null));
            } else if (turnsByItself(step)) {
                flaws.add(new Flaw(Kind.TURNS_BY_ITSELF, step.name(), null));
            }
        }
        return flaws;
    }

    /// The steps that some request may come to.
    Set<String> reached() {
        var reached = new LinkedHashSet<String>();
        var next = new ArrayList<>(List.of(first().id()));
        while (!next.isEmpty()) {
            var id = next.removeLast();
            if (reached.add(id) && !step(id).ends()) {
                step(id).moves().forEach(move -> move.targets().forEach(next::add));
            }
        }
        return reached;
    }

    /// The steps from which some way leads to an end, whatever was answered.
    Set<String> ending() {
        var ending = new HashSet<String>();
        var grows = true;
        while (grows) {
            grows = false;
            for (var step : steps) {
                var ends = step.ends()
                        || step.moves().stream().anyMatch(move -> move.targets().allMatch(ending::contains));
                grows |= ends && ending.add(step.id());
            }
        }
        return ending;
    }

    /// Whether who asks may be the only one to agree all the way round, so that every step of the round is passed over.
    private boolean turnsByItself(CircuitStep from) {
        var seen = new HashSet<String>();
        var next = new ArrayList<>(List.of(from.id()));
        while (!next.isEmpty()) {
            var step = step(next.removeLast());
            if (step.ends() || step.who() == null || !step.who().isOnePerson()) {
                continue;
            }
            for (var target : step.yes().stream().flatMap(CircuitMove::targets).toList()) {
                if (target.equals(from.id())) {
                    return true;
                }
                if (seen.add(target)) {
                    next.add(target);
                }
            }
        }
        return false;
    }

    /// The steps that follow when everybody agrees, the end included; as far as it is drawn, while it is being written.
    public List<CircuitStep> ahead(CircuitStep from, Map<String, List<String>> said) {
        var way = new LinkedHashSet<CircuitStep>();
        var step = from;
        while (!step.ends() && !step.moves().isEmpty()) {
            var next = find(step.yes().orElse(step.moves().getFirst()).leadsTo(said));
            if (next.isEmpty() || next.get().equals(from) || !way.add(next.get())) {
                break;
            }
            step = next.get();
        }
        return List.copyOf(way);
    }
}
