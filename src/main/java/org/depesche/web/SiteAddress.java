package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * The address of this site in links that leave it: canonical links, citations, feeds, the sitemap. If the operator sets no
 * {@code depesche.base-url}, it is the address that the request names.
 */
@Component
public class SiteAddress {

    private final String base;

    public SiteAddress(SiteSettings settings) {
        this.base = settings.baseUrl();
    }

    /** @param path of this site, beginning with a slash, encoded */
    public String of(String path, HttpServletRequest request) {
        if (!base.isEmpty()) {
            return base + path;
        }
        StringBuffer here = request.getRequestURL();
        return here.substring(0, here.length() - request.getRequestURI().length()) + path;
    }
}
