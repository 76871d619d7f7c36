package org.depesche.remote;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The addresses of machines on the public internet. Those of this machine and of private networks are none: the ranges are
 * those of the IANA registries of special-purpose addresses for IPv4 and IPv6.
 */
public final class PublicInternet {

    private static final List<IpAddressMatcher> SPECIAL = ranges("""
            0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
            192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3
            """);

    /** All addresses of the web in IPv6. */
    private static final IpAddressMatcher UNICAST = new IpAddressMatcher("2000::/3");

    /** Those that carry an address of IPv4 inside, and those of examples. */
    private static final List<IpAddressMatcher> SPECIAL_SIX = ranges("2001::/32 2001:db8::/32 2002::/16 3fff::/20");

    private PublicInternet() {}

    /** Whether an address is one of the public internet. */
    public static boolean has(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet4Address
                ? SPECIAL.stream().noneMatch(range -> range.matches(text))
                : UNICAST.matches(text) && SPECIAL_SIX.stream().noneMatch(range -> range.matches(text));
    }

    private static List<IpAddressMatcher> ranges(String list) {
        return Stream.of(list.strip().split("\\s+")).map(IpAddressMatcher::new).toList();
    }
}
