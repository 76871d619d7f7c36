package org.depesche.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.depesche.web.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Who may open which address: one chain for programs, one for people. */
@Configuration
@EnableWebSecurity
@EnableConfigurationProperties(AdminSettings.class)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    /** What the page to sign in on shows, and its two choices. */
    private static final String[] NEEDED_TO_SIGN_IN = {
        "/sign-in",
        "/css/**",
        "/js/**",
        "/webjars/**",
        "/icon*.svg",
        "/language/*",
        "/theme/*",
        "/robots.txt",
        "/opensearch.xml"
    };

    /** What the law wants to be seen by everybody. */
    private static final String[] TEXTS = {"/about", "/imprint", "/privacy", "/.well-known/security.txt"};

    @Bean
    @Order(1)
    SecurityFilterChain chainOfPrograms(
            HttpSecurity http,
            AuthenticationManager manager,
            ApiRefusal refusal,
            ApiTokens tokens,
            AccessLog log,
            @Value("${depesche.reading}") Reading reading) {
        return http.securityMatcher(SecurityConfiguration::isOfTheApi)
                .authorizeHttpRequests(
                        who -> who.requestMatchers(HttpMethod.POST, "/api/v1/uploads", "/api/v1/analysis")
                                .access(Role.EDITOR.required())
                                .requestMatchers("/api/v1/runs/**")
                                .access(Role.EDITOR.required())
                                .anyRequest()
                                .access(readers(reading)))
                .authenticationManager(manager)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .addFilterBefore(new TokenFilter(tokens, refusal, log), BasicAuthenticationFilter.class)
                .addFilterBefore(OwnPasswordFirst.telling(refusal), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** Feeds are for browsers that have signed in, and for programs that show a token or a password each time. */
    @Bean
    @Order(2)
    SecurityFilterChain chainOfFeeds(
            HttpSecurity http,
            AuthenticationManager manager,
            ApiRefusal refusal,
            ApiTokens tokens,
            AccessLog log,
            @Value("${depesche.reading}") Reading reading) {
        return http.securityMatcher("/feeds/**")
                .authorizeHttpRequests(who -> who.anyRequest().access(readers(reading)))
                .authenticationManager(manager)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .addFilterBefore(new TokenFilter(tokens, refusal, log), BasicAuthenticationFilter.class)
                .addFilterBefore(OwnPasswordFirst.telling(refusal), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain chainOfPages(
            HttpSecurity http,
            AuthenticationManager manager,
            SignInOutcome outcome,
            @Value("${depesche.reading}") Reading reading) {
        return http.authorizeHttpRequests(who -> who.requestMatchers("/editor/**")
                        .access(Role.EDITOR.required())
                        .requestMatchers("/admin/**")
                        .access(Role.ADMIN.required())
                        .requestMatchers("/account/**")
                        .authenticated()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(Role.ADMIN.required())
                        .requestMatchers(NEEDED_TO_SIGN_IN)
                        .permitAll()
                        .requestMatchers(TEXTS)
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(readers(reading)))
                .authenticationManager(manager)
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                // A row of its own: a late request of the session before would write the old id over a changed one.
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession))
                .addFilterBefore(new FilesNeedSignIn(outcome), CsrfFilter.class)
                .addFilterBefore(OwnPasswordFirst.leading(), AuthorizationFilter.class)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(outcome))
                // Where to go after signing in is a parameter: nobody gets a session for asking.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> readers(Reading reading) {
        return switch (reading) {
            case PUBLIC -> SingleResultAuthorizationManager.permitAll();
            case SIGNED_IN -> Role.READER.required();
        };
    }

    /** All below {@code /api/}; {@code /api} itself is a page. */
    private static boolean isOfTheApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                // What else lies below the operator's domain is not ours to decide on.
                .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(SecurityConfiguration::caching);
    }

    /** What somebody signed in has seen is kept nowhere; what all may see can be gone back to at once. */
    private static void caching(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            boolean forAll = who == null || who instanceof AnonymousAuthenticationToken;
            boolean form = request.getRequestURI().startsWith(request.getContextPath() + "/sign-in");
            response.setHeader(HttpHeaders.CACHE_CONTROL, forAll && !form ? "no-cache" : "no-store");
        }
    }

    @Bean
    MappedInterceptor editorActions(ActionLog log) {
        return new MappedInterceptor(new String[] {"/editor/**", "/api/v1/uploads"}, new EditorActions(log));
    }

    @Bean
    AuthenticationManager authenticationManager(SignIn signIn) {
        return new ProviderManager(signIn);
    }

    /** The encoding is part of what is stored, so that a better one can follow; the first is today's. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "hmac-bcrypt",
                Map.of("hmac-bcrypt", new AnyLengthPasswordEncoder(), "bcrypt", new BCryptPasswordEncoder()));
    }
}
