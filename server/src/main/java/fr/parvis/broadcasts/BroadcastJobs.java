package fr.parvis.broadcasts;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class BroadcastJobs {
    private final Sender sender;

    BroadcastJobs(Sender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goOn() {
        sender.goOn();
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void tell() {
        int told;
        do {
            told = sender.tell();
        } while (told > 0);
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void text() {
        boolean asked;
        do {
            asked = sender.text();
        } while (asked);
    }
}
