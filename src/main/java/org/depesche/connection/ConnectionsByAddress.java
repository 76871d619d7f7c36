package org.depesche.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the open connections of each address. Removes closed ones when an address reaches its limit, and all of them from
 * time to time. The addresses of an IPv6 network (/64) count as one, because a single client can use all of them.
 */
final class ConnectionsByAddress {

    private static final int BETWEEN_SWEEPS = 1000;

    private final int most;
    private final Map<ByteBuffer, List<Channel>> open = new HashMap<>();
    private int untilSweep = BETWEEN_SWEEPS;

    ConnectionsByAddress(int most) {
        this.most = most;
    }

    /** Counts a new connection until it is closed; returns false if the address has too many. */
    synchronized boolean take(InetAddress from, Channel connection) {
        if (--untilSweep == 0) {
            untilSweep = BETWEEN_SWEEPS;
            open.values().removeIf(connections -> {
                connections.removeIf(one -> !one.isOpen());
                return connections.isEmpty();
            });
        }
        List<Channel> connections = open.computeIfAbsent(network(from), any -> new ArrayList<>());
        if (connections.size() >= most) {
            connections.removeIf(one -> !one.isOpen());
        }
        return connections.size() < most && connections.add(connection);
    }

    private static ByteBuffer network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
