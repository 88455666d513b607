package fr.parvis.imports.sources;

import fr.parvis.outbound.PublicAddresses;
import fr.parvis.platform.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/// Which addresses an import may ask: public ones, and the hosts that the administrator named. What a name leads to
/// is judged each time, at the moment of connecting, and the very address that was judged is connected to: a name
/// that changes its mind meanwhile gains nothing.
public final class Addresses {
    private final PublicAddresses judge;

    public Addresses(List<String> allowed) {
        this.judge = new PublicAddresses(allowed);
    }

    PublicAddresses judge() {
        return judge;
    }

    /// @throws Problem SOURCE_STRANGE, ADDRESS_NOT_SECURE, ADDRESS_REFUSED
    public URI require(String text) {
        URI address;
        try {
            address = new URI(text.strip());
        } catch (URISyntaxException malformed) {
            throw new Problem(SourceProblem.SOURCE_STRANGE);
        }
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || !scheme.equals("http") && !scheme.equals("https")) {
            throw new Problem(SourceProblem.SOURCE_STRANGE);
        }
        if (scheme.equals("http") && !judge.isAllowed(address.getHost())) {
            throw new Problem(
                    isLiteral(address.getHost()) ? SourceProblem.ADDRESS_REFUSED : SourceProblem.ADDRESS_NOT_SECURE);
        }
        return address;
    }

    /// Shares lie inside, all of them: only those of hosts that were named are asked.
    ///
    /// @throws Problem SHARE_NOT_OPENED
    public SmbPlace require(SmbPlace place) {
        if (!judge.isAllowed(place.host())) {
            throw new Problem(SourceProblem.SHARE_NOT_OPENED);
        }
        return place;
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+|0[xX].*") || host.equalsIgnoreCase("localhost");
    }
}
