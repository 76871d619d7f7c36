package org.depesche.subscription;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.depesche.subscription.Fetched.State;
import org.depesche.web.SiteAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.util.unit.DataSize;

/** Hosts that answer in ways no server does. A look ends all the same. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
class WebRequestsTests {

    private static final String HERE = "127.0.0.1";
    private static final Duration LONG = Duration.ofMinutes(10);

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getByName(HERE));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** Speaks to the client, perhaps for ever. */
    @FunctionalInterface
    private interface Host {
        void answer(Socket client) throws IOException;
    }

    private Fetched get(Duration deadline, Host host) throws Exception {
        Thread answering = Thread.ofVirtual().start(() -> {
            try (Socket client = server.accept()) {
                hearOut(client);
                host.answer(client);
            } catch (IOException e) {
                // the client has heard enough
            }
        });
        SubscriptionSettings settings = new SubscriptionSettings(
                List.of(), List.of(HERE), DataSize.ofKilobytes(100), deadline, 50, Duration.ZERO, List.of(), Map.of());
        WebRequests web = new WebRequests(settings, new SiteAddress(""), Clock.systemUTC());
        try {
            return web.get(URI.create("http://" + HERE + ":" + server.getLocalPort() + "/feed"), State.NONE, "*/*");
        } finally {
            web.destroy();
            answering.join();
        }
    }

    /** Reads a request to its end. */
    private static void hearOut(Socket client) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) client.getInputStream().read());
        }
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(ISO_8859_1));
        client.getOutputStream().flush();
    }

    private static void writeForEver(Socket client, String text) throws IOException {
        while (true) {
            write(client, text);
        }
    }

    /** Writes a byte now and then, as long as the client listens. */
    private static void drip(Socket client) throws IOException {
        client.setSoTimeout(20);
        while (true) {
            write(client, "x");
            try {
                client.getInputStream().read();
            } catch (SocketTimeoutException e) {
                // the client has nothing to say
            }
        }
    }

    private void assertProblem(String problem, Duration deadline, Host host) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get(deadline, host))
                .extracting(FetchException::problem)
                .isEqualTo(problem);
    }

    @Test
    void readsAnAnswer() throws Exception {
        Fetched found = get(
                LONG,
                client -> write(
                        client,
                        "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 5\r\nConnection: close\r\n\r\nHafen"));

        assertThat(found.bytes()).asString(ISO_8859_1).isEqualTo("Hafen");
        assertThat(found.state().etag()).isEqualTo("\"1\"");
    }

    @Test
    void endsAHeaderWithoutEnd() {
        assertProblem("no-answer", LONG, client -> {
            write(client, "HTTP/1.1 200 OK\r\n");
            writeForEver(client, "X-Hafen: Kran\r\n");
        });
        assertProblem("no-answer", LONG, client -> {
            write(client, "HTTP/1.1 200 OK\r\nX-Hafen: ");
            writeForEver(client, "Kran ".repeat(1_000));
        });
    }

    @Test
    void endsAnAnswerWithoutEnd() {
        assertProblem("large", LONG, client -> {
            write(client, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            writeForEver(client, "1000\r\n" + "Hafen ".repeat(1_000).substring(0, 0x1000) + "\r\n");
        });
    }

    @Test
    void readsNoMoreOfARefusalThanItsNumber() {
        assertProblem("not-found", LONG, client -> {
            write(client, "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n");
            writeForEver(client, "1\r\nx\r\n");
        });
    }

    @Test
    void readsNoMoreOfARedirectThanItsAddress() {
        assertProblem("host", LONG, client -> {
            write(
                    client,
                    "HTTP/1.1 302 Found\r\nLocation: http://kurier.example/\r\nTransfer-Encoding: chunked\r\n\r\n");
            writeForEver(client, "1\r\nx\r\n");
        });
    }

    @Test
    void waitsForNoHeaderLongerThanForAWholeAnswer() {
        assertProblem("slow", Duration.ofMillis(300), client -> {
            write(client, "HTTP/1.1 200 OK\r\nX-Hafen: ");
            drip(client);
        });
    }

    @Test
    void keepsNoStateThatTheDatabaseCannotKeep() throws Exception {
        Fetched found = get(
                LONG,
                client -> write(
                        client,
                        "HTTP/1.1 200 OK\r\nETag: \"\0\"\r\nContent-Length: 5\r\nConnection: close\r\n\r\nHafen"));

        assertThat(found.state()).isEqualTo(State.NONE);
    }
}
