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
 * The body of a request as the application reads it: first the buffered part, then the rest from the connection. Reading
 * the rest takes a permit to wait for bodies, and the client must send at the least rate. Each processor has its own buffer,
 * which serves one request after the other.
 */
final class BodyBuffer implements InputBuffer {

    private static final byte[] NOTHING = {};
    private static final int FIRST = 1024;

    private final InputBuffer server;
    private final Request request;
    private final SharedLimits limits;
    private final TransferAllowance allowance;
    private byte[] ahead = NOTHING;
    private int length;
    private int taken;
    private boolean ended;

    /** Whether the request holds a permit; it keeps it until the response, so that later requests cannot take it. */
    private boolean turn;

    private @Nullable SocketWrapperBase<?> socket;

    BodyBuffer(InputBuffer server, Request request, SharedLimits limits) {
        this.server = server;
        this.request = request;
        this.limits = limits;
        this.allowance = limits.allowance();
    }

    void connected(SocketWrapperBase<?> connection) {
        socket = connection;
    }

    /** Prepares for the next request. */
    void begin() {
        finish();
        ended = false;
        allowance.begin();
    }

    /** Releases everything after the response, or when the connection is closed. */
    void finish() {
        if (turn) {
            turn = false;
            limits.bodies().release();
        }
        if (socket != null && ahead.length > 0) {
            limits.ahead().remove(socket);
        }
        ahead = NOTHING;
        length = 0;
        taken = 0;
    }

    /** Whether enough has arrived for a thread to work on the request. */
    boolean isAheadEnough() {
        return length >= limits.settings().bodyAhead().toBytes() || request.isFinished();
    }

    int ahead() {
        return length;
    }

    /**
     * Buffers the bytes that have arrived, without limits.
     *
     * @return the number of bytes; 0 if none has arrived, -1 at the end of the body or if the memory is used up
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

    /** Enlarges the buffer; returns false if it must not grow again. */
    private boolean makeRoom(int bytes) {
        int wanted = length + bytes;
        if (wanted <= ahead.length) {
            return true;
        }
        ahead = Arrays.copyOf(ahead, Math.max(wanted, Math.max(FIRST, 2 * ahead.length)));
        return socket == null || limits.ahead().put(socket, ahead.length);
    }

    /** Discards the rest of the body. */
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
        if (!turn && !limits.bodies().tryAcquire()) {
            throw refused(503, "Too many requests wait for their bodies");
        }
        turn = true;
        SocketWrapperBase<?> connection = socket;
        long usual = connection == null ? 0 : connection.getReadTimeout();
        long begin = System.nanoTime();
        int read = 0;
        try {
            if (connection != null) {
                connection.setReadTimeout(allowance.millis());
            }
            read = server.doRead(handler);
        } catch (SocketTimeoutException e) {
            throw refused(408, "The body did not come in time");
        } finally {
            if (connection != null) {
                connection.setReadTimeout(usual);
            }
            allowance.waited(System.nanoTime() - begin, Math.max(0, read));
        }
        if (read >= 0 && allowance.isAtEnd()) {
            throw refused(408, "The body comes too slowly");
        }
        return read;
    }

    /** Refuses the request; the client can read the response before the connection is closed. */
    private IOException refused(int status, String reason) {
        end();
        if (!request.getResponse().isCommitted()) {
            request.getResponse().setStatus(status);
        }
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        return new IOException(reason);
    }

    /** Reads the part that the application did not read, so that the client proceeds to the response. */
    void readRest() {
        taken = length;
        Arrival arrival = new Arrival();
        try {
            while (doRead(arrival) >= 0) {
                // discarded
            }
        } catch (IOException e) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    @Override
    public int available() {
        return length - taken + server.available();
    }

    /** Takes the bytes that Tomcat has read. */
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
            // Tomcat enlarges its buffer itself.
        }
    }
}
