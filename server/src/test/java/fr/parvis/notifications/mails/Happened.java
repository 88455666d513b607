package fr.parvis.notifications.mails;

import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.SpaceNews;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts as any module may publish them.
public interface Happened {
    record News(
            Kind kind,
            UUID spaceId,
            @Nullable UUID accessListId,
            UUID thingId,
            @Nullable Integer version,
            String subject,
            String address,
            UUID by,
            Instant at)
            implements SpaceNews {
        @Override
        public Audience audience() {
            return accessListId == null ? Audience.ofSpace(spaceId) : Audience.ofList(spaceId, accessListId);
        }
    }

    record Notice(
            Kind kind,
            List<UUID> recipients,
            UUID by,
            Instant at,
            @Nullable UUID spaceId,
            String subject,
            String address,
            boolean legal,
            boolean mailed)
            implements PersonalNotice {
        @Override
        public @Nullable String excerpt() {
            return null;
        }
    }
}
