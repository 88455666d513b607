package fr.parvis.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves public hosts, and those that an administrator named. What a name leads to is judged each time, at the
/// moment of connecting, and the very address that was judged is connected to: a name that changes its mind meanwhile
/// gains nothing.
public final class PublicAddresses implements DnsResolver {
    private final List<String> allowed;

    /// @param allowed hosts that may be inside
    public PublicAddresses(List<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// A host that leads inside.
    public static final class Refused extends UnknownHostException {
        Refused(String host) {
            super(host);
        }
    }

    public boolean isAllowed(String host) {
        var bare = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return allowed.contains(bare);
    }

    /// What a host leads to.
    ///
    /// @throws Refused where one of its addresses is not public
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = InetAddress.getAllByName(host);
        if (!isAllowed(host) && !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new Refused(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// Of the registries of special addresses (RFC 6890 and those that bring it up to date), none.
    public static boolean isPublic(InetAddress address) {
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
