package fr.parvis.imports.sources;

import fr.parvis.platform.Problem;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which addresses an import may ask: public ones, and the hosts that the administrator named. What a name leads to
/// is judged each time, at the moment of connecting, and the very address that was judged is connected to: a name
/// that changes its mind meanwhile gains nothing.
public final class Addresses {
    private final List<String> allowed;

    public Addresses(List<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// A host that leads inside.
    static final class Refused extends UnknownHostException {
        Refused(String host) {
            super(host);
        }
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
        if (scheme.equals("http") && !isAllowed(address.getHost())) {
            throw new Problem(
                    isLiteral(address.getHost()) ? SourceProblem.ADDRESS_REFUSED : SourceProblem.ADDRESS_NOT_SECURE);
        }
        return address;
    }

    /// Shares lie inside, all of them: only those of hosts that were named are asked.
    ///
    /// @throws Problem SHARE_NOT_OPENED
    public SmbPlace require(SmbPlace place) {
        if (!isAllowed(place.host())) {
            throw new Problem(SourceProblem.SHARE_NOT_OPENED);
        }
        return place;
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+|0[xX].*") || host.equalsIgnoreCase("localhost");
    }

    private boolean isAllowed(String host) {
        var bare = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return allowed.contains(bare);
    }

    /// What a host leads to.
    ///
    /// @throws Refused where one of its addresses is not public
    InetAddress[] resolve(String host) throws UnknownHostException {
        var found = InetAddress.getAllByName(host);
        if (!isAllowed(host) && !Arrays.stream(found).allMatch(Addresses::isPublic)) {
            throw new Refused(host);
        }
        return found;
    }

    /// Of the registries of special addresses (RFC 6890 and those that bring it up to date), none.
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var third = bytes[2] & 0xff;
        return switch (first) {
            case 0 -> false;
            case 100 -> second < 64 || second > 127;
            case 192 -> !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /// Global unicast without the ways back into version 4 (Teredo, 6to4) and what is for examples.
    private static boolean isPublic6(byte[] bytes) {
        var head = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        var next = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return (head & 0xe000) == 0x2000 && head != 0x2002 && !(head == 0x2001 && (next < 0x200 || next == 0xdb8));
    }
}
