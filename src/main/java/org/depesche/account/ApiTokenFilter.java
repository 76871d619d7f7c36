package org.depesche.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depesche.account.log.AccessLog;
import org.depesche.web.TokenScope;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates programs by an API token: {@code Authorization: Bearer dep_…}. */
class ApiTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    /** The accuracy of a token's last use. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final ApiTokens tokens;
    private final ApiSecurityErrors refusal;
    private final AccessLog log;
    private final Clock clock;

    ApiTokenFilter(ApiTokens tokens, ApiSecurityErrors refusal, AccessLog log, Clock clock) {
        this.tokens = tokens;
        this.refusal = refusal;
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            Optional<ApiToken> token = tokens.findBySha256(
                            Secret.sha256(header.substring(BEARER.length()).strip()))
                    .filter(found -> !found.account().isLocked());
            if (token.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("No such token"));
                return;
            }
            OffsetDateTime now = OffsetDateTime.now(clock);
            if (token.get().isExpired(now)) {
                String owner = token.get().owner();
                log.add(owner, "token-expired", owner, token.get().label() + ", " + request.getRemoteAddr());
                refusal.commence(
                        request, response, new TokenExpiredException(token.get().endsAt()));
                return;
            }
            use(token.get(), now);
            TokenScope scope = token.get().scope();
            if (!scope.allows(request)) {
                String asked = request.getMethod() + ", " + token.get().label() + " (" + scope.code() + ")";
                log.add(token.get().owner(), "refused", request.getRequestURI(), asked);
                refusal.handle(request, response, new InsufficientScopeException(scope, TokenScope.neededFor(request)));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void use(ApiToken token, OffsetDateTime now) {
        if (!token.wasUsedSince(now.minus(EXACTNESS))) {
            tokens.noteUse(token.id(), now);
        }
        UserDetails user = token.account().user();
        List<GrantedAuthority> granted = new ArrayList<>(user.getAuthorities());
        granted.add(token.scope().authority());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, granted));
        SecurityContextHolder.setContext(context);
    }
}
