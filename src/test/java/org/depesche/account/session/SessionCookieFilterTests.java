package org.depesche.account.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCookieFilterTests {

    private static final String VALID =
            Base64.getEncoder().encodeToString("123e4567-e89b-42d3-a456-426614174000".getBytes(US_ASCII));

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void whoAsksForHealthNeedsNoSession(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setCookies(new Cookie("SESSION", VALID));
        List<String> left = new ArrayList<>();

        new SessionCookieFilter().doFilter(request, new MockHttpServletResponse(), (asked, any) -> {
            for (Cookie cookie : ((HttpServletRequest) asked).getCookies()) {
                left.add(cookie.getName());
            }
        });

        assertThat(left).isEmpty();
    }
}
