package org.depesche.subscription.mailbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Instant;
import javax.net.SocketFactory;
import org.depesche.remote.PublicAddresses;

/**
 * Makes the sockets of one look. A socket resolves its host itself and connects to exactly that address, so that no host
 * can change it between check and connection, and gives nothing more after the end of the look, so that a host that sends a
 * byte now and then holds up nobody.
 */
final class PublicSockets extends SocketFactory {

    private final PublicAddresses addresses;
    private final Clock clock;
    private final Instant end;

    PublicSockets(PublicAddresses addresses, Clock clock, Instant end) {
        this.addresses = addresses;
        this.clock = clock;
        this.end = end;
    }

    @Override
    public Socket createSocket() {
        return new PublicSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(InetSocketAddress.createUnresolved(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private final class PublicSocket extends Socket {

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            InetSocketAddress asked = (InetSocketAddress) to;
            InetAddress address = addresses.resolve(asked.getHostString())[0];
            super.connect(new InetSocketAddress(address, asked.getPort()), timeout);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    requireTime();
                    return super.read();
                }

                @Override
                public int read(byte[] part, int from, int length) throws IOException {
                    requireTime();
                    return super.read(part, from, length);
                }
            };
        }
    }

    private void requireTime() throws SocketTimeoutException {
        if (clock.instant().isAfter(end)) {
            throw new SocketTimeoutException("The look is over");
        }
    }
}
