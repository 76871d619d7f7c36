package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.depesche.ServerTest;
import org.depesche.format.RawZip;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Containers that are made to do harm, ten at once: the site answers meanwhile. */
@ServerTest
class TenAtOnceTests {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String BOUNDARY = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(TIMEOUT);
    }

    private String token(String page) throws Exception {
        String html = browser.send(to(page).build(), BodyHandlers.ofString()).body();
        return Jsoup.parse(html).select("input[name=_csrf]").val();
    }

    private void signIn() throws Exception {
        String form = "username=chefin&password=Kutter-und-Kaimauer&_csrf="
                + URLEncoder.encode(token("/sign-in"), StandardCharsets.UTF_8);
        browser.send(
                to("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpRequest upload(String name, byte[] bytes, String token) {
        String start = "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name);
        return to("/editor/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(start),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                .build();
    }

    @Test
    void theSiteAnswersWhileTenBombsComeIn() throws Exception {
        signIn();
        String token = token("/editor/uploads");
        byte[] hidden = RawZip.hiddenBomb();
        byte[] growing = RawZip.growingBomb();
        List<CompletableFuture<HttpResponse<String>>> bombs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            bombs.add(browser.sendAsync(
                    upload("bombe-" + i + ".zip", i % 2 == 0 ? hidden : growing, token), BodyHandlers.ofString()));
        }

        for (String path : List.of("/", "/search?q=hafen", "/actuator/health", "/actuator/health/readiness")) {
            assertThat(browser.send(to(path).build(), BodyHandlers.discarding()).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        byte[] single = "Eine Meldung\n\nDer Hafen ist offen.\n".getBytes(StandardCharsets.UTF_8);
        assertThat(browser.send(upload("meldung.txt", single, token), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(303);

        for (CompletableFuture<HttpResponse<String>> bomb : bombs) {
            HttpResponse<String> answer = bomb.join();
            assertThat(answer.statusCode()).isIn(303, 503);
            assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(answer.statusCode() == 503);
        }
    }
}
