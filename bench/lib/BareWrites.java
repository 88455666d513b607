import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;

/// What the least costs that a server in Java does to tell many: one system call for each, of a frame that is there already, on a connection of its own.
/// `BareWrites.java CLIENTS ROUNDS BYTES`: says its port, waits for the clients, writes to all of them ROUNDS times to warm up and ROUNDS times in earnest,
/// two threads sharing them, and says the processor time of one write in microseconds, of the process as the kernel counts it.
class BareWrites {
    public static void main(String[] told) throws Exception {
        int clients = Integer.parseInt(told[0]);
        int rounds = Integer.parseInt(told[1]);
        int bytes = Integer.parseInt(told[2]);
        var all = new ArrayList<SocketChannel>();
        try (var door = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0), clients)) {
            System.out.println(((InetSocketAddress) door.getLocalAddress()).getPort());
            while (all.size() < clients) {
                var one = door.accept();
                one.configureBlocking(false);
                all.add(one);
            }
        }
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        write(all, rounds, bytes);
        long before = process.getProcessCpuTime();
        write(all, rounds, bytes);
        System.out.println((process.getProcessCpuTime() - before) / 1000.0 / clients / rounds);
    }

    private static void write(ArrayList<SocketChannel> all, int rounds, int bytes) throws Exception {
        for (int round = 0; round < rounds; round++) {
            var halves = new Thread[2];
            for (int half = 0; half < halves.length; half++) {
                int first = half;
                halves[half] = Thread.ofPlatform().start(() -> {
                    var frame = ByteBuffer.allocateDirect(bytes);
                    try {
                        for (int at = first; at < all.size(); at += halves.length) {
                            all.get(at).write(frame.clear());
                        }
                    } catch (java.io.IOException cut) {
                        throw new IllegalStateException(cut);
                    }
                });
            }
            for (var half : halves) {
                half.join();
            }
            Thread.sleep(700);
        }
    }
}
