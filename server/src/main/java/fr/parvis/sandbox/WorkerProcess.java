package fr.parvis.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// One child process and the two pipes to it. Used by one caller at a time. What comes back from it is not trusted.
final class WorkerProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final int PAGE_BYTES = 4096;

    private final Process process;
    private final DataOutputStream jobs;
    private final DataInputStream results;
    private final ScheduledExecutorService timer;
    private int count;

    private WorkerProcess(Process process, ScheduledExecutorService timer) {
        this.process = process;
        this.timer = timer;
        jobs = new DataOutputStream(process.getOutputStream());
        results = new DataInputStream(process.getInputStream());
    }

    /// Starts a worker and waits until it says that it is ready, so that a slow start is not counted to the first
    /// job.
    static WorkerProcess start(Confinement confinement, ScheduledExecutorService timer) {
        try {
            Process process = confinement.command().start();
            WorkerProcess worker = new WorkerProcess(process, timer);
            ScheduledFuture<?> deadline =
                    timer.schedule(process::destroyForcibly, START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            try {
                Wire.expectReady(worker.results);
            } catch (IOException e) {
                worker.end();
                throw new IOException("The worker that decodes files does not start", e);
            } finally {
                deadline.cancel(false);
            }
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// After any result but a clean one the process is dead.
    Result run(Job job, Duration limit) {
        count++;
        ScheduledFuture<?> deadline = timer.schedule(process::destroyForcibly, limit.toMillis(), TimeUnit.MILLISECONDS);
        long end = System.nanoTime() + limit.toNanos();
        try {
            Wire.write(jobs, job);
            return Wire.readResult(results);
        } catch (Wire.Misbehaved e) {
            end();
            return new Result.Refused(Result.Cause.MISBEHAVED);
        } catch (IOException e) {
            boolean late = System.nanoTime() >= end;
            awaitOwnEnd();
            int status = end();
            if (late) {
                return new Result.Refused(Result.Cause.TIMED_OUT);
            }
            return new Result.Refused(
                    status == Worker.OUT_OF_MEMORY ? Result.Cause.OUT_OF_MEMORY : Result.Cause.CRASHED);
        } finally {
            deadline.cancel(false);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    int jobs() {
        return count;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long residentMegabytes() {
        try {
            String[] fields = Files.readString(Path.of("/proc/" + process.pid() + "/statm"))
                    .split(" ");
            return Long.parseLong(fields[1]) * PAGE_BYTES >> 20;
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    /// Kills the process and returns its exit status, the one of its own if it had ended before.
    int end() {
        process.destroyForcibly();
        try {
            jobs.close();
            results.close();
        } catch (IOException e) {
            // a pipe to a process that is gone
        }
        return exitStatus();
    }

    private void awaitOwnEnd() {
        try {
            process.waitFor(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int exitStatus() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
