package fr.parvis.notifications.push;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the person who starts Parvis wants of pushes.
///
/// @param allowed whether there are any
/// @param hosts push services inside this machine or its network, beside all public ones
/// @param away how long after somebody last did something before an open page they are told on their devices again
@ConfigurationProperties("parvis.push")
record PushSettings(
        @DefaultValue("true") boolean allowed,
        @Nullable List<String> hosts,
        @DefaultValue("90s") Duration away) {

    List<String> allowedHosts() {
        return hosts == null ? List.of() : hosts;
    }
}
