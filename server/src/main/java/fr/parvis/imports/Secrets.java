package fr.parvis.imports;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The passwords of servers that are being imported from: in this server's memory alone, and no longer than the
/// import lasts. After a restart they are asked for again.
@Component
class Secrets {
    private final Map<UUID, String> known = new ConcurrentHashMap<>();

    void remember(UUID importId, String secret) {
        known.put(importId, secret);
    }

    void forget(UUID importId) {
        known.remove(importId);
    }

    Optional<String> find(UUID importId) {
        return Optional.ofNullable(known.get(importId));
    }

    Set<UUID> importIds() {
        return Set.copyOf(known.keySet());
    }
}
