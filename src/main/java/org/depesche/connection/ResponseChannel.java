package org.depesche.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * The channel that responses are written to. If the client does not read, the writing thread waits; only a share of the
 * threads may do so at once, and only for clients that read at the least rate.
 */
final class ResponseChannel extends NioChannel {

    private final SharedLimits limits;
    private final TransferAllowance allowance;
    private boolean waits;
    private long since;

    ResponseChannel(SocketBufferHandler buffer, SharedLimits limits) {
        super(buffer);
        this.limits = limits;
        this.allowance = limits.allowance();
    }

    @Override
    public void reset(SocketChannel channel, NioSocketWrapper connection) throws IOException {
        end();
        allowance.begin();
        super.reset(channel, connection);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int written = super.write(bytes);
        if (written > 0) {
            went(written);
        } else if (bytes.hasRemaining()) {
            stuck();
        }
        return written;
    }

    private synchronized void went(int bytes) throws IOException {
        if (waits) {
            allowance.waited(System.nanoTime() - since, bytes);
            end();
            if (allowance.isAtEnd()) {
                throw new IOException("The client reads the response too slowly");
            }
        } else {
            allowance.waited(0, bytes);
        }
    }

    private synchronized void stuck() throws IOException {
        if (!waits) {
            if (!limits.answers().tryAcquire()) {
                throw new IOException("Too many responses wait for slow clients");
            }
            waits = true;
            since = System.nanoTime();
        }
    }

    private synchronized void end() {
        if (waits) {
            waits = false;
            limits.answers().release();
        }
    }

    @Override
    public void close() throws IOException {
        end();
        super.close();
    }

    @Override
    public void close(boolean force) throws IOException {
        end();
        super.close(force);
    }

    @Override
    public void free() {
        end();
        super.free();
    }
}
