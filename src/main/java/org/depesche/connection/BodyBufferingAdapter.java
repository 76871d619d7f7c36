package org.depesche.connection;

import jakarta.servlet.ReadListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.AsyncContextCallback;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Passes a request to the application when its body, or the first part of a long body, has arrived. Until then no thread
 * waits, because Tomcat's poller watches the connection as it does for headers. Each processor has its own adapter.
 */
final class BodyBufferingAdapter implements Adapter {

    private final Adapter application;
    private final SharedLimits limits;
    private boolean holding;
    private long since;

    BodyBufferingAdapter(Adapter application, SharedLimits limits) {
        this.application = application;
        this.limits = limits;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        // Discards the state of the previous connection.
        holding = false;
        input(request).begin();
        if (response.isErrorReportRequired() || request.isFinished() || isThere(request)) {
            serve(request, response);
        } else {
            hold(request);
        }
    }

    /** Whether the complete body has arrived already. */
    private static boolean isThere(Request request) {
        long length = request.getContentLengthLong();
        if (length < 0 || request.hasExpectation()) {
            return false;
        }
        request.action(ActionCode.AVAILABLE, false);
        return request.getAvailable() >= length;
    }

    private void hold(Request request) {
        holding = true;
        since = System.nanoTime();
        if (request.hasExpectation()) {
            request.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
            request.setExpectation(false);
        }
        request.setRequestThread();
        try {
            request.action(ActionCode.ASYNC_START, NoListener.INSTANCE);
            limit(request);
            request.setReadListener(NoListener.INSTANCE);
        } finally {
            request.clearRequestThread();
        }
    }

    /** Sets a deadline that moves with the bytes received. */
    private void limit(Request request) {
        request.action(ActionCode.ASYNC_SETTIMEOUT, mostMillis(request));
    }

    private long mostMillis(Request request) {
        ConnectionSettings settings = limits.settings();
        return settings.grace().toMillis() + input(request).ahead() * 1000L / settings.leastBytesPerSecond();
    }

    private static BodyBuffer input(Request request) {
        return (BodyBuffer) request.getInputBuffer();
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        if (!holding) {
            return application.asyncDispatch(request, response, event);
        }
        request.setRequestThread();
        return switch (event) {
            case OPEN_READ -> take(request, response);
            case TIMEOUT -> {
                request.action(ActionCode.ASYNC_TIMEOUT, new AtomicBoolean());
                yield refuse(request, response);
            }
            default -> giveUp(request);
        };
    }

    private boolean take(Request request, Response response) throws Exception {
        try {
            // Without this call Tomcat would not poll again.
            request.onDataAvailable();
            BodyBuffer input = input(request);
            do {
                int read = input.readAhead();
                if (read < 0 || input.isAheadEnough()) {
                    letGo(request);
                    serve(request, response);
                    return true;
                }
            } while (request.isReady());
        } catch (IOException gone) {
            return giveUp(request);
        }
        if ((System.nanoTime() - since) / 1_000_000 > mostMillis(request)) {
            return refuse(request, response);
        }
        limit(request);
        request.clearRequestThread();
        return true;
    }

    private boolean refuse(Request request, Response response) throws Exception {
        letGo(request);
        input(request).end();
        response.setStatus(408);
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        application.service(request, response);
        return true;
    }

    private boolean giveUp(Request request) {
        letGo(request);
        input(request).end();
        return false;
    }

    /** Resets the request, as if it had just arrived. */
    private void letGo(Request request) {
        holding = false;
        request.action(ActionCode.ASYNC_DISPATCH, null);
        request.action(ActionCode.ASYNC_DISPATCHED, null);
        request.clearRequestThread();
    }

    private void serve(Request request, Response response) throws Exception {
        application.service(request, response);
        if (is(ActionCode.ASYNC_IS_ASYNC, request)) {
            return;
        }
        BodyBuffer input = input(request);
        if (!is(ActionCode.IS_ERROR, request) && !request.isFinished()) {
            input.readRest();
        }
        input.finish();
    }

    private static boolean is(ActionCode question, Request request) {
        AtomicBoolean answer = new AtomicBoolean();
        request.action(question, answer);
        return answer.get();
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return application.prepare(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        application.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        application.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return application.getDomain();
    }

    /** Tomcat requires listeners, but {@link #asyncDispatch} does their work. */
    private enum NoListener implements ReadListener, AsyncContextCallback {
        INSTANCE;

        @Override
        public void onDataAvailable() {}

        @Override
        public void onAllDataRead() {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void fireOnComplete() {}

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public void incrementInProgressAsyncCount() {}

        @Override
        public void decrementInProgressAsyncCount() {}
    }
}
