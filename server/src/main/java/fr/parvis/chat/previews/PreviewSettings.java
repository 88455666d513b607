package fr.parvis.chat.previews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the person who starts Parvis wants of previews.
///
/// @param links whether the server looks what outside links of messages lead to
/// @param hosts inside this machine or its network whose pages may be looked at, beside all public ones
@ConfigurationProperties("parvis.previews")
record PreviewSettings(
        @DefaultValue("true") boolean links, @Nullable List<String> hosts) {

    List<String> allowedHosts() {
        return hosts == null ? List.of() : hosts;
    }
}
