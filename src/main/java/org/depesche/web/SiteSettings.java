package org.depesche.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The site.
 *
 * @param baseUrl the address by which readers reach the site, such as https://archive.example.org; empty: the address that
 *     a request names, which any client can make up
 */
@ConfigurationProperties("depesche")
public record SiteSettings(@DefaultValue("") String baseUrl) {

    public SiteSettings {
        baseUrl = baseUrl.isBlank() ? "" : checked(baseUrl.strip());
    }

    private static String checked(String address) {
        String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        try {
            URI uri = new URI(base);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            // The pages link to each other from the root of the site.
            boolean root = uri.getRawPath() != null && uri.getRawPath().isEmpty();
            if (web
                    && root
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return base;
            }
        } catch (URISyntaxException e) {
            // reported below
        }
        throw new IllegalArgumentException(
                "depesche.base-url must be like https://archive.example.org, without a path, and not " + address);
    }
}
