package fr.parvis.platform;

import java.util.Map;

/// The only exception thrown on purpose: a refusal with its type and the facts that its sentence needs.
public class Problem extends RuntimeException {
    private final transient ProblemType type;
    private final transient Map<String, Object> facts;

    public Problem(ProblemType type) {
        this(type, Map.of());
    }

    /// @param facts what the sentence needs, sent as members of the RFC 9457 body: nothing that the actor may not
    /// see
    public Problem(ProblemType type, Map<String, Object> facts) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.facts = facts;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /// What one may not see does not exist.
    public static Problem notFound() {
        return new Problem(PlatformProblem.NOT_FOUND);
    }

    public static Problem forbidden() {
        return new Problem(PlatformProblem.FORBIDDEN);
    }
}
