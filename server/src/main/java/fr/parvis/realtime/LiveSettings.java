package fr.parvis.realtime;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How nodes tell one another what happens.
///
/// @param redisUrl a Redis or Valkey that all nodes share, `redis://…`; without it the database carries the news
/// @param heartbeat how often each line is asked for a sign of life
/// @param signOfLife how often each node gives one to the others, who take it for gone after three and a half
@ConfigurationProperties("parvis.live")
record LiveSettings(
        @Nullable URI redisUrl,
        @DefaultValue("30s") Duration heartbeat,
        @DefaultValue("10s") Duration signOfLife) {}
