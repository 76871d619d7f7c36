package org.depesche.subscription;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves hosts for the client itself, so that no host can change its address between check and request: hosts with an
 * address inside a private network, or of this machine, are refused unless the operator named them. The ranges are those of
 * the IANA registries of special-purpose addresses for IPv4 and IPv6.
 */
record PublicAddresses(SubscriptionSettings settings) implements DnsResolver {

    /** A host inside a private network. */
    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddressException(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!settings.isPrivate(host) && !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new PrivateAddressException(host);
        }
        return found;
    }

    @Override
    public @Nullable String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic(bytes);
            case Inet6Address six -> isPublicSix(bytes);
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        int first = four[0] & 0xFF;
        int second = four[1] & 0xFF;
        int third = four[2] & 0xFF;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean testing = first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 224 && !carrier && !protocol && !testing;
    }

    /** Only global unicast (2000::/3), without the ranges that carry an address of IPv4 inside. */
    private static boolean isPublicSix(byte[] six) {
        boolean unicast = (six[0] & 0xE0) == 0x20;
        boolean sixToFour = six[0] == 0x20 && six[1] == 0x02;
        boolean teredo = six[0] == 0x20 && six[1] == 0x01 && six[2] == 0 && six[3] == 0;
        boolean documentation = six[0] == 0x20 && six[1] == 0x01 && six[2] == 0x0D && (six[3] & 0xFF) == 0xB8;
        return unicast && !sixToFour && !teredo && !documentation;
    }
}
