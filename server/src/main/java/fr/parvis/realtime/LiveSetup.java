package fr.parvis.realtime;

import fr.parvis.platform.ActorSource;
import fr.parvis.platform.PlatformSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where lines come in, and what carries news between nodes.
@Configuration
@EnableConfigurationProperties(LiveSettings.class)
class LiveSetup {

    @Bean
    ServletRegistrationBean<LiveDoor> liveDoor(ActorSource actors, PlatformSettings settings, Lines lines) {
        return new ServletRegistrationBean<>(new LiveDoor(actors, settings, lines), LiveDoor.PATH);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> liveProtocol() {
        return factory -> factory.setProtocol(LiveProtocol.class.getName());
    }

    @Bean
    LiveBus liveBus(LiveSettings settings, LiveStore store, PostgresLine line) {
        var redis = settings.redisUrl();
        return redis == null ? new PostgresBus(store, line) : new RedisBus(redis);
    }
}
