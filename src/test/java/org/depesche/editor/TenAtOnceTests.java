package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.depesche.format.RawZip;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Containers that are made to do harm, ten at once: the site answers meanwhile. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"depesche.admin.user=chefin", "depesche.admin.password=Kutter-und-Kaimauer"})
class TenAtOnceTests {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String BOUNDARY = UUID.randomUUID().toString();
    private static final String WHO =
            "Basic " + Base64.getEncoder().encodeToString("chefin:Kutter-und-Kaimauer".getBytes());

    @LocalServerPort
    private int port;

    private final HttpClient program = HttpClient.newHttpClient();

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpRequest upload(String name, byte[] bytes) {
        String start = "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name);
        return to("/api/v1/uploads")
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Authorization", WHO)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(start),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                .build();
    }

    @Test
    void theSiteAnswersWhileTenBombsComeIn() throws Exception {
        byte[] hidden = RawZip.hiddenBomb();
        byte[] growing = RawZip.growingBomb();
        List<CompletableFuture<HttpResponse<String>>> bombs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            bombs.add(program.sendAsync(
                    upload("bombe-" + i + ".zip", i % 2 == 0 ? hidden : growing), BodyHandlers.ofString()));
        }

        for (String path : List.of("/", "/search?q=hafen", "/actuator/health", "/actuator/health/readiness")) {
            assertThat(program.send(to(path).build(), BodyHandlers.discarding()).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        byte[] single = "Eine Meldung\n\nDer Hafen ist offen.\n".getBytes(StandardCharsets.UTF_8);
        assertThat(program.send(upload("meldung.txt", single), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(202);

        for (CompletableFuture<HttpResponse<String>> bomb : bombs) {
            HttpResponse<String> answer = bomb.join();
            assertThat(answer.statusCode()).isIn(202, 503);
            assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(answer.statusCode() == 503);
        }
    }
}
