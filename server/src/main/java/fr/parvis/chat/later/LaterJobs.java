package fr.parvis.chat.later;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class LaterJobs {
    private static final int AT_ONCE = 500;

    private final LateMessages messages;
    private final Reminders reminders;

    LaterJobs(LateMessages messages, Reminders reminders) {
        this.messages = messages;
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void send() {
        for (int sent = 0; sent < AT_ONCE && messages.sendNext(); sent++) {}
    }

    @Scheduled(initialDelayString = "PT7S", fixedDelayString = "PT5S")
    void ring() {
        for (int rung = 0; rung < AT_ONCE && reminders.ringNext(); rung++) {}
    }
}
