package fr.parvis.imports;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the person who starts Parvis allows imports.
///
/// @param folders of this machine that an administrator may import from, with what lies below them
/// @param hosts inside this machine or its network that may be asked over WebDAV, beside all public ones, and the only
/// ones whose Windows shares may be: `nuage.mairie.lan`, `192.168.1.20`
/// @param work whether this server works at imports
@ConfigurationProperties("parvis.imports")
record ImportSettings(
        @Nullable List<Path> folders, @Nullable List<String> hosts, boolean work) {

    List<Path> allowedFolders() {
        return folders == null ? List.of() : folders;
    }

    List<String> allowedHosts() {
        return hosts == null ? List.of() : hosts;
    }
}
