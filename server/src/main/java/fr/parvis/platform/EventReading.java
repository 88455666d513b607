package fr.parvis.platform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes down the events that listeners have yet to hear, and reads them back after a stop, perhaps those of another
/// version: what an event says beside what we know is left out; what it does not say is null, zero, or an empty list.
@Component
class EventReading implements EventSerializer {
    private final JsonMapper writer;
    private final JsonMapper reader;

    EventReading(JsonMapper json) {
        writer = json;
        reader = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(
                        List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .build();
    }

    @Override
    public Object serialize(Object event) {
        return writer.writeValueAsString(event);
    }

    @Override
    public <T> T deserialize(Object serialized, Class<T> type) {
        return reader.readValue(serialized.toString(), type);
    }
}
