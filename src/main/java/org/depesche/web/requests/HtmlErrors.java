package org.depesche.web.requests;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Sends the readers' error page, not JSON, to clients that accept any format. */
@Configuration(proxyBeanMethods = false)
class HtmlErrors {

    @Bean
    FilterRegistrationBean<Filter> errorPagesForAll() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(HtmlErrors::ask);
        filter.setDispatcherTypes(DispatcherType.ERROR);
        return filter;
    }

    private static void ask(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean anyFormat = request instanceof HttpServletRequest asked && takesAnything(asked);
        chain.doFilter(anyFormat ? new ForPages((HttpServletRequest) request) : request, response);
    }

    private static boolean takesAnything(HttpServletRequest request) {
        List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        return accepted.isEmpty()
                || accepted.stream()
                        .allMatch(one -> one.isBlank() || one.strip().equals("*/*"));
    }

    private static final class ForPages extends HttpServletRequestWrapper {

        private ForPages(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? MediaType.TEXT_HTML_VALUE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(MediaType.TEXT_HTML_VALUE))
                    : super.getHeaders(name);
        }
    }
}
