package fr.parvis.realtime;

/// How often one may: so many at once, and so many a second in the long run.
final class Allowance {
    private final int most;
    private final double aSecond;
    private double left;
    private long at = System.nanoTime();

    Allowance(int most, double aSecond) {
        this.most = most;
        this.aSecond = aSecond;
        left = most;
    }

    synchronized boolean take() {
        long now = System.nanoTime();
        left = Math.min(most, left + (now - at) / 1e9 * aSecond);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
