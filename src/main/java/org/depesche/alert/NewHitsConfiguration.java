package org.depesche.alert;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Tells signed-in users in the masthead of the new hits of their saved searches. */
@Configuration
class NewHitsConfiguration {

    /** Pages of errors need no database. */
    @Bean
    MappedInterceptor newHits(SavedSearches searches) {
        return new MappedInterceptor(new String[] {"/**"}, new HandlerInterceptor() {
            @Override
            public void postHandle(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable ModelAndView page) {
                if (page != null
                        && page.getViewName() != null
                        && !page.getViewName().startsWith("redirect:")
                        && request.getUserPrincipal() != null
                        && request.getDispatcherType() == DispatcherType.REQUEST) {
                    page.addObject(
                            "newHits",
                            new NewHits(searches, request.getUserPrincipal().getName()));
                }
            }
        });
    }
}
