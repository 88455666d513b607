package fr.parvis.files;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class FileJobs {
    private final Sweep sweep;
    private final Staging staging;
    private final Relocation relocation;
    private final Checkups checkups;

    FileJobs(Sweep sweep, Staging staging, Relocation relocation, Checkups checkups) {
        this.sweep = sweep;
        this.staging = staging;
        this.relocation = relocation;
        this.checkups = checkups;
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
        try {
            sweep.strayObjects();
        } catch (java.io.IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetCopies() {
        relocation.forgetCopies();
    }

    @Scheduled(cron = "0 41 2 * * *")
    void lookWhetherAllIsThere() {
        checkups.begin(false);
    }
}
