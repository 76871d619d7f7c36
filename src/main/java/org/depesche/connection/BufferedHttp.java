package org.depesche.connection;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Processes one connection at a time. Limits the time for headers and buffers bodies before requests are served. */
final class BufferedHttp extends Http11Processor {

    private final BodyBuffer input;
    private final long headerNanos;
    private @Nullable SocketWrapperBase<?> connection;
    private long headSince;

    BufferedHttp(AbstractHttp11Protocol<?> protocol, Adapter application, SharedLimits limits) {
        super(protocol, new BodyBufferingAdapter(application, limits));
        this.input = new BodyBuffer(request.getInputBuffer(), request, limits);
        this.headerNanos = limits.settings().headerTime().toNanos();
        request.setInputBuffer(input);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // another connection, whatever it equals
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        if (socket != connection) {
            connection = socket;
            headSince = 0;
        }
        input.connected(socket);
        SocketState state = super.service(socket);
        if (state != SocketState.LONG || isAsync()) {
            headSince = 0;
            return state;
        }
        // The header is incomplete.
        long now = System.nanoTime();
        if (headSince == 0) {
            headSince = now;
        }
        return now - headSince > headerNanos ? SocketState.CLOSED : state;
    }
}
