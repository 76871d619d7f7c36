package org.depesche.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.depesche.account.log.AccessLog;
import org.depesche.account.log.ActionLog;
import org.depesche.account.log.EditorActionInterceptor;
import org.depesche.account.password.AnyLengthPasswordEncoder;
import org.depesche.web.AccessSettings;
import org.depesche.web.Role;
import org.depesche.web.SiteArea;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
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
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Decides which users may open an address: one filter chain each for programs, feeds and pages. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    private static final SiteArea[] OF_PEOPLE = {
        SiteArea.READING,
        SiteArea.NEWSROOM,
        SiteArea.ADMINISTRATION,
        SiteArea.ACCOUNT,
        SiteArea.FOLDERS,
        SiteArea.HEALTH,
        SiteArea.OPERATION,
        SiteArea.SIGN_IN,
        SiteArea.FOR_ALL,
        SiteArea.UNSUBSCRIBING,
        SiteArea.TEXTS
    };

    @Bean
    @Order(1)
    SecurityFilterChain chainOfPrograms(
            HttpSecurity http,
            ApiSecurityErrors refusal,
            ApiTokens tokens,
            AccessLog log,
            Clock clock,
            ObjectProvider<HandlerExceptionResolver> errors,
            AccessSettings access) {
        return http.securityMatcher(SiteArea.API.matcher())
                .authorizeHttpRequests(who -> who.requestMatchers(SiteArea.API_FOR_EDITORS.matcher())
                        .access(Role.EDITOR.required())
                        .anyRequest()
                        .access(readers(access)))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .addFilterBefore(new ApiTokenFilter(tokens, refusal, log, clock), BasicAuthenticationFilter.class)
                .addFilterBefore(PasswordChangeFilter.telling(refusal), AuthorizationFilter.class)
                .addFilterAfter(new UploadSignInFilter(refusal), BasicAuthenticationFilter.class)
                .addFilterAfter(
                        new UnclaimedPathFilter(errors, SiteArea.API_FOR_READERS, SiteArea.API_FOR_EDITORS),
                        AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Feeds accept browsers by their session, and programs by a token or a password in each request. */
    @Bean
    @Order(2)
    SecurityFilterChain chainOfFeeds(
            HttpSecurity http,
            ApiSecurityErrors refusal,
            ApiTokens tokens,
            AccessLog log,
            Clock clock,
            AccessSettings access) {
        return http.securityMatcher(SiteArea.FEEDS.matcher())
                .authorizeHttpRequests(who -> who.requestMatchers(SiteArea.SECRET_FEEDS.matcher())
                        .permitAll()
                        .anyRequest()
                        .access(readers(access)))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .addFilterBefore(UploadSignInFilter.butTellNobody(), CsrfFilter.class)
                .addFilterBefore(new ApiTokenFilter(tokens, refusal, log, clock), BasicAuthenticationFilter.class)
                .addFilterBefore(PasswordChangeFilter.telling(refusal), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain chainOfPages(
            HttpSecurity http,
            SignInRedirects outcome,
            ObjectProvider<HandlerExceptionResolver> errors,
            AccessSettings access) {
        return http.authorizeHttpRequests(who -> who.requestMatchers(SiteArea.LEGAL_DESK.matcher())
                        .access(Role.LEGAL.required())
                        .requestMatchers(SiteArea.NEWSROOM.matcher())
                        .access(Role.EDITOR.required())
                        .requestMatchers(SiteArea.ADMINISTRATION.matcher())
                        .access(Role.ADMIN.required())
                        .requestMatchers(SiteArea.ACCOUNT.matcher())
                        .authenticated()
                        .requestMatchers(SiteArea.FOLDERS.matcher())
                        .access(Role.READER.required())
                        .requestMatchers(SiteArea.HEALTH.matcher())
                        .permitAll()
                        .requestMatchers(SiteArea.OPERATION.matcher())
                        .access(Role.ADMIN.required())
                        .requestMatchers(
                                SiteArea.SIGN_IN.matcher(),
                                SiteArea.FOR_ALL.matcher(),
                                SiteArea.UNSUBSCRIBING.matcher(),
                                SiteArea.TEXTS.matcher())
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(readers(access)))
                // mail programs post to such links by themselves; their secret stands for the token of a form
                .csrf(forms -> forms.ignoringRequestMatchers(SiteArea.UNSUBSCRIBING.matcher()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                // a new row: a late request of the session before would overwrite a changed id with the old one
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession))
                .addFilterBefore(new UploadSignInFilter(outcome), CsrfFilter.class)
                .addFilterBefore(PasswordChangeFilter.leading(), AuthorizationFilter.class)
                .addFilterAfter(new UnclaimedPathFilter(errors, OF_PEOPLE), AuthorizationFilter.class)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(outcome).accessDeniedHandler(new PageAccessDeniedHandler()))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> readers(AccessSettings access) {
        return switch (access.reading()) {
            case PUBLIC -> SingleResultAuthorizationManager.permitAll();
            case SIGNED_IN -> Role.READER.required();
        };
    }

    /** The settings of all chains. Only the header of caching is added, since all answers have the others already. */
    @Bean
    Customizer<HttpSecurity> allChains() {
        // the address to return to after signing in is a parameter, so that no visitor needs a session
        return http -> http.requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(SecurityConfiguration::caching));
    }

    /** Browsers store no page of a signed-in user; public pages they revalidate. */
    private static void caching(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            boolean forAll = who == null || who instanceof AnonymousAuthenticationToken;
            boolean form = SiteArea.SIGN_IN.holds(request);
            response.setHeader(HttpHeaders.CACHE_CONTROL, forAll && !form ? "no-cache" : "no-store");
        }
    }

    @Bean
    MappedInterceptor editorActions(ActionLog log) {
        return new MappedInterceptor(new String[] {"/editor/**", "/api/v1/uploads"}, new EditorActionInterceptor(log));
    }

    /** Stored passwords name their encoding, so that a better one can follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "hmac-bcrypt",
                Map.of("hmac-bcrypt", new AnyLengthPasswordEncoder(), "bcrypt", new BCryptPasswordEncoder()));
    }
}
