package fr.parvis.imports.sources;

import fr.parvis.platform.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a Windows share lies, as people write it: `\\serveur\partage\dossier` or `smb://serveur/partage/dossier`.
///
/// @param path from the share's top, steps parted by `\`; empty for the whole share
public record SmbPlace(String host, int port, String share, String path) {
    private static final int PORT = 445;
    private static final Pattern SERVER =
            Pattern.compile("(?<host>[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+])(:(?<port>[0-9]{1,5}))?");
    private static final Pattern SHARE = Pattern.compile("[^\\\\/:*?\"<>|\\p{Cntrl}]{1,80}");
    /// What Windows shares by itself, for administrators and programs.
    private static final Set<String> ITS_OWN = Set.of("admin$", "ipc$", "print$", "fax$");

    /// @throws Problem SHARE_STRANGE, SHARE_OF_WINDOWS
    public static SmbPlace of(String text) {
        var typed = text.strip();
        if (typed.regionMatches(true, 0, "smb:", 0, 4)) {
            typed = decoded(typed.substring(4));
        }
        typed = typed.replace('/', '\\');
        if (!typed.startsWith("\\\\")) {
            throw strange();
        }
        var steps = Arrays.stream(typed.split("\\\\"))
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .toList();
        if (steps.size() < 2 || steps.contains("..") || typed.indexOf('\0') >= 0) {
            throw strange();
        }
        var server = SERVER.matcher(steps.getFirst());
        var share = steps.get(1);
        if (!server.matches() || !SHARE.matcher(share).matches()) {
            throw strange();
        }
        if (ITS_OWN.contains(share.toLowerCase(Locale.ROOT)) || share.matches("[A-Za-z]\\$")) {
            throw new Problem(SourceProblem.SHARE_OF_WINDOWS);
        }
        var port = server.group("port") == null ? PORT : Integer.parseInt(server.group("port"));
        if (port < 1 || port > 65_535) {
            throw strange();
        }
        return new SmbPlace(
                server.group("host").replaceAll("[\\[\\]]", ""),
                port,
                share,
                String.join("\\", steps.subList(2, steps.size())));
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }

    private static Problem strange() {
        return new Problem(SourceProblem.SHARE_STRANGE);
    }

    /// What a person recognises it by.
    public String name() {
        return path.isEmpty() ? share : path.substring(path.lastIndexOf('\\') + 1);
    }

    /// As it is kept, and read again.
    @Override
    public String toString() {
        var steps = new ArrayList<>(List.of((host.contains(":") ? "[" + host + "]" : host) + ":" + port, share));
        if (!path.isEmpty()) {
            steps.add(path);
        }
        return "\\\\" + String.join("\\", steps);
    }
}
