package fr.parvis.sandbox;

import java.time.Duration;

/// The limits of the sandbox: how many workers, how many callers may wait and how long, the time of one job, the
/// age at which a worker is replaced (jobs done, resident megabytes, processor time) and when an idle one is ended.
record SandboxSettings(
        int workers,
        int waiting,
        Duration patience,
        Duration timeLimit,
        int jobsPerWorker,
        int residentMegabytes,
        Duration processorTime,
        Duration idle) {

    static final SandboxSettings DEFAULT = new SandboxSettings(
            1,
            16,
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            500,
            288,
            Duration.ofMinutes(5),
            Duration.ofMinutes(1));

    /// For what nobody waits for: it may take longer, and its files are larger.
    static final SandboxSettings PATIENT = new SandboxSettings(
            1,
            8,
            Duration.ofMinutes(3),
            Duration.ofSeconds(60),
            200,
            384,
            Duration.ofMinutes(5),
            Duration.ofSeconds(30));

    SandboxSettings withTimeLimit(Duration limit) {
        return new SandboxSettings(
                workers, waiting, patience, limit, jobsPerWorker, residentMegabytes, processorTime, idle);
    }

    SandboxSettings withIdle(Duration time) {
        return new SandboxSettings(
                workers, waiting, patience, timeLimit, jobsPerWorker, residentMegabytes, processorTime, time);
    }

    SandboxSettings withJobsPerWorker(int jobs) {
        return new SandboxSettings(workers, waiting, patience, timeLimit, jobs, residentMegabytes, processorTime, idle);
    }
}
