package fr.parvis.files;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class FileJobs {
    private final Sweep sweep;
    private final Staging staging;

    FileJobs(Sweep sweep, Staging staging) {
        this.sweep = sweep;
        this.staging = staging;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void closeIdleFiles() {
        staging.closeIdle();
    }

    @Scheduled(initialDelayString = "${parvis.files.sweep-after}", fixedDelayString = "PT15M")
    void forgetExpiredUploads() {
        sweep.expiredUploads();
    }

    @Scheduled(initialDelayString = "${parvis.files.sweep-after}", fixedDelayString = "PT6H")
    void sweepOrphans() {
        sweep.orphans();
        sweep.strays();
    }
}
