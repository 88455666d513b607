package fr.parvis.posts;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PostJobs {
    private final Publishing publishing;
    private final Announcements announcements;

    PostJobs(Publishing publishing, Announcements announcements) {
        this.publishing = publishing;
        this.announcements = announcements;
    }

    /// Posts whose moment has come; each in a transaction of its own.
    @Scheduled(fixedDelay = 20, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void announce() {
        while (publishing.announceNext()) {
            // One after the other.
        }
    }

    /// Notes for many, told afterwards.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void tell() {
        while (announcements.tellNext()) {
            // One after the other.
        }
    }
}
