package fr.parvis.platform;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the person who starts Parvis decides.
///
/// @param data the folder of everything that must last beside the database
/// @param publicUrl the address that links in mail start with, without a final slash
/// @param demo whether the demonstration commune is filled in at the first start
@ConfigurationProperties("parvis")
public record PlatformSettings(Path data, URI publicUrl, boolean demo) {

    public boolean https() {
        return "https".equals(publicUrl.getScheme());
    }

    public String link(String path) {
        return publicUrl + path;
    }
}
