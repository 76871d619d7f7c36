package org.depesche.connection;

import java.util.List;
import org.apache.catalina.util.NetMask;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 as Tomcat speaks it, with what {@link ConnectionSettings} says of slow connections. Made by its name. */
public final class LimitedProtocol extends Http11NioProtocol {

    private @Nullable SharedLimits waiting;

    /** To be told what holds before it starts. */
    public LimitedProtocol() {
        super(new LimitedEndpoint());
    }

    void follow(ConnectionSettings settings, List<NetMask> proxies) {
        waiting = new SharedLimits(settings, getMaxThreads());
        ((LimitedEndpoint) getEndpoint()).follow(waiting, proxies);
    }

    @Override
    protected Processor createProcessor() {
        return waiting == null ? super.createProcessor() : new BodyBufferingProcessor(this, getAdapter(), waiting);
    }
}
