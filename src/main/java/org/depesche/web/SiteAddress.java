package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address of this site in links that leave it: canonical links, citations, feeds, exports, the sitemap.
 *
 * @param baseUrl the address by which readers reach the site, such as https://archive.example.org; empty: the address that
 *     a request names, which any client can make up
 */
@ConfigurationProperties("depesche")
public record SiteAddress(@DefaultValue("") String baseUrl) {

    public SiteAddress {
        baseUrl = baseUrl.isBlank() ? "" : checked(baseUrl.strip());
    }

    /** @param path of this site, beginning with a slash, encoded */
    public String of(String path, HttpServletRequest request) {
        if (!baseUrl.isEmpty()) {
            return baseUrl + path;
        }
        StringBuffer here = request.getRequestURL();
        return here.substring(0, here.length() - request.getRequestURI().length()) + path;
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
