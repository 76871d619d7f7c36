package org.depesche.connection;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/** Where connections come in: those of one address that are too many are closed at once. */
final class PatientEndpoint extends NioEndpoint {

    private @Nullable Waiting waiting;
    private @Nullable OpenConnections open;

    void follow(Waiting shared) {
        waiting = shared;
        open = new OpenConnections(shared.settings().perAddress());
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        InetAddress address = socket.socket().getInetAddress();
        if (open != null && address != null && !address.isLoopbackAddress() && !open.take(address, socket)) {
            destroySocket(socket);
            return false;
        }
        return super.setSocketOptions(socket);
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffer) {
        return waiting == null || isSSLEnabled() ? super.createChannel(buffer) : new AnswerChannel(buffer, waiting);
    }
}
