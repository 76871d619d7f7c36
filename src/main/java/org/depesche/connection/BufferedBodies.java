package org.depesche.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Accounts for the memory of buffered bodies. Reclaims that of closed connections when it runs out. */
final class BufferedBodies {

    private final long most;
    private final Map<SocketWrapperBase<?>, Integer> sizes = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong();

    BufferedBodies(long most) {
        this.most = most;
    }

    /** Records the size of a connection's buffer; returns false if the memory is used up. */
    boolean put(SocketWrapperBase<?> connection, int bytes) {
        Integer before = sizes.put(connection, bytes);
        if (total.addAndGet(bytes - (before == null ? 0 : before)) <= most) {
            return true;
        }
        sizes.keySet().stream().filter(SocketWrapperBase::isClosed).forEach(this::remove);
        return total.get() <= most;
    }

    void remove(SocketWrapperBase<?> connection) {
        Integer before = sizes.remove(connection);
        if (before != null) {
            total.addAndGet(-before);
        }
    }
}
