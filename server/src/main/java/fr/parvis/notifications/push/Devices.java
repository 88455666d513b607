package fr.parvis.notifications.push;

import fr.parvis.notifications.NotificationProblem;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The devices on which people want to be told: each is one while its person is signed in there.
@Service
class Devices {
    private static final int MOST = 20;
    private static final int SECRET = 16;
    private static final int LONGEST_USER_AGENT = 400;

    private final DeviceStore store;
    private final PushStore pushes;
    private final Vapid vapid;
    private final PushService service;
    private final PushSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Devices(
            DeviceStore store,
            PushStore pushes,
            Vapid vapid,
            PushService service,
            PushSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pushes = pushes;
        this.vapid = vapid;
        this.service = service;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    PushView mine(Actor actor) {
        var devices = store.inForce(actor.personId(), actor.sessionId(), clock.instant());
        return new PushView(settings.allowed(), vapid.publicKey(), devices);
    }

    /// From now on the person is told there as well; a first word shows that it works.
    ///
    /// @throws Problem DEVICE_UNUSABLE, FORBIDDEN where this installation pushes nothing
    @Transactional
    public void register(Actor actor, RegisterDevice command, @Nullable String userAgent) {
        if (!settings.allowed()) {
            throw Problem.forbidden();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var agent = userAgent == null ? null : userAgent.replaceAll("\\p{Cntrl}", " ");
        var added = store.insert(
                actor.personId(),
                session(actor),
                address(command),
                agent == null ? null : agent.substring(0, Math.min(agent.length(), LONGEST_USER_AGENT)),
                at);
        store.begin(actor.personId());
        store.keepLatest(actor.personId(), MOST);
        added.ifPresent(deviceId -> pushes.greet(deviceId, at));
        events.publishEvent(new DevicesChanged(actor.personId()));
    }

    /// The same device, in the session of now. One that was removed meanwhile does not come back by itself.
    ///
    /// @throws Problem DEVICE_UNUSABLE
    @Transactional
    public void renew(Actor actor, RenewDevice command) {
        var replacement = command.replacement() == null ? null : address(command.replacement());
        if (store.renew(actor.personId(), session(actor), command.endpoint(), replacement)) {
            events.publishEvent(new DevicesChanged(actor.personId()));
        }
    }

    /// @throws Problem NOT_FOUND for one of somebody else
    @Transactional
    public void remove(Actor actor, UUID deviceId) {
        if (!store.delete(actor.personId(), deviceId)) {
            throw Problem.notFound();
        }
        events.publishEvent(new DevicesChanged(actor.personId()));
    }

    private static UUID session(Actor actor) {
        return Objects.requireNonNull(actor.sessionId(), "who comes with a cookie has a session");
    }

    private DeviceStore.Address address(RegisterDevice command) {
        try {
            var address = new DeviceStore.Address(command.endpoint(), bytes(command.p256dh()), bytes(command.auth()));
            Curve.publicKey(address.publicKey());
            if (address.auth().length == SECRET && service.reaches(URI.create(command.endpoint()))) {
                return address;
            }
        } catch (InvalidKeyException | IllegalArgumentException malformed) {
            // Said below.
        }
        throw new Problem(NotificationProblem.DEVICE_UNUSABLE);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
