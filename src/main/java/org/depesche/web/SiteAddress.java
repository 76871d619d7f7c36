package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where this site is, for links that leave it: canonical links, citations, feeds, the sitemap. It is
 * {@code depesche.base-url} if that is set, whatever host a request claims to ask; else what the request says.
 */
@Component
public class SiteAddress {

    private final String base;

    SiteAddress(@Value("${depesche.base-url:}") String base) {
        this.base = base.isBlank() ? "" : checked(base.strip());
    }

    /** @param path of this site, beginning with a slash, encoded */
    public String of(String path, HttpServletRequest request) {
        if (!base.isEmpty()) {
            return base + path;
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
            // said below
        }
        throw new IllegalArgumentException(
                "depesche.base-url must be like https://archive.example.org, without a path, and not " + address);
    }
}
