package fr.parvis.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Who runs what is scheduled: a thread for each job that is due. Spring Boot's own scheduler runs what has a fixed
/// delay on one thread for all: a mail server that does not answer would keep signs of life from the other nodes.
@Configuration
@EnableScheduling
class JobSetup {
    /// Jobs at once; a job never runs twice at once.
    private static final int AT_ONCE = 16;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(AT_ONCE);
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }
}
