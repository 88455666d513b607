package fr.parvis.portability;

import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The parts that come back, by name.
@Service
public class ReturningParts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<String, ReturningPart<?>> parts;

    ReturningParts(List<ReturningPart<?>> parts) {
        this.parts = parts.stream().collect(Collectors.toMap(SpacePart::name, Function.identity()));
    }

    public boolean comesBack(String part) {
        return parts.containsKey(part);
    }

    /// @throws Problem what a part says against its rows
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String part, Home home, List<ObjectNode> rows) {
        takeBack(Objects.requireNonNull(parts.get(part)), home, rows);
    }

    private static <R> void takeBack(ReturningPart<R> part, Home home, List<ObjectNode> rows) {
        part.takeBack(
                home,
                rows.stream()
                        .map(row -> read(row, part.row()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// Nothing where nobody who writes such rows has written it.
    private static <R> Optional<R> read(ObjectNode row, Class<R> type) {
        try {
            return Optional.ofNullable(JSON.treeToValue(row, type));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
