package org.depesche.connection;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, as the application reads it: first what came ahead, then what comes, at the least rate and by
 * one of the threads that may wait for bodies. One for each connection's processor, for one request after the other.
 */
final class BodyBuffer implements InputBuffer {

    private static final byte[] NOTHING = {};
    private static final int FIRST = 1024;

    private final InputBuffer server;
    private final Request request;
    private final SharedLimits waiting;
    private final TransferAllowance patience;
    private byte[] ahead = NOTHING;
    private int length;
    private int taken;
    private boolean ended;

    /** Kept until the request is answered: who came later takes it from nobody whose body is on its way. */
    private boolean turn;

    private @Nullable SocketWrapperBase<?> socket;

    BodyBuffer(InputBuffer server, Request request, SharedLimits waiting) {
        this.server = server;
        this.request = request;
        this.waiting = waiting;
        this.patience = waiting.patience();
    }

    void connected(SocketWrapperBase<?> connection) {
        socket = connection;
    }

    /** For the next request. */
    void begin() {
        finish();
        ended = false;
        patience.begin();
    }

    /** The request is answered, or its connection is gone. */
    void finish() {
        if (turn) {
            turn = false;
            waiting.bodies().release();
        }
        if (socket != null && ahead.length > 0) {
            waiting.ahead().remove(socket);
        }
        ahead = NOTHING;
        length = 0;
        taken = 0;
    }

    /** Whether nothing more is wanted before a thread is given to the request. */
    boolean isAheadEnough() {
        return length >= waiting.settings().bodyAhead().toBytes() || request.isFinished();
    }

    int ahead() {
        return length;
    }

    /**
     * Takes what is there already, while nobody waits.
     *
     * @return how many bytes; 0 if there are none yet, -1 if there is no more, or no memory for it
     */
    int readAhead() throws IOException {
        Arrival arrival = new Arrival();
        int read = server.doRead(arrival);
        if (read <= 0) {
            return read;
        }
        boolean room = makeRoom(read);
        arrival.bytes().get(ahead, length, read);
        length += read;
        return room ? read : -1;
    }

    /** In any case; false if it was the last time. */
    private boolean makeRoom(int bytes) {
        int wanted = length + bytes;
        if (wanted <= ahead.length) {
            return true;
        }
        ahead = Arrays.copyOf(ahead, Math.max(wanted, Math.max(FIRST, 2 * ahead.length)));
        return socket == null || waiting.ahead().put(socket, ahead.length);
    }

    /** From now on there is no body any more. */
    void end() {
        ended = true;
        finish();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (ended) {
            return -1;
        }
        if (taken < length) {
            handler.setByteBuffer(ByteBuffer.wrap(ahead, taken, length - taken));
            int read = length - taken;
            taken = length;
            return read;
        }
        return request.getReadListener() != null || server.available() > 0
                ? server.doRead(handler)
                : readWaiting(handler);
    }

    private int readWaiting(ApplicationBufferHandler handler) throws IOException {
        if (!turn && !waiting.bodies().tryAcquire()) {
            throw refused(503, "Too many requests wait for their bodies");
        }
        turn = true;
        SocketWrapperBase<?> connection = socket;
        long usual = connection == null ? 0 : connection.getReadTimeout();
        long begin = System.nanoTime();
        int read = 0;
        try {
            if (connection != null) {
                connection.setReadTimeout(patience.millis());
            }
            read = server.doRead(handler);
        } catch (SocketTimeoutException e) {
            throw refused(408, "The body did not come in time");
        } finally {
            if (connection != null) {
                connection.setReadTimeout(usual);
            }
            patience.waited(System.nanoTime() - begin, Math.max(0, read));
        }
        if (read >= 0 && patience.isAtEnd()) {
            throw refused(408, "The body comes too slowly");
        }
        return read;
    }

    /** The answer can still be read; then the connection ends. */
    private IOException refused(int status, String reason) {
        end();
        if (!request.getResponse().isCommitted()) {
            request.getResponse().setStatus(status);
        }
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        return new SlowBodyException(reason);
    }

    /** Reads what the application left, so that the client gets to its answer; at the least rate too. */
    void readRest() {
        taken = length;
        Arrival arrival = new Arrival();
        try {
            while (doRead(arrival) >= 0) {
                // nobody wants it
            }
        } catch (IOException e) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    @Override
    public int available() {
        return length - taken + server.available();
    }

    /** Where the server puts what it has read. */
    private static final class Arrival implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        ByteBuffer bytes() {
            return bytes;
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // the server's buffer is its own
        }
    }
}
