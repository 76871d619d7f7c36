package org.depesche.connection;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** How much memory the bodies take that wait for no thread. Of connections that are gone it is given back when it lacks. */
final class BufferedBodies {

    private final long most;
    private final Map<SocketWrapperBase<?>, Integer> sizes = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong();

    BufferedBodies(long most) {
        this.most = most;
    }

    /** Notes how large the body of a connection has become; false if there is no room for more. */
    boolean put(SocketWrapperBase<?> connection, int bytes) {
        Integer before = sizes.put(connection, bytes);
        if (total.addAndGet(bytes - (before == null ? 0 : before)) <= most) {
            return true;
        }
        Iterator<SocketWrapperBase<?>> all = sizes.keySet().iterator();
        while (all.hasNext()) {
            SocketWrapperBase<?> one = all.next();
            if (one.isClosed()) {
                remove(one);
            }
        }
        return total.get() <= most;
    }

    void remove(SocketWrapperBase<?> connection) {
        Integer before = sizes.remove(connection);
        if (before != null) {
            total.addAndGet(-before);
        }
    }

    long total() {
        return total.get();
    }
}
