package fr.parvis.realtime;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A change as the nodes tell it to one another: whom it is for, and what their browsers are told.
///
/// @param topic the module that it comes from
/// @param payload what is told beside the fact; null lets the browsers read it again
record LiveEvent(
        String topic,
        @Nullable UUID spaceId,
        @Nullable UUID accessListId,
        List<UUID> personIds,
        @Nullable JsonNode payload) {
    private static final String ROOT = "fr.parvis.";

    LiveEvent {
        payload = payload == null || payload.isNull() ? null : payload;
    }

    static LiveEvent of(Change change, JsonMapper json) {
        var audience = change.audience();
        var payload = change.payload();
        return new LiveEvent(
                topic(change.getClass()),
                audience.spaceId(),
                audience.accessListId(),
                audience.personIds(),
                payload == null ? null : json.valueToTree(payload));
    }

    /// `fr.parvis.spaces.joining.JoinAsked` is of `spaces`.
    private static String topic(Class<?> change) {
        var name = change.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : name;
    }

    LiveEvent withoutPayload() {
        return new LiveEvent(topic, spaceId, accessListId, personIds, null);
    }

    LiveEvent forPersons(@Nullable UUID space, @Nullable UUID list, List<UUID> some) {
        return new LiveEvent(topic, space, list, some, payload);
    }
}
