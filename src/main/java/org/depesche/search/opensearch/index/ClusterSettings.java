package org.depesche.search.opensearch.index;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenSearch cluster.
 *
 * @param urls the nodes to send requests to, in turn
 * @param user empty: the cluster asks for none
 * @param certificate PEM file with the authority that signed the certificates of the nodes; null: one that Java trusts
 * @param index the beginning of the names of all indexes and aliases of this archive
 * @param shards the parts of each index; another number holds for the next index that is built
 * @param replicas the copies of each part, besides the first
 * @param patience how long the cluster may take for answers that have to be whole, as counts of all articles and files
 *     to download
 */
@Validated
@ConfigurationProperties("depesche.search.opensearch")
public record ClusterSettings(
        @DefaultValue("http://localhost:9200") List<URI> urls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @Nullable Path certificate,
        @DefaultValue("depesche") String index,
        @DefaultValue("1") @Min(1) @Max(1024) int shards,
        @DefaultValue("1") @Min(0) @Max(20) int replicas,

        @DefaultValue("60s") @NotNull @DurationMin(seconds = 1)
        Duration patience) {

    private static final String PREFIX = "depesche.search.opensearch.";

    /** As OpenSearch allows, without the signs with a meaning in paths of several indexes. */
    private static final Pattern INDEX = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    public ClusterSettings {
        if (urls.stream()
                .anyMatch(url ->
                        url.getRawAuthority() != null && url.getRawAuthority().contains("@"))) {
            // the message of an invalid value would show the password
            throw new IllegalArgumentException(
                    PREFIX + "urls: write user and password as properties of their own, not into the addresses");
        }
        if (urls.isEmpty() || !urls.stream().allMatch(ClusterSettings::isRoot)) {
            throw new InvalidConfigurationPropertyValueException(
                    PREFIX + "urls",
                    urls,
                    "Write the addresses of nodes, separated by commas, like https://search-1.example.org:9200; no paths.");
        }
        if (!INDEX.matcher(index).matches()) {
            throw new InvalidConfigurationPropertyValueException(
                    PREFIX + "index", index, "Write small letters, digits, hyphens and underscores, at most 100.");
        }
    }

    private static boolean isRoot(URI url) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        boolean bare = url.getRawQuery() == null && url.getRawFragment() == null;
        return web && bare && url.getHost() != null && List.of("", "/").contains(url.getRawPath());
    }

    /** The alias of the articles that searches read. */
    public String articles() {
        return index + "-articles";
    }

    /** The alias of the figures that searches read. */
    public String figures() {
        return index + "-figures";
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s of %s".formatted(index, urls);
    }
}
