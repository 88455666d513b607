package fr.parvis.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the person who starts Parvis decides.
///
/// @param data the folder of everything that must last beside the database
/// @param publicUrl the address that links in mail start with, without a final slash
/// @param empty whether the first start leaves the installation empty instead of filling in the demonstration
/// commune
@ConfigurationProperties("parvis")
public record PlatformSettings(Path data, URI publicUrl, boolean empty) {

    public boolean https() {
        return "https".equals(publicUrl.getScheme());
    }

    /// Whether a page of this origin is one of ours, by the address that links start with or by the host it asked.
    public boolean isOurs(String origin, @Nullable String host) {
        return origin.equals(publicUrl.toString())
                || origin.equals("http://" + host)
                || origin.equals("https://" + host);
    }

    public String link(String path) {
        return publicUrl + path;
    }
}
