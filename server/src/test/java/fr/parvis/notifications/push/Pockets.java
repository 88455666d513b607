package fr.parvis.notifications.push;

import fr.parvis.TestClock;
import fr.parvis.notifications.mails.Postman;
import fr.parvis.platform.Actor;
import jakarta.annotation.PreDestroy;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The telephones in people's pockets, and who works in the background.
@Lazy
@Component
public class Pockets {
    private static final Duration SOON = PushPlanner.GATHER.plusSeconds(1);

    private final Devices devices;
    private final PushPlanner planner;
    private final PushSender sender;
    private final Postman postman;
    private final TestClock clock;
    private final JdbcClient sql;
    private final PushReceiver service = new PushReceiver();

    Pockets(Devices devices, PushPlanner planner, PushSender sender, Postman postman, TestClock clock, JdbcClient sql) {
        this.devices = devices;
        this.planner = planner;
        this.sender = sender;
        this.postman = postman;
        this.clock = clock;
        this.sql = sql;
    }

    /// A telephone, signed in.
    public final class Phone {
        final Browser browser = new Browser();
        final String path = "/push/" + UUID.randomUUID();
        final Actor person;

        Phone(Actor person) {
            this.person = person;
        }

        String endpoint() {
            return service.origin() + path;
        }

        RegisterDevice described() {
            return new RegisterDevice(endpoint(), browser.p256dh(), browser.auth());
        }

        List<PushReceiver.Received> came() {
            return service.at(path);
        }

        /// What it shows, the first first, but for the first word.
        public List<JsonNode> shows() {
            var shown = new ArrayList<JsonNode>();
            for (var one : came()) {
                try {
                    shown.add(browser.read(one.body()));
                } catch (GeneralSecurityException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            }
            shown.removeIf(one -> one.get("place").asString().equals("/mon-compte"));
            return shown;
        }

        List<String> titles() {
            return shows().stream().map(one -> one.get("title").asString()).toList();
        }

        void answers(int status) {
            service.answer(path, status);
        }
    }

    /// Somebody signs in with a telephone for thirty days.
    public Actor signsIn(Actor person) {
        var session = sql.sql("""
                        insert into people.session (token_hash, person_id, created_at, last_seen_at, expires_at, remembered)
                        values (uuid_send(gen_random_uuid()), :person, :at, :at, :until, true) returning id
                        """)
                .param("person", person.personId())
                .param("at", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(Duration.ofDays(30))))
                .query(UUID.class)
                .single();
        return new Actor(person.personId(), session, null, false, false, person.locale());
    }

    /// Somebody wants to be told on a telephone.
    public Phone phone(Actor person) {
        var phone = new Phone(signsIn(person));
        devices.register(phone.person, phone.described(), "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Firefox/140.0");
        bring();
        return phone;
    }

    /// What happened is thought of, and brought.
    public void settle() {
        think();
        bring();
    }

    /// What happened is thought of.
    void think() {
        postman.work();
        while (planner.plan()) {
            Thread.onSpinWait();
        }
        clock.advance(SOON);
        while (planner.next()) {
            Thread.onSpinWait();
        }
    }

    public void bring() {
        while (sender.next()) {
            Thread.onSpinWait();
        }
    }

    PushReceiver service() {
        return service;
    }

    @PreDestroy
    void close() {
        service.close();
    }
}
