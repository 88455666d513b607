package fr.parvis.portability;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What did not leave, of what a snapshot named: remembered because it is little.
final class Fates {
    private final Set<UUID> staying = new HashSet<>();
    private final Map<UUID, Map<Integer, String>> left = new HashMap<>();

    /// The document was thrown away or taken from the actor meanwhile: nothing is said of it.
    void stays(UUID documentId) {
        staying.add(documentId);
    }

    /// A content could not leave.
    void left(UUID documentId, int version, String why) {
        left.computeIfAbsent(documentId, _ -> new HashMap<>()).put(version, why);
    }

    /// A document as it left.
    Optional<Manifest.Document> of(Manifest.Document document) {
        if (staying.contains(document.id())) {
            return Optional.empty();
        }
        var why = left.get(document.id());
        return Optional.of(
                why == null
                        ? document
                        : document.with(document.versions().stream()
                                .map(version -> why.containsKey(version.number())
                                        ? version.leftOut(why.get(version.number()))
                                        : version)
                                .toList()));
    }
}
