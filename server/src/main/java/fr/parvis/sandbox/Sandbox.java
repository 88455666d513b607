package fr.parvis.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decodes files in a child process with limited memory, time and rights.
///
/// The child is started by the first job, serves many, and is ended when idle for a minute, when it has grown, and
/// when the server goes. A job waits for its turn; when too many wait already, it is [Result.Busy] at once. A job
/// that takes too long or kills its worker is [Result.Refused], and the next one gets a new worker.
@Component
public class Sandbox implements AutoCloseable {

    private final SandboxSettings settings;
    private final Semaphore places;
    private final List<Seat> all;
    private final BlockingQueue<Seat> seats;
    private final ScheduledThreadPoolExecutor timer;
    private final Confinement confinement;
    private volatile boolean closed;

    public Sandbox() {
        this(SandboxSettings.DEFAULT);
    }

    Sandbox(SandboxSettings settings) {
        this.settings = settings;
        places = new Semaphore(settings.workers() + settings.waiting());
        seats = new ArrayBlockingQueue<>(settings.workers(), true);
        all = Stream.generate(Seat::new).limit(settings.workers()).toList();
        seats.addAll(all);
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("sandbox-timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        confinement = new Confinement();
    }

    /// Runs a job and waits for its result: its turn, then at most the time limit.
    ///
    /// @throws java.io.UncheckedIOException when the worker cannot be started at all
    public Result run(Job job) {
        if (closed || !places.tryAcquire()) {
            return new Result.Busy();
        }
        try {
            Seat seat = seats.poll(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (seat == null) {
                return new Result.Busy();
            }
            try {
                return closed ? new Result.Busy() : seat.run(job);
            } finally {
                release(seat);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Busy();
        } finally {
            places.release();
        }
    }

    /// Ends the workers. A job that is running is cut and refused.
    @Override
    public void close() {
        closed = true;
        all.forEach(seat -> seat.process().ifPresent(ProcessHandle::destroyForcibly));
        for (int i = 0; i < settings.workers(); i++) {
            Seat seat = takeForClosing();
            if (seat != null) {
                seat.leave();
            }
        }
        timer.shutdownNow();
        confinement.close();
    }

    /// The process of a seated worker, for tests and measures.
    Optional<ProcessHandle> worker() {
        return all.stream().flatMap(seat -> seat.process().stream()).findFirst();
    }

    /// Whether every worker has a job, for tests.
    boolean occupied() {
        return seats.isEmpty();
    }

    private @Nullable Seat takeForClosing() {
        try {
            return seats.poll(settings.timeLimit().toMillis() + 2_000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void release(Seat seat) {
        seat.freeSince = System.nanoTime();
        boolean occupied = seat.worker != null;
        seats.add(seat);
        if (occupied && !closed) {
            timer.schedule(this::endIdle, settings.idle().toMillis() + 10, TimeUnit.MILLISECONDS);
        }
    }

    /// Looks at the free seats only: a busy one schedules its own look when it is released.
    private void endIdle() {
        for (int i = 0; i < settings.workers(); i++) {
            Seat seat = seats.poll();
            if (seat == null) {
                return;
            }
            if (System.nanoTime() - seat.freeSince >= settings.idle().toNanos()) {
                seat.leave();
            }
            seats.add(seat);
        }
    }

    /// The place of one worker. Whoever took it from the queue has it alone.
    private final class Seat {
        private volatile @Nullable WorkerProcess worker;
        private long freeSince;

        Result run(Job job) {
            WorkerProcess current = worker;
            if (current == null || !current.alive()) {
                leave();
                current = WorkerProcess.start(confinement, timer);
                worker = current;
            }
            Result result = current.run(job, settings.timeLimit());
            if (!current.alive() || isWorn(current)) {
                leave();
            }
            return result;
        }

        private boolean isWorn(WorkerProcess current) {
            return current.jobs() >= settings.jobsPerWorker()
                    || current.residentMegabytes() > settings.residentMegabytes()
                    || current.processorTime().compareTo(settings.processorTime()) > 0;
        }

        void leave() {
            WorkerProcess current = worker;
            if (current != null) {
                current.end();
                worker = null;
            }
        }

        Optional<ProcessHandle> process() {
            return Optional.ofNullable(worker).map(WorkerProcess::handle);
        }
    }
}
