package fr.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

@ParvisTest
class JobSetupTests {
    @Autowired
    private TaskScheduler jobs;

    @Test
    void aJobThatWaitsHoldsNoOtherUp() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var other = new CountDownLatch(2);
        var slow = jobs.scheduleWithFixedDelay(
                () -> {
                    begun.countDown();
                    await(answer);
                },
                Duration.ofHours(1));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        var quick = jobs.scheduleWithFixedDelay(other::countDown, Duration.ofMillis(10));
        try {
            assertThat(other.await(20, TimeUnit.SECONDS))
                    .as("because signs of life do not wait for a mail server")
                    .isTrue();
        } finally {
            answer.countDown();
            slow.cancel(false);
            quick.cancel(false);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
