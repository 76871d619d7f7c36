package org.depesche.web;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The proxies in front of the site.
 *
 * @param trustedProxies addresses and ranges, separated by commas, whose X-Forwarded-* headers are trusted; a client in one
 *     of these ranges can forge its address and the host of the site
 */
@ConfigurationProperties("depesche")
public record ProxySettings(
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> trustedProxies) {

    private static final String SETTING = "depesche.trusted-proxies";
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public ProxySettings {
        String all = String.join(",", trustedProxies);
        trustedProxies = trustedProxies.stream()
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(range -> checked(range, all))
                .toList();
    }

    public List<NetMask> ranges() {
        return trustedProxies.stream().map(NetMask::new).toList();
    }

    /** Tomcat would resolve names, read a range without a slash as a regular expression, and ignore mistakes. */
    private static String checked(String range, String all) {
        List<String> parts = List.of(range.split("/", -1));
        String address = parts.getFirst();
        boolean four = address.indexOf(':') < 0;
        String bits = parts.size() == 1 ? four ? "32" : "128" : parts.get(1);
        try {
            boolean number = ADDRESS.matcher(address).matches() && (!four || address.split("\\.", -1).length == 4);
            if (number && parts.size() <= 2 && bits.matches("\\d{1,3}")) {
                String written = address + "/" + Integer.parseInt(bits);
                new NetMask(written);
                return written;
            }
        } catch (IllegalArgumentException e) {
            // reported below
        }
        throw new InvalidConfigurationPropertyValueException(
                SETTING,
                all,
                "\"" + range + "\" is neither an address nor a range of addresses. Write the addresses of your proxies,"
                        + " separated by commas, like 127.0.0.1, 10.0.3.7, 172.18.0.0/16 or fd00:1::/64; no names.");
    }
}
