package fr.parvis.polls;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How questions and answers are kept.
public final class PollJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PollJson() {}

    public static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static <T> T one(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    public static <T> List<T> list(String json, Class<T[]> type) {
        return List.of(JSON.readValue(json, type));
    }
}
