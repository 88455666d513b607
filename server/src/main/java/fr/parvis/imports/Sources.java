package fr.parvis.imports;

import fr.parvis.files.Blobs;
import fr.parvis.imports.sources.Addresses;
import fr.parvis.imports.sources.FolderSource;
import fr.parvis.imports.sources.Source;
import fr.parvis.imports.sources.SourceProblem;
import fr.parvis.imports.sources.WebDavSource;
import fr.parvis.imports.sources.ZipSource;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Opens what imports come from, as the settings allow it at that moment.
@Component
@EnableConfigurationProperties(ImportSettings.class)
class Sources {
    private final Blobs blobs;
    private final Secrets secrets;
    private final ImportSettings settings;
    private final Addresses addresses;

    Sources(Blobs blobs, Secrets secrets, ImportSettings settings) {
        this.blobs = blobs;
        this.secrets = secrets;
        this.settings = settings;
        this.addresses = new Addresses(settings.allowedHosts());
    }

    /// An address that may be asked, as far as its text says.
    ///
    /// @throws Problem SOURCE_STRANGE, ADDRESS_NOT_SECURE, ADDRESS_REFUSED
    URI address(String text) {
        return addresses.require(text);
    }

    List<String> folders() {
        return settings.allowedFolders().stream().map(Path::toString).toList();
    }

    /// @throws Problem what the source has against it
    Source open(Import one) throws IOException {
        return switch (one.source()) {
            case ZIP -> new ZipSource(blobs.file(Objects.requireNonNull(one.archive())));
            case FOLDER -> folder(Objects.requireNonNull(one.place()));
            case WEBDAV ->
                new WebDavSource(
                        address(Objects.requireNonNull(one.place())),
                        Objects.requireNonNullElse(one.login(), ""),
                        secrets.find(one.id()).orElseThrow(() -> new Problem(ImportProblem.SECRET_NEEDED)),
                        addresses);
        };
    }

    /// A folder by its whole path, which must lie below one that was allowed.
    Source folder(String path) throws IOException {
        for (var root : settings.allowedFolders()) {
            if (path.equals(root.toString())) {
                return new FolderSource(root, "");
            }
            if (path.startsWith(root + "/")) {
                return new FolderSource(root, path.substring(root.toString().length() + 1));
            }
        }
        throw new Problem(SourceProblem.FOLDER_UNKNOWN);
    }
}
