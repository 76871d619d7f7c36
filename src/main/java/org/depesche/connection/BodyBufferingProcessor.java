package org.depesche.connection;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Works on one connection at a time: its requests' heads have a deadline, their bodies come first. */
final class BodyBufferingProcessor extends Http11Processor {

    private final BodyBuffer input;
    private final long headerNanos;
    private @Nullable SocketWrapperBase<?> connection;
    private long headSince;

    BodyBufferingProcessor(AbstractHttp11Protocol<?> protocol, Adapter application, SharedLimits waiting) {
        super(protocol, new BodyBufferingAdapter(application, waiting));
        this.input = new BodyBuffer(request.getInputBuffer(), request, waiting);
        this.headerNanos = waiting.settings().headerTime().toNanos();
        request.setInputBuffer(input);
    }

    @Override
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
        // The head is not there yet.
        long now = System.nanoTime();
        if (headSince == 0) {
            headSince = now;
        }
        return now - headSince > headerNanos ? SocketState.CLOSED : state;
    }
}
