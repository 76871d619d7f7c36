package org.depesche.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A connection as answers go out by it. Where the network takes nothing, as the client does not read, a thread is going to
 * wait: only some may at once, and not for clients that read more slowly than the least rate.
 */
final class ResponseChannel extends NioChannel {

    private final SharedLimits waiting;
    private final TransferAllowance patience;
    private boolean waits;
    private long since;

    ResponseChannel(SocketBufferHandler buffer, SharedLimits waiting) {
        super(buffer);
        this.waiting = waiting;
        this.patience = waiting.patience();
    }

    @Override
    public void reset(SocketChannel channel, NioSocketWrapper connection) throws IOException {
        end();
        patience.begin();
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
            patience.waited(System.nanoTime() - since, bytes);
            end();
            if (patience.isAtEnd()) {
                throw new IOException("The answer is read too slowly");
            }
        } else {
            patience.waited(0, bytes);
        }
    }

    private synchronized void stuck() throws IOException {
        if (!waits) {
            if (!waiting.answers().tryAcquire()) {
                throw new IOException("Too many answers wait for their readers");
            }
            waits = true;
            since = System.nanoTime();
        }
    }

    private synchronized void end() {
        if (waits) {
            waits = false;
            waiting.answers().release();
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
