package fr.parvis.notifications.push;

import fr.parvis.notifications.NotificationSettings;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PushJobs {
    private final PushPlanner planner;
    private final PushSender sender;
    private final Eyes eyes;
    private final DeviceStore devices;
    private final PushTurnStore turns;
    private final NotificationSettings notifications;
    private final PushSettings settings;

    PushJobs(
            PushPlanner planner,
            PushSender sender,
            Eyes eyes,
            DeviceStore devices,
            PushTurnStore turns,
            NotificationSettings notifications,
            PushSettings settings) {
        this.planner = planner;
        this.sender = sender;
        this.eyes = eyes;
        this.devices = devices;
        this.turns = turns;
        this.notifications = notifications;
        this.settings = settings;
    }

    private boolean works() {
        return notifications.work() && settings.allowed();
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void plan() {
        while (works() && planner.plan()) {
            Thread.onSpinWait();
        }
        while (works() && planner.next()) {
            Thread.onSpinWait();
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void bring() {
        while (works() && sender.next()) {
            Thread.onSpinWait();
        }
    }

    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void writeDownEyes() {
        eyes.writeDown();
    }

    /// Where pushes are forbidden, no device stays.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetSignedOut() {
        if (settings.allowed()) {
            devices.deleteSignedOut();
        } else {
            devices.deleteAll();
        }
    }

    @Scheduled(cron = "0 25 3 * * *")
    void forgetRead() {
        turns.forgetRead();
    }
}
