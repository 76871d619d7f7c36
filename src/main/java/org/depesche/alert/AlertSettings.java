package org.depesche.alert;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.depesche.remote.AllowedHosts;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Saved searches and their alerts.
 *
 * @param most saved searches of an account
 * @param hour at which daily and weekly mails are sent, in the archive's zone
 * @param day of weekly mails
 * @param kept how long the events of hits are kept; no article is news for longer than two weeks
 * @param hosts hosts that webhooks may call by https, with all below them, such as {@code example.org}; {@code *} is every public
 *     host; empty: none
 * @param privateHosts hosts that may be called without encryption and inside a private network, each by its full name
 */
@Validated
@ConfigurationProperties("depesche.alerts")
public record AlertSettings(
        @DefaultValue("100") @Min(0) @Max(10_000) int most,
        @DefaultValue("7") @Min(0) @Max(23) int hour,
        @DefaultValue("monday") @NotNull DayOfWeek day,
        @DefaultValue("365d") @DurationMin(days = 30) Duration kept,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> privateHosts) {

    private static final int LONGEST_ADDRESS = 2_000;

    /** The hosts that webhooks may call. */
    public AllowedHosts allowed() {
        return new AllowedHosts(hosts, privateHosts);
    }

    /** Whether webhooks are possible at all. */
    public boolean hasWebhooks() {
        return !allowed().isEmpty();
    }

    /** Whether a webhook may have this address: encrypted, unless its host is one of the operator's own. */
    public boolean allows(URI address) {
        String host = address.getHost();
        if (host == null
                || address.getUserInfo() != null
                || address.getFragment() != null
                || address.toString().length() > LONGEST_ADDRESS) {
            return false;
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return allowed().has(host)
                && (scheme.equals("https") || scheme.equals("http") && allowed().isPrivate(host));
    }
}
