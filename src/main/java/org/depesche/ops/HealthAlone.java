package org.depesche.ops;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.depesche.web.Area;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Health is all there is on the port of its own: no style sheets, and nothing that is added some day. No configuration by
 * its annotation, for it would be found and close the site too; {@code META-INF/spring} names it to that port alone.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class HealthAlone {

    @Bean
    FilterRegistrationBean<Filter> healthAlone() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            if (Area.HEALTH.holds((HttpServletRequest) request)) {
                chain.doFilter(request, response);
            } else {
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
