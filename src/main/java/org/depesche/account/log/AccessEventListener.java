package org.depesche.account.log;

import jakarta.servlet.http.HttpServletRequest;
import org.depesche.web.UnpublishedRead;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;

/** Logs refusals, sign-outs and reads of unpublished articles. */
@Configuration(proxyBeanMethods = false)
class AccessEventListener {

    private final AccessLog log;

    AccessEventListener(AccessLog log) {
        this.log = log;
    }

    /** Makes Spring Security publish its refusals. */
    @Bean
    static AuthorizationEventPublisher refusals(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void refused(AuthorizationDeniedEvent<?> refusal) {
        Authentication who = refusal.getAuthentication().get();
        boolean isSomebody = who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
        if (isSomebody && refusal.getObject() instanceof HttpServletRequest request) {
            log.add(who.getName(), "refused", request.getRequestURI(), request.getMethod());
        }
    }

    @EventListener
    void signedOut(LogoutSuccessEvent out) {
        String name = out.getAuthentication().getName();
        log.add(name, "signed-out", name, null);
    }

    @EventListener
    void read(UnpublishedRead read) {
        log.add(read.who(), "read-unpublished", read.path(), read.headline());
    }
}
