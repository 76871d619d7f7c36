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
import java.util.Base64;
import java.util.UUID;
import org.depesche.ServerTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads of very many parts, through the server itself: each gets an answer, and the next request is served. */
@ServerTest
class ManyPartsTests {

    private static final String BOUNDARY = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "de")
                .header("Accept", "text/html, */*");
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return browser.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(send(to(path).build()).body());
    }

    private void signIn() throws Exception {
        String token = page("/sign-in").select("input[name=_csrf]").val();
        String form = "username=chefin&password=Kutter-und-Kaimauer&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        send(to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String parts(int fields, int fieldLength, int files) {
        StringBuilder parts = new StringBuilder();
        String start = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
        for (int i = 0; i < fields; i++) {
            parts.append(start).append("\"f%d\"\r\n\r\n%s\r\n".formatted(i, "x".repeat(fieldLength)));
        }
        for (int i = 0; i < files; i++) {
            parts.append(start).append("\"files\"; filename=\"leer%d.txt\"\r\n\r\n\r\n".formatted(i));
        }
        return parts + "--" + BOUNDARY + "--\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "10000,    1,     0, 400, 422", // no file among them
        "10100,    1,     0, 413, 413",
        "    0,    0, 10100, 413, 413",
        " 9000,    1,  1100, 413, 413",
        " 1000, 5000,     1, 413, 413",
        "    1, 9000000,  1, 413, 413"
    })
    void tooManyPartsAreRefusedAndSaidSo(int fields, int length, int files, int program, int browser) throws Exception {
        String parts = parts(fields, length, files);
        signIn();
        String token = page("/editor/uploads").select("input[name=_csrf]").val();

        HttpResponse<String> page = send(to("/editor/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(parts))
                .build());
        HttpResponse<String> problem = HttpClient.newHttpClient()
                .send(
                        to("/api/v1/uploads")
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString("chefin:Kutter-und-Kaimauer".getBytes()))
                                .POST(BodyPublishers.ofString(parts))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(page.statusCode()).isEqualTo(browser);
        assertThat(Jsoup.parse(page.body()).select("main h1").text()).isNotBlank();
        assertThat(problem.statusCode()).isEqualTo(program);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(send(to("/search").build()).statusCode()).isEqualTo(200);
    }

    @Test
    void strangersPartsAreNotEvenRead() throws Exception {
        HttpResponse<String> answer = send(to("/search")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(parts(10_000, 1, 0)))
                .build());

        assertThat(answer.statusCode()).isEqualTo(302);
    }
}
