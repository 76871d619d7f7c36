package org.depesche.ops;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.depesche.web.SiteArea;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Serves only health on the management port, without style sheets and other resources. It has no {@code
 * @Configuration}, because the component scan would close the site, too; {@code META-INF/spring} registers it for the
 * management port.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class HealthOnlyPort {

    @Bean
    FilterRegistrationBean<Filter> healthOnly() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            if (SiteArea.HEALTH.holds((HttpServletRequest) request)) {
                chain.doFilter(request, response);
            } else {
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
