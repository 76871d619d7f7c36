package org.depesche.connection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.depesche.Eventually;
import org.depesche.web.ProxySettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/**
 * Servers of four threads, and slow clients. One server waits for them longer than any test takes: a page that it answers
 * meanwhile had a thread left. The other one waits for hardly any time, and refuses.
 */
@Tag("slow")
class SlowConnectionsTests {

    private static final int THREADS = 4;

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private static final AtomicInteger reached = new AtomicInteger();
    private static WebServer patient;
    private static WebServer impatient;

    private final List<Socket> clients = new ArrayList<>();
    private WebServer server = patient;

    /** Answers with the length of a body, or at length. */
    private static final class Site extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
            if (request.getRequestURI().equals("/long")) {
                byte[] block = new byte[64 << 10];
                for (int i = 0; i < 1000; i++) {
                    answer.getOutputStream().write(block);
                }
            } else {
                answer.getWriter().write("a page");
            }
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse answer) throws IOException {
            reached.incrementAndGet();
            switch (request.getRequestURI()) {
                case "/refusing" -> answer.sendError(403);
                case "/form" -> answer.getWriter().write("word=" + request.getParameter("word"));
                default ->
                    answer.getWriter().write("took " + request.getInputStream().readAllBytes().length);
            }
        }
    }

    @BeforeAll
    static void start() {
        patient = serverWithin(Duration.ofHours(1));
        impatient = serverWithin(Duration.ofSeconds(1));
    }

    /** @param time that a header may take, and a pause in a body or an answer */
    private static WebServer serverWithin(Duration time) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("maxThreads", String.valueOf(THREADS));
            connector.setProperty("minSpareThreads", "1");
            connector.setProperty("maxSwallowSize", "-1");
        });
        ConnectionSettings settings = new ConnectionSettings(
                1000, time, time, 1000, DataSize.ofKilobytes(8), DataSize.ofKilobytes(64), 50, 50);
        new ConnectionConfiguration()
                .patientProtocol(settings, new ProxySettings(List.of()))
                .customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("site", new Site()).addMapping("/*"));
        server.start();
        return server;
    }

    @AfterAll
    static void stop() {
        patient.stop();
        impatient.stop();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(4096);
        client.connect(new InetSocketAddress("localhost", server.getPort()));
        client.setSoTimeout((int) Eventually.MOST.toMillis());
        clients.add(client);
        return client;
    }

    private Socket send(String text) throws IOException {
        Socket client = connect();
        send(client, text);
        return client;
    }

    private static void send(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String head(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("", headers) + "\r\n";
    }

    private static String closing(String method, String path, String... headers) {
        return head(method, path, "Connection: close\r\n" + String.join("", headers));
    }

    private static String answer(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private void pagesAreAnswered() throws IOException {
        for (int i = 0; i < 3; i++) {
            Socket reader = connect();
            send(reader, closing("GET", "/"));
            assertThat(answer(reader)).contains(" 200 ").contains("a page");
            Socket writer = connect();
            send(writer, closing("POST", "/form", FORM, "Content-Length: 8\r\n") + "word=Elb");
            assertThat(answer(writer)).contains("word=Elb");
        }
    }

    static Stream<String> bodiesThatDoNotCome() {
        return Stream.of(
                FORM + "Content-Length: 500\r\n\r\na",
                FORM + "Content-Length: 500\r\n\r\n",
                FORM + "Content-Length: 500000\r\n\r\na=b",
                FORM + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n",
                FORM + "Transfer-Encoding: chunked\r\n\r\n1",
                FORM + "Expect: 100-continue\r\nContent-Length: 500\r\n\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000\r\n\r\n--x\r\nContent-Disposition",
                "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{");
    }

    @ParameterizedTest
    @MethodSource("bodiesThatDoNotCome")
    void bodiesThatDoNotComeHoldNoThread(String rest) throws IOException {
        int before = reached.get();
        for (int i = 0; i < 60; i++) {
            send("POST /form HTTP/1.1\r\nHost: localhost\r\n" + rest);
        }

        pagesAreAnswered();
        assertThat(reached.get() - before).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("bodiesThatDoNotCome")
    void bodiesThatDoNotComeAreRefused(String rest) throws IOException {
        server = impatient;
        int before = reached.get();
        Socket client = send("POST /form HTTP/1.1\r\nHost: localhost\r\n" + rest);

        assertThat(answer(client)).contains("HTTP/1.1 408 ");
        assertThat(reached).hasValue(before);
    }

    @Test
    void longBodiesThatStopMidwayHoldHalfOfTheThreadsAtMost() throws IOException {
        for (int i = 0; i < 30; i++) {
            send(head("POST", "/long", "Content-Length: 500000\r\n") + "a".repeat(10_000));
        }
        pagesAreAnswered();
    }

    @Test
    void aLongBodyThatStopsMidwayIsRefused() throws IOException {
        server = impatient;
        Socket client = send(head("POST", "/long", "Content-Length: 500000\r\n") + "a".repeat(10_000));

        assertThat(answer(client)).startsWith("HTTP/1.1 4");
    }

    @Test
    void aLongBodyInPiecesArrivesWhole() throws IOException {
        Socket client = send(closing("POST", "/long", "Content-Length: 40000\r\n"));
        for (int i = 0; i < 40; i++) {
            send(client, "a".repeat(1000));
        }
        assertThat(answer(client)).contains("took 40000");
    }

    @Test
    void chunksOfOneByteArriveWhole() throws IOException {
        Socket client = send(closing("POST", "/long", "Transfer-Encoding: chunked\r\n"));
        for (int i = 0; i < 300; i++) {
            send(client, "1\r\n");
            send(client, "a\r\n");
        }
        send(client, "0\r\n\r\n");

        assertThat(answer(client)).contains("took 300");
    }

    @Test
    void requestsThatFollowEachOtherAreAnsweredInTurn() throws IOException {
        Socket client = send(head("POST", "/long", "Content-Length: 5\r\n") + "ab");
        send(client, "cde" + head("POST", "/form", FORM, "Content-Length: 6\r\n") + "word=");
        send(client, "A" + closing("GET", "/"));

        assertThat(answer(client)).containsSubsequence("took 5", "word=A", "a page");
    }

    @Test
    void aClientThatAsksFirstMaySend() throws IOException {
        Socket client = send(closing("POST", "/form", FORM, "Expect: 100-continue\r\n", "Content-Length: 6\r\n"));
        InputStream in = client.getInputStream();
        assertThat(new String(in.readNBytes(12), StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 100");
        send(client, "word=A");

        assertThat(answer(client))
                .containsOnlyOnce("HTTP/1.1 ")
                .contains(" 200 ")
                .contains("word=A");
    }

    @Test
    void aClientGetsItsAnswerThoughItSendsABodyThatIsNotRead() throws IOException {
        Socket client = send(head("POST", "/refusing", "Content-Length: 3000000\r\n"));
        send(client, "a".repeat(3_000_000));

        assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
                .isEqualTo("HTTP/1.1 403");
    }

    @Test
    void restsThatAreNotReadHoldNoThread() throws IOException {
        for (int i = 0; i < 30; i++) {
            send(head("POST", "/refusing", "Content-Length: 3000000\r\n") + "a".repeat(10_000));
        }
        pagesAreAnswered();
    }

    @Test
    void bodiesOfConnectionsThatAreGoneTakeNoMemory() throws IOException {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 30; i++) {
                send(head("POST", "/long", "Content-Length: 7000\r\n") + "a".repeat(4000));
            }
            pagesAreAnswered();
            hangUp();
        }
        Eventually.await().untilAsserted(() -> {
            Socket client = send(closing("POST", "/long", "Content-Length: 7000\r\n") + "a".repeat(4000));
            send(client, "a".repeat(3000));
            assertThat(answer(client)).contains("took 7000");
        });
    }

    @Test
    void headsThatDoNotEndAreCutOff() throws IOException {
        server = impatient;
        Socket client = send("GET / HTTP/1.1\r\nHost: localhost\r\n");

        Eventually.await().until(() -> {
            try {
                send(client, "X");
                return false;
            } catch (IOException closed) {
                return true;
            }
        });
    }

    @Test
    void answersThatNobodyReadsHoldHalfOfTheThreadsAtMost() throws IOException {
        for (int i = 0; i < 30; i++) {
            send(head("GET", "/long"));
        }
        pagesAreAnswered();
    }

    @Test
    void aLongAnswerReadInPiecesArrivesWhole() throws IOException {
        InputStream in = send(closing("GET", "/long")).getInputStream();
        byte[] block = new byte[2 << 20];
        long read = 0;
        for (int more = in.readNBytes(block, 0, block.length); more > 0; more = in.readNBytes(block, 0, block.length)) {
            read += more;
        }
        assertThat(read).isGreaterThan(64_000_000);
    }
}
