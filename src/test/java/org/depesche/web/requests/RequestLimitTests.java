package org.depesche.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.depesche.web.BrokenRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitTests {

    private final RequestLimit limit = new RequestLimit(new RequestLimitSettings(1, 3));

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

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 405, 413, 415})
    void whoSendsWhatIsBrokenIsToldToWaitWhateverTheyAskFor(int status) throws Exception {
        MockHttpServletRequest broken = new MockHttpServletRequest("GET", "/icon.svg");
        broken.setRemoteAddr("203.0.113." + status % 256);
        for (int i = 0; i < 3; i++) {
            MockHttpServletResponse answer = new MockHttpServletResponse();
            limit.doFilter(broken, answer, (asked, any) -> ((HttpServletResponse) any).setStatus(status));
            assertThat(answer.getStatus()).isEqualTo(status);
        }

        assertThat(ask("/articles/1/x", "203.0.113." + status % 256).getStatus())
                .isEqualTo(429);
        assertThat(ask("/articles/1/x", "203.0.113.99").getStatus()).isEqualTo(200);
    }

    @Test
    void aRequestThatIsBrokenAndStillAnsweredCounts() throws Exception {
        for (int i = 0; i < 3; i++) {
            MockHttpServletRequest broken = new MockHttpServletRequest("GET", "/");
            broken.setRemoteAddr("203.0.113.11");
            limit.doFilter(broken, new MockHttpServletResponse(), (asked, any) -> BrokenRequest.note(broken));
        }

        assertThat(ask("/", "203.0.113.11").getStatus()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%73earch", "/search/suggestions", "/%66eeds/search", "/figures.csv"})
    void aPathCountsHoweverItIsSpelled(String path) throws Exception {
        for (int i = 0; i < 3; i++) {
            ask(path, "203.0.113.12" + path);
        }

        assertThat(ask(path, "203.0.113.12" + path).getStatus()).isEqualTo(429);
    }

    private MockHttpServletResponse ask(String path, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
