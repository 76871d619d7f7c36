package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The role of an account. Only this class compares roles; other classes ask a role whether a user holds it. An
 * administrator cannot release articles that were withdrawn for legal reasons: that takes a second person.
 */
public enum Role {
    /** Reads where reading needs an account. */
    READER,
    /** Uploads and edits articles. */
    EDITOR(READER),
    /** Releases articles that were withdrawn for legal reasons. */
    LEGAL(READER, EDITOR),
    /** Runs the archive: accounts, the log. */
    ADMIN(READER, EDITOR);

    private static final String PREFIX = "ROLE_";

    private final List<Role> included;

    Role(Role... included) {
        this.included = List.of(included);
    }

    /** Whether this role has all rights of the other one. */
    public boolean includes(Role other) {
        return other == this || included.contains(other);
    }

    /** This role and the roles that it includes, for Spring Security. */
    public List<GrantedAuthority> authorities() {
        return Stream.concat(Stream.of(this), included.stream())
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    /** Whether the request's user has this role, or one that includes it. */
    public boolean isHeldBy(HttpServletRequest request) {
        return request.isUserInRole(authority());
    }

    /** Whether the user has this role, or one that includes it. */
    public boolean isHeldBy(Authentication signedIn) {
        return isGranted(authority(), signedIn);
    }

    /** Whether the user has an authority, be it a role or another one. */
    public static boolean isGranted(String authority, Authentication signedIn) {
        return signedIn.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }

    /** A rule of Spring Security that requires this role, or one that includes it. */
    public <T> AuthorizationManager<T> required() {
        return AuthorityAuthorizationManager.hasAuthority(authority());
    }

    private String authority() {
        return PREFIX + name();
    }
}
