package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.depesche.ServerTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that no browser sends, byte by byte, and the proxy that may say where this site is. */
@ServerTest
class RefusedRequestTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    /** An answer in three parts. */
    private record Answer(int status, String headers, String body) {

        static Answer of(String text) {
            int end = text.indexOf("\r\n\r\n");
            String headers = text.substring(0, end).toLowerCase(Locale.ROOT);
            String body = text.substring(end + 4);
            return new Answer(
                    Integer.parseInt(text.substring(9, 12)),
                    headers,
                    headers.contains("transfer-encoding: chunked")
                            ? body.replaceAll("(?:^|\r\n)[0-9a-f]+\r\n", "")
                            : body);
        }
    }

    private Answer send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Answer get(String path, String... headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n"
                + String.join("", headers) + "\r\n");
    }

    private static Document page(Answer answer, String language) {
        assertThat(answer.headers()).contains("content-type: text/html").doesNotContain("server:");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.title()).endsWith(" – Depesche");
        assertThat(page.select("main h1").text()).isNotBlank().doesNotContain("??");
        assertThat(page.select(".wordmark").attr("href")).isEqualTo("/");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(answer.body())
                .doesNotContain("Tomcat")
                .doesNotContain("Exception")
                .doesNotContain("java.");
        return page;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/%00",
                "/%",
                "/%zz",
                "/%ff%fe",
                "/..;/admin",
                "/../../etc/passwd",
                "/%2e%2e/x",
                "/a%2fb",
                "/a%5cb",
                "//search",
                "/search;jsessionid=1",
                "/<script>alert(1)</script>",
                "/search?q=%zz"
            })
    void aPathThatIsNoneGetsAPageOfOursInTheReadersLanguage(String path) throws IOException {
        for (String language : new String[] {"de", "en"}) {
            Answer answer = get(path, "Accept-Language: " + language + "\r\n");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(page(answer, language).text()).doesNotContain("alert(1)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/articles/%00", "/api/v1/%zz", "/api/v1/search?q=%zz", "/api/..;/v1", "/api/v1/%2e%2e/x"
            })
    void belowTheInterfaceItIsAProblemDocument(String path) throws IOException {
        Answer answer = get(path, "Accept-Language: en\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).contains("content-type: application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @Test
    void whatBrowsersLeaveAsTypedIsNoBrokenRequest() throws IOException {
        assertThat(get("/search?q=[a]|{b}^<c>").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a<b\r\nConnection: close\r\n\r\n",
                "G(T / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /search?q=\u00e4 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "FOO / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nno header\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: -5\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: foo\r\n\r\n"
            })
    void aRequestThatIsNoneGetsAPageOfOurs(String request) throws IOException {
        Answer answer = send(request);

        assertThat(answer.status()).isBetween(400, 505);
        page(answer, "de");
    }

    @Test
    void headersWithoutEndAreRefused() throws IOException {
        page(get("/", "X-Long: " + "a".repeat(100_000) + "\r\n"), "de");
        page(get("/", "X-Many: a\r\n".repeat(2000)), "de");
        page(get("/" + "a".repeat(100_000)), "de");
    }

    @Test
    void aRedirectNamesNoHost() throws IOException {
        Answer answer = send("GET /search?page=9999 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer.body() + answer.headers()).doesNotContain("evil.example");
        Answer account = send("GET /account HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(account.headers()).contains("location: /sign-in").doesNotContain("evil.example");
    }

    @Test
    void behindAProxyTheSiteIsWhereTheProxySays() throws IOException {
        Answer answer = get("/robots.txt", "X-Forwarded-Host: archiv.example.org\r\n", "X-Forwarded-Proto: https\r\n");
        assertThat(answer.body()).contains("Sitemap: https://archiv.example.org/sitemap.xml");
    }
}
