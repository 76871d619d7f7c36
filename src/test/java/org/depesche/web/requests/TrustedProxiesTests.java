package org.depesche.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.depesche.web.ProxySettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The proxies that may say for whom and for which host a request comes; this machine has many addresses to ask from. */
class TrustedProxiesTests {

    /** Answers with the address of the client and the one that it asked for. */
    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(request.getRemoteAddr() + " " + request.getRequestURL());
        }
    }

    private static ProxySettings settings(String trusted) {
        return new ProxySettings(List.of(trusted.split(",")));
    }

    private static String ask(String trusted, String from, String... headers) throws IOException {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new TrustedProxies(settings(trusted)).customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/"));
        server.start();
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), server.getPort(), InetAddress.getByName(from), 0)) {
            String request = "GET / HTTP/1.1\r\nHost: archive.test\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.lines()
                    .filter(line -> line.contains("://"))
                    .findFirst()
                    .orElse(answer);
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1/32, 10.0.0.0/8", "::1,fd00:1::/64", "", "10.0.0.0/8,172.16.0.0/12"})
    void whoIsNotTrustedIsWhoTheyAre(String trusted) throws IOException {
        assertThat(ask(
                        trusted,
                        "127.0.0.9",
                        "X-Forwarded-For: 203.0.113.5",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Port: 4711",
                        "X-Forwarded-Prefix: /evil",
                        "Forwarded: for=203.0.113.5;host=evil.example;proto=https",
                        "X-Real-IP: 203.0.113.5"))
                .isEqualTo("127.0.0.9 http://archive.test/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.0/8          | 203.0.113.5                                  | 203.0.113.5
            127.0.0.9            | 203.0.113.5                                  | 203.0.113.5
            127.0.0.8/29         | 2001:db8::5                                  | 2001:db8::5
            127.0.0.0/8          | 198.51.100.1, 203.0.113.5                    | 203.0.113.5
            127.0.0.0/8,10.7.0.1 | 198.51.100.1, 203.0.113.5, 10.7.0.1          | 203.0.113.5
            127.0.0.0/8,10.7.0.1 | 198.51.100.1, 203.0.113.5, 10.7.0.2, 10.7.0.1 | 10.7.0.2
            127.0.0.9,fd00:1::/64 | 198.51.100.1, 2001:db8::5, fd00:1::7        | 2001:db8::5
            127.0.0.0/8          | 127.0.0.1, 203.0.113.5                       | 203.0.113.5
            """)
    void aProxySaysForWhomAndTheLastThatIsNoneOfOursCounts(String trusted, String chain, String client)
            throws IOException {
        assertThat(ask(
                        trusted,
                        "127.0.0.9",
                        "X-Forwarded-For: " + chain,
                        "X-Forwarded-Host: archiv.example.org",
                        "X-Forwarded-Proto: https"))
                .isEqualTo(client + " https://archiv.example.org/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "proxy.example.org",
                "10.0.0",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10.0.0.0/-1",
                "300.1.1.1",
                "fd00::/129",
                "fd00:::1",
                "10\\.\\d+.*",
                "*",
                "127.0.0.1;10.0.0.1",
                "cafe.beef",
                "127.0.0.1,nonsense"
            })
    void whatIsNoAddressIsRefusedAtTheStart(String trusted) {
        assertThatThrownBy(() -> settings(trusted))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("depesche.trusted-proxies")
                .hasMessageContaining(trusted)
                .hasMessageContaining("Write the addresses of your proxies");
    }
}
