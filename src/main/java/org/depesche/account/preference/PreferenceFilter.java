package org.depesche.account.preference;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.depesche.web.Preferences;
import org.depesche.web.SiteArea;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the preferences of signed-in users count for their requests, after Spring Security has signed them in. */
class PreferenceFilter extends OncePerRequestFilter {

    private final AccountPreferences preferences;

    PreferenceFilter(AccountPreferences preferences) {
        this.preferences = preferences;
    }

    /** Programs state their wishes in each request, and files are the same for all. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SiteArea.API.holds(request) || SiteArea.FOR_ALL.holds(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal signedIn = request.getUserPrincipal();
        if (signedIn != null) {
            Preferences.keepFor(request, () -> ofOrNone(signedIn.getName()));
        }
        chain.doFilter(request, response);
    }

    /** The page that says that the database is away needs no preferences. */
    private Preferences ofOrNone(String name) {
        try {
            return preferences.of(name);
        } catch (DataAccessException e) {
            return Preferences.NONE;
        }
    }
}
