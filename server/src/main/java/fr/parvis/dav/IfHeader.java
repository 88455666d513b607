package fr.parvis.dav;

import fr.parvis.platform.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The header `If` (RFC 4918, 10.4): lists of conditions, one of which must hold as a whole.
record IfHeader(List<Group> groups) {
    private static final int LONGEST = 8_000;
    private static final Pattern PART = Pattern.compile("\\s*(?:<([^>]*)>|\\[([^]]*)]|(\\()|(\\))|(?i:(not)))\\s*");
    private static final Pattern TOKEN = Pattern.compile("(?i)(?:urn:uuid|opaquelocktoken):([0-9a-f-]{36})");

    /// @param resource the address that the conditions are about; null for that of the request
    record Group(@Nullable String resource, List<Condition> conditions) {}

    /// @param token a lock's, or null; `tag` otherwise
    record Condition(
            boolean negated,
            @Nullable String token,
            @Nullable String tag) {}

    /// What a resource is at this moment.
    ///
    /// @param tag null for a folder, and for what is not there
    record State(@Nullable String tag, Set<UUID> tokens) {}

    static @Nullable IfHeader of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        if (header.length() > LONGEST) {
            throw new Problem(DavProblem.MALFORMED);
        }
        List<Group> groups = new ArrayList<>();
        String resource = null;
        List<Condition> open = null;
        var negated = false;
        var parts = PART.matcher(header);
        var end = 0;
        while (end < header.length()) {
            if (!parts.find(end) || parts.start() != end) {
                throw new Problem(DavProblem.MALFORMED);
            }
            end = parts.end();
            if (open == null) {
                if (parts.group(1) != null) {
                    resource = parts.group(1);
                } else if (parts.group(3) != null) {
                    open = new ArrayList<>();
                } else {
                    throw new Problem(DavProblem.MALFORMED);
                }
            } else if (parts.group(4) != null) {
                if (open.isEmpty() || negated) {
                    throw new Problem(DavProblem.MALFORMED);
                }
                groups.add(new Group(resource, open));
                open = null;
            } else if (parts.group(5) != null) {
                negated = true;
            } else if (parts.group(3) != null) {
                throw new Problem(DavProblem.MALFORMED);
            } else {
                open.add(new Condition(negated, parts.group(1), parts.group(2)));
                negated = false;
            }
        }
        if (open != null || groups.isEmpty()) {
            throw new Problem(DavProblem.MALFORMED);
        }
        return new IfHeader(groups);
    }

    /// The locks that it shows, whatever it says of them.
    Set<UUID> tokens() {
        Set<UUID> tokens = new HashSet<>();
        for (var group : groups) {
            for (var condition : group.conditions()) {
                var token = condition.token() == null ? null : token(condition.token());
                if (token != null) {
                    tokens.add(token);
                }
            }
        }
        return tokens;
    }

    boolean holds(Function<@Nullable String, State> states) {
        return groups.stream().anyMatch(group -> {
            var state = states.apply(group.resource());
            return group.conditions().stream().allMatch(condition -> holds(condition, state));
        });
    }

    private static boolean holds(Condition condition, State state) {
        var tag = condition.tag();
        var token = condition.token() == null ? null : token(condition.token());
        var met = tag != null
                ? tag.strip().equals(state.tag())
                : token != null && state.tokens().contains(token);
        return met != condition.negated();
    }

    /// @return null for what is no token of ours, such as `DAV:no-lock`
    static @Nullable UUID token(String text) {
        var matcher = TOKEN.matcher(text.strip());
        try {
            return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
