package fr.parvis.antivirus;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where ClamAV's daemon listens: the path of a Unix socket, or `host:port`; `none` for nowhere. Where nothing is
/// said, the socket of Debian's package.
@Component
class ClamdAddress {
    private static final String DEBIAN = "/run/clamav/clamd.ctl";

    private final String text;
    private final boolean chosen;

    ClamdAddress(@Value("${parvis.antivirus.clamd:}") String text) {
        this.chosen = !text.isBlank();
        this.text = chosen ? text.strip() : DEBIAN;
        if (isWanted()) {
            socket();
        }
    }

    boolean isWanted() {
        return !text.equals("none");
    }

    /// Whether somebody said so, rather than it being where it mostly is.
    boolean isChosen() {
        return chosen && isWanted();
    }

    /// @return null where nobody listens there
    @Nullable
    SocketChannel connect() {
        try {
            var path = text.startsWith("/");
            var channel = path ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
            try {
                channel.connect(socket());
                return channel;
            } catch (IOException nobody) {
                channel.close();
                return null;
            }
        } catch (IOException nobody) {
            return null;
        }
    }

    private SocketAddress socket() {
        if (text.startsWith("/")) {
            return UnixDomainSocketAddress.of(text);
        }
        var colon = text.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    text.substring(0, Math.max(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "parvis.antivirus.clamd is the path of a socket, host:port or none, and not: " + text, malformed);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
