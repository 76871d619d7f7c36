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
 * What somebody may do. The only place that compares roles: all others ask a role who holds it, or what it takes.
 * Whoever runs the archive cannot release what was withdrawn for legal reasons: that takes somebody else.
 */
public enum Role {
    /** Reads where reading needs an account. */
    READER,
    /** Uploads and edits articles. */
    EDITOR(READER),
    /** Releases what was withdrawn for legal reasons. */
    LEGAL(READER, EDITOR),
    /** Runs the archive: accounts, the log. */
    ADMIN(READER, EDITOR);

    private static final String PREFIX = "ROLE_";

    private final List<Role> included;

    Role(Role... included) {
        this.included = List.of(included);
    }

    /** Whether whoever has this role may do what the other one may. */
    public boolean includes(Role other) {
        return other == this || included.contains(other);
    }

    /** This role and those that it includes, as the security filters want them. */
    public List<GrantedAuthority> authorities() {
        return Stream.concat(Stream.of(this), included.stream())
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    /** Whether whoever asks has this role, or one that includes it. */
    public boolean isHeldBy(HttpServletRequest request) {
        return request.isUserInRole(authority());
    }

    /** Whether whoever is signed in has this role, or one that includes it. */
    public boolean isHeldBy(Authentication signedIn) {
        return isGranted(authority(), signedIn);
    }

    /** Whether whoever is signed in was granted an authority, be it a role or something beside it. */
    public static boolean isGranted(String authority, Authentication signedIn) {
        return signedIn.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }

    /** Lets in who has this role, or one that includes it: for rules of the security filters. */
    public <T> AuthorizationManager<T> required() {
        return AuthorityAuthorizationManager.hasAuthority(authority());
    }

    private String authority() {
        return PREFIX + name();
    }
}
