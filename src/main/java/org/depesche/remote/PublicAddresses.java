package org.depesche.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves hosts for the client itself, so that no host can change its address between check and request: hosts with an
 * address inside a private network, or of this machine, are refused unless the operator named them.
 */
public record PublicAddresses(AllowedHosts hosts) implements DnsResolver {

    /** A host inside a private network. */
    public static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddressException(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!hosts.isPrivate(host) && !Arrays.stream(found).allMatch(PublicInternet::has)) {
            throw new PrivateAddressException(host);
        }
        return found;
    }

    @Override
    public @Nullable String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
}
