package fr.parvis.platform;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;

/// Has the events heard that a stop cut off. One that cannot be read any more, because another version wrote it, is
/// set aside with its reason: it keeps neither the server from starting nor the others from being heard.
@Component
class OutstandingEvents implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(OutstandingEvents.class);

    private final EventStore store;
    private final EventSerializer reading;
    private final IncompleteEventPublications publications;
    private final Clock clock;

    OutstandingEvents(
            EventStore store, EventSerializer reading, IncompleteEventPublications publications, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        store.outstanding().forEach(event -> fault(event).ifPresent(why -> setAside(event, why)));
        publications.resubmitIncompletePublications(_ -> true);
    }

    private void setAside(EventStore.Outstanding event, String why) {
        store.setAside(event.id(), why, clock.instant());
        LOG.warn(
                "Event {} ({}, for {}) cannot be read and is set aside in platform.event_set_aside: {}",
                event.id(),
                event.type(),
                event.listenerId(),
                why);
    }

    private Optional<String> fault(EventStore.Outstanding event) {
        try {
            var type = ClassUtils.forName(event.type(), getClass().getClassLoader());
            return reading.deserialize(event.content(), type) == null ? Optional.of("it says null") : Optional.empty();
        } catch (ClassNotFoundException | LinkageError gone) {
            return Optional.of("there is no such class any more");
        } catch (JacksonException unreadable) {
            return Optional.of(unreadable.getOriginalMessage());
        }
    }
}
