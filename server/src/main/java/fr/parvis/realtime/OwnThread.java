package fr.parvis.realtime;

import org.springframework.context.SmartLifecycle;

/// A part of the live line that does its work by one thread of its own, while the program stands.
abstract class OwnThread implements SmartLifecycle {
    private final Thread thread;
    private volatile boolean running;

    OwnThread(String name) {
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /// One piece of work, waited for; then comes the next one.
    abstract void turn() throws InterruptedException;

    private void run() {
        try {
            while (running) {
                turn();
            }
        } catch (InterruptedException stopped) {
            // The program ends.
        }
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    /// Its thread begins once.
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
