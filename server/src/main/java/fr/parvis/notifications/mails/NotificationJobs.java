package fr.parvis.notifications.mails;

import fr.parvis.notifications.NotificationSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationJobs {
    /// Nothing looks further back than a week; the offers of a lower level look back two.
    private static final Duration KEPT = Duration.ofDays(35);

    private final Planner planner;
    private final Mailings mailings;
    private final FactStore facts;
    private final NotificationSettings settings;
    private final Clock clock;

    NotificationJobs(Planner planner, Mailings mailings, FactStore facts, NotificationSettings settings, Clock clock) {
        this.settings = settings;
        this.planner = planner;
        this.mailings = mailings;
        this.facts = facts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void plan() {
        var more = settings.work();
        while (more) {
            more = planner.plan();
        }
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void tell() {
        var more = settings.work();
        while (more) {
            more = mailings.next();
        }
    }

    @Scheduled(cron = "0 20 3 * * *")
    void forget() {
        facts.forgetBefore(clock.instant().minus(KEPT));
    }
}
