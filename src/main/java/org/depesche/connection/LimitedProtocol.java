package org.depesche.connection;

import java.util.List;
import org.apache.catalina.util.NetMask;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 with the limits in {@link ConnectionSettings}. Tomcat creates it by its name. */
public final class LimitedProtocol extends Http11NioProtocol {

    private @Nullable SharedLimits limits;

    /** Creates a protocol without limits; {@link #follow} sets them before the start. */
    public LimitedProtocol() {
        super(new LimitedEndpoint());
    }

    void follow(ConnectionSettings settings, List<NetMask> proxies) {
        limits = new SharedLimits(settings, getMaxThreads());
        ((LimitedEndpoint) getEndpoint()).follow(limits, proxies);
    }

    @Override
    protected Processor createProcessor() {
        return limits == null ? super.createProcessor() : new BufferedHttp(this, getAdapter(), limits);
    }
}
