package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitTests {

    private final RequestLimit limit = new RequestLimit(1, 3);

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        List<MockHttpServletResponse> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(ask("/search", "203.0.113.7"));
        }

        assertThat(answers.subList(0, 3)).allMatch(answer -> answer.getStatus() == 200);
        MockHttpServletResponse refused = answers.getLast();
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void othersAreNotHeldUp() throws Exception {
        for (int i = 0; i < 5; i++) {
            ask("/people/4/angela", "203.0.113.8");
        }

        assertThat(ask("/people/4/angela", "203.0.113.9").getStatus()).isEqualTo(200);
    }

    @Test
    void whatCostsLittleAndWhoIsOnThisMachineIsNotLimited() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("/articles/1/x", "203.0.113.10").getStatus()).isEqualTo(200);
            assertThat(ask("/search", "127.0.0.1").getStatus()).isEqualTo(200);
            assertThat(ask("/searching", "203.0.113.10").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse ask(String path, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
