package fr.parvis.imports;

import fr.parvis.files.Blobs;
import fr.parvis.imports.sources.Addresses;
import fr.parvis.imports.sources.ExportSource;
import fr.parvis.imports.sources.FolderSource;
import fr.parvis.imports.sources.SmbPlace;
import fr.parvis.imports.sources.SmbSource;
import fr.parvis.imports.sources.Source;
import fr.parvis.imports.sources.SourceProblem;
import fr.parvis.imports.sources.WebDavSource;
import fr.parvis.imports.sources.ZipSource;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens what imports come from, as the settings allow it at that moment.
@Component
@EnableConfigurationProperties(ImportSettings.class)
class Sources {
    private final Blobs blobs;
    private final Secrets secrets;
    private final ImportSettings settings;
    private final Addresses addresses;
    private final JsonMapper json;

    Sources(Blobs blobs, Secrets secrets, ImportSettings settings, JsonMapper json) {
        this.json = json;
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

    /// @throws Problem SHARE_STRANGE, SHARE_OF_WINDOWS, SHARE_NOT_OPENED
    SmbPlace share(String text) {
        return addresses.require(SmbPlace.of(text));
    }

    private String secret(Import one) {
        return secrets.find(one.id()).orElseThrow(() -> new Problem(ImportProblem.SECRET_NEEDED));
    }

    /// Whether some server's shares may be asked.
    boolean hasShares() {
        return !settings.allowedHosts().isEmpty();
    }

    List<String> folders() {
        return settings.allowedFolders().stream().map(Path::toString).toList();
    }

    /// @throws Problem what the source has against it
    Source open(Import one) throws IOException {
        return switch (one.source()) {
            case ZIP -> zip(one);
            case EXPORT -> new ExportSource(zip(one), json);
            case FOLDER -> folder(Objects.requireNonNull(one.place()));
            case WEBDAV ->
                new WebDavSource(
                        address(Objects.requireNonNull(one.place())),
                        Objects.requireNonNullElse(one.login(), ""),
                        secret(one),
                        addresses);
            case SMB ->
                new SmbSource(
                        share(Objects.requireNonNull(one.place())),
                        Objects.requireNonNullElse(one.login(), ""),
                        secret(one));
        };
    }

    /// Whether a ZIP is a space that was taken away whole.
    boolean isExport(Import one) throws IOException {
        if (one.source() != SourceKind.ZIP) {
            return false;
        }
        try (var zip = zip(one)) {
            return ExportSource.isExport(zip);
        }
    }

    private ZipSource zip(Import one) throws IOException {
        return new ZipSource(blobs.file(Objects.requireNonNull(one.archive())));
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

    /// Where an import comes from, and what it is called.
    record Origin(String place, String label) {}

    /// @throws Problem INVALID, and what the address or the folder refuse
    Origin origin(StartImport command) {
        return switch (command.source()) {
            case ZIP, EXPORT -> throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("source")));
            case FOLDER -> origin(command.place().replaceFirst("/+$", ""));
            case WEBDAV -> {
                requireSecret(command);
                var address = address(command.place());
                yield new Origin(address.toString(), address.getHost());
            }
            case SMB -> {
                requireSecret(command);
                var share = share(command.place());
                yield new Origin(share.toString(), share.name());
            }
        };
    }

    private static void requireSecret(StartImport command) {
        if (command.login() == null || command.login().isBlank() || command.secret() == null) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("login", "secret")));
        }
    }

    private Origin origin(String path) {
        try (var _ = folder(path)) {
            return new Origin(path, path.substring(path.lastIndexOf('/') + 1));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
