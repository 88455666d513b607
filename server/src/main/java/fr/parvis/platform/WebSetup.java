package fr.parvis.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/// How HTTP is set up, and the clock that gives time to all.
@Configuration
@EnableConfigurationProperties(PlatformSettings.class)
class WebSetup {

    @Bean
    Clock clock() {
        return Moment.clock(Clock.systemUTC());
    }

    @Bean
    WebMvcRegistrations operations() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Operations();
            }
        };
    }

    @Bean
    WebMvcConfigurer web(ActorArgument actor) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(actor);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                // Names carry a hash of the content; beside each file lies its compressed twin.
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .resourceChain(true)
                        .addResolver(new EncodedResourceResolver());
                registry.addResourceHandler("/*.svg", "/*.png", "/*.ico", "/*.txt", "/*.webmanifest")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
            }
        };
    }
}
