package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.depesche.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Health has a port of its own, and the site's port says the word too: for everybody, also where only those who have signed
 * in may read. The other port has nothing else, for nobody.
 */
@ServerTest(properties = {"depesche.reading=signed-in", "depesche.originals=readers", "management.server.port=0"})
class HealthPortsTests {

    private static final List<String> COOKIES =
            List.of("", "SESSION=AAAA", "SESSION=%00;;=", "SESSION=ZjQ1MGIwNzItMTExMS00ZDk3LWE3NjAtMDAwMDAwMDAwMDAw");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int site;

    @LocalManagementPort
    private int own;

    private HttpResponse<String> answer(int port, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void isToldToEverybodyOnBothPortsWhateverCookieTheySend(String path) throws Exception {
        assertThat(own).isNotEqualTo(site);
        for (String cookie : COOKIES) {
            String[] headers = cookie.isEmpty() ? new String[0] : new String[] {"Cookie", cookie};
            HttpResponse<String> here = answer(site, path, headers);
            HttpResponse<String> there = answer(own, path, headers);

            assertThat(here.statusCode()).as(cookie).isEqualTo(200);
            assertThat(there.statusCode()).as(cookie).isEqualTo(200);
            assertThat(JsonPath.<Map<String, Object>>read(here.body(), "$"))
                    .as("the word, and no more")
                    .isEqualTo(Map.of("status", "UP"));
            assertThat(JsonPath.<String>read(there.body(), "$.status")).isEqualTo("UP");
        }
    }

    @Test
    void itsOwnPortNamesWhatIsWellAndWhatIsNot() throws Exception {
        Map<String, Object> parts =
                JsonPath.read(answer(own, "/actuator/health").body(), "$.components");

        assertThat(parts).containsKeys("db", "index", "diskSpace");
        assertThat(JsonPath.<Object>read(parts, "$.db"))
                .as("no addresses, no paths")
                .isEqualTo(Map.of("status", "UP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=a",
                "/sign-in",
                "/about",
                "/css/base.css",
                "/articles/1",
                "/editor/uploads",
                "/admin/people",
                "/api/v1/search?q=a",
                "/api/v1/runs/1",
                "/feeds/search?q=a",
                "/error",
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/metrics",
                "/actuator/shutdown",
                "/%61ctuator/env",
                "/actuator/health/../env",
                "/actuator/health/nowhere"
            })
    void nothingElseIsOnItsOwnPort(String path) throws Exception {
        assertThat(answer(own, path).statusCode()).as("for a stranger").isIn(400, 404);
        assertThat(answer(own, path, "Cookie", "SESSION=" + UUID.randomUUID()).statusCode())
                .as("with a cookie")
                .isIn(400, 404);
        assertThat(answer(own, path, "Authorization", "Basic Y2hlZmluOkt1dHRlci11bmQtS2FpbWF1ZXI=")
                        .statusCode())
                .as("with the administrator's password")
                .isIn(400, 404);
    }
}
