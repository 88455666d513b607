package fr.parvis.requests.design;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A design as it is kept: one JSON document. What a later version of Parvis adds to it is passed over.
public final class Designs {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Designs() {}

    public static String written(RequestDesign design) {
        return JSON.writeValueAsString(design);
    }

    public static RequestDesign read(String json) {
        return JSON.readValue(json, RequestDesign.class);
    }
}
