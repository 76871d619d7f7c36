package org.depesche.subscription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.depesche.remote.AllowedHosts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The hosts to which editors may subscribe, and the limits of requests to them.
 *
 * @param hosts hosts with all below them, such as {@code example.org}; {@code *} is every public host; empty: none
 * @param privateHosts hosts with addresses of a private network that may be asked nevertheless, each by its full name
 * @param most the bytes of a feed, page, mail or file
 * @param deadline the time in which an answer must be complete
 * @param pagesAtOnce the pages, mails or files that are read in one look, the others at the next
 * @param courtesy the least time between two pages of one host, unless its robots.txt asks for more
 * @param plainHosts hosts that may get a password without encryption, each by its full name
 * @param credentials the sign-ins at hosts, by their names
 */
@Validated
@ConfigurationProperties("depesche.subscriptions")
public record SubscriptionSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> privateHosts,
        @DefaultValue("10MB") DataSize most,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("50") @Min(1) int pagesAtOnce,
        @DefaultValue("1s") Duration courtesy,
        @DefaultValue List<String> plainHosts,
        @DefaultValue Map<String, @Valid Credential> credentials) {

    /** The hosts that may be asked. */
    public AllowedHosts allowed() {
        return new AllowedHosts(hosts, privateHosts);
    }

    /** Whether the operator allows requests to the host of an address. */
    boolean allows(URI address) {
        return address.getHost() != null && allows(address.getHost());
    }

    /** Whether the operator allows requests to a host. */
    boolean allows(String host) {
        return allowed().has(host);
    }

    /** Whether a host may get a password without encryption. */
    public boolean isPlain(String host) {
        return plainHosts.stream().anyMatch(one -> one.strip().equalsIgnoreCase(host));
    }
}
