package fr.parvis.realtime;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/// Tomcat's HTTP/1.1, with buffers that a line gives back. Public because Tomcat makes it, by its name.
public final class LiveProtocol extends Http11NioProtocol {
    /// Files come in by 64 KiB instead of 8: an eighth of the system calls, for the memory of the connections that
    /// are busy.
    private static final int READ = 64 * 1024;

    private static final int WRITE = 8 * 1024;

    /// Made by Tomcat.
    public LiveProtocol() {
        super(new Endpoint());
        setProperty("socket.appReadBufSize", "16");
        setProperty("socket.appWriteBufSize", "16");
    }

    private static final class Endpoint extends NioEndpoint {
        /// A line writes on the socket itself.
        @Override
        public void bind() throws Exception {
            if (isSSLEnabled()) {
                throw new IllegalStateException("https is the reverse proxy's work: see docs/admin");
            }
            super.bind();
        }

        @Override
        protected NioChannel createChannel(SocketBufferHandler small) {
            return new NioChannel(new LeanBuffers(READ, WRITE));
        }
    }
}
