package org.depesche;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A test of some controllers and their pages, asked by MockMvc: with all that pages and their frame need, without database
 * and index, open to everybody. Without a controller it has the pages of the frame alone.
 */
@Execution(ExecutionMode.SAME_THREAD)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(
        includeFilters = @ComponentScan.Filter(ConfigurationProperties.class),
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = HandlerInterceptor.class))
@Import(PageTest.Pages.class)
public @interface PageTest {

    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value() default Pages.class;

    @AliasFor(annotation = WebMvcTest.class)
    String[] properties() default {};

    /** The module {@code web}: the frame, numbers, dates and quantities. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("org.depesche.web")
    class Pages {

        @Bean
        SecurityFilterChain openToEverybody(HttpSecurity http) {
            return http.authorizeHttpRequests(who -> who.anyRequest().permitAll())
                    .csrf(forms -> forms.ignoringRequestMatchers("/api/**"))
                    .build();
        }
    }
}
