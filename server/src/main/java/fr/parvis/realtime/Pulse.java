package fr.parvis.realtime;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives a sign of life and listens for those of the others, on a thread that waits for nothing else: a node that is
/// busy is not taken for dead, and one that died is not taken for busy.
@Component
class Pulse extends OwnThread {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final Nodes nodes;
    private final Duration pause;

    Pulse(Nodes nodes, LiveSettings settings) {
        super("live-pulse");
        this.nodes = nodes;
        this.pause = settings.signOfLife();
    }

    @Override
    void turn() throws InterruptedException {
        try {
            nodes.lookAtNodes();
        } catch (RuntimeException unexpected) {
            LOG.error("The other nodes cannot be looked at just now", unexpected);
        }
        Thread.sleep(pause);
    }
}
