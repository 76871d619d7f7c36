package org.depesche.remote;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that the operator allows to be asked.
 *
 * @param hosts hosts with all below them, such as {@code example.org}; {@code *} is every public host
 * @param privateHosts hosts with addresses of a private network that may be asked nevertheless, each by its full name
 */
public record AllowedHosts(List<String> hosts, List<String> privateHosts) {

    public AllowedHosts {
        hosts = plain(hosts);
        privateHosts = plain(privateHosts);
    }

    private static List<String> plain(List<String> names) {
        return names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether no host may be asked at all. */
    public boolean isEmpty() {
        return hosts.isEmpty() && privateHosts.isEmpty();
    }

    /** Whether a host may be asked. */
    public boolean has(String name) {
        String host = ascii(name);
        return host != null && (isPrivate(host) || hosts.stream().anyMatch(one -> covers(one, host)));
    }

    /** Whether a host may have an address of a private network. */
    public boolean isPrivate(String host) {
        return privateHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private static boolean covers(String allowed, String host) {
        return allowed.equals("*") || host.equals(allowed) || host.endsWith("." + allowed);
    }

    /** A host in small letters and ASCII; null if it is none. */
    private static @Nullable String ascii(String host) {
        try {
            return IDN.toASCII(host.strip()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
