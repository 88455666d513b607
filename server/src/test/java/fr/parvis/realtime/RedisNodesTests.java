package fr.parvis.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.Space;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two nodes that share a Redis.
@ParvisTest
class RedisNodesTests {
    @Autowired
    private Hall hall;

    @Test
    void newsGoFromNodeToNodeThroughRedisAndComeBackAfterItsRestart() throws Exception {
        var found = Redis.find();
        Assumptions.assumeTrue(found.isPresent(), "no Redis here: bin/test, run by root, gets one ready");
        var authority = hall.town().authority();
        Actor manager = hall.town().manager(authority);
        Actor member = hall.town().member(authority);
        Space space = hall.space(authority, manager, member);
        try (var redis = found.get();
                var one = new Node("--parvis.live.redis-url=" + redis.url());
                var two = new Node("--parvis.live.redis-url=" + redis.url())) {
            var near = Tab.open(one.port, hall.cookie(manager));
            var far = Tab.open(two.port, hall.cookie(member));

            one.hall.speak(space.id(), "é".repeat(9_000));
            assertThat(far.await("realtime").path("payload").path("words").asString())
                    .as("because Redis carries what the database cannot")
                    .hasSize(9_000);
            two.hall.speak(space.id(), "De l’autre");
            near.await(told -> told.path("payload").path("words").asString("").equals("De l’autre"));
            assertThat(near.during(Duration.ofMillis(300))).isEmpty();

            near.say("watch", space.id());
            far.say("watch", space.id());
            near.await(told -> told.path("people").size() == 2);

            redis.stop();
            one.hall.speak(space.id(), "Pendant la coupure");
            redis.start();
            far.await("gap");
            one.hall.speak(space.id(), "Après");
            far.await(told -> told.path("payload").path("words").asString("").equals("Après"));

            hall.remove(space.id(), member);
            far.await("rights");
        }
    }
}
