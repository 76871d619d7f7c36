package org.depesche.connection;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/** Accepts connections, and closes those of an address that has too many. */
final class LimitedEndpoint extends NioEndpoint {

    private @Nullable SharedLimits limits;
    private @Nullable ConnectionsByAddress open;
    private List<NetMask> proxies = List.of();

    void follow(SharedLimits shared, List<NetMask> trusted) {
        limits = shared;
        proxies = trusted;
        open = new ConnectionsByAddress(shared.settings().perAddress());
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        InetAddress address = socket.socket().getInetAddress();
        if (open != null && address != null && !isUnbounded(address) && !open.take(address, socket)) {
            destroySocket(socket);
            return false;
        }
        return super.setSocketOptions(socket);
    }

    private boolean isUnbounded(InetAddress address) {
        return address.isLoopbackAddress() || proxies.stream().anyMatch(range -> range.matches(address));
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffer) {
        return limits == null || isSSLEnabled() ? super.createChannel(buffer) : new ResponseChannel(buffer, limits);
    }
}
