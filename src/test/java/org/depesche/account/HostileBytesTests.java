package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.depesche.ServerTest;
import org.depesche.account.password.Caller;
import org.depesche.account.password.Passwords;
import org.depesche.web.Role;
import org.depesche.web.TokenScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bytes that no browser sends: they are the sender's fault, never ours, and no reason to write much into the log. */
@ServerTest
class HostileBytesTests {

    private static final List<String> HEADERS = headers();

    /** One of each kind: a page, a search, a feed, files, the interface, the newsroom, styles, the health, nothing. */
    private static final List<String> PATHS = List.of(
            "/",
            "/search?q=a",
            "/feeds/search?q=a",
            "/search.csv?q=a",
            "/api/v1/search?q=a",
            "/api/v1/runs/1",
            "/articles/999999999",
            "/sign-in",
            "/editor/uploads",
            "/css/base.css",
            "/actuator/health/liveness",
            "/nowhere");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ServletWebServerApplicationContext context;

    private Wire wire;

    /** The names of the threads of this server begin so; servers of other tests log as well. */
    private String threads;

    private static List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (String session : List.of(
                "AAAA",
                "",
                "=",
                "not base 64!",
                "%00",
                "\u00ff\u00fe\u00c3(",
                "A".repeat(10_000),
                base64("\0"),
                base64("' or 1=1 --"),
                base64("x".repeat(37)),
                base64(UUID.randomUUID().toString()),
                base64(UUID.randomUUID() + "\0"),
                UUID.randomUUID().toString())) {
            headers.add("Cookie: SESSION=" + session);
        }
        headers.add("Cookie: SESSION=AAAA; SESSION=AAAB; SESSION="
                + base64(UUID.randomUUID().toString()));
        headers.add("Cookie: language=\u00ff; theme=%00; SESSION");
        headers.add("Cookie: ;;;=;=a;$Version=1;\"");
        headers.add("Cookie: JSESSIONID=AAAA");
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x",
                "Multipart/Mixed",
                "multipart/",
                "application/x-www-form-urlencoded; charset=nonsense",
                "text/html; charset=\"",
                "/",
                "a/b/c",
                "application/json; charset=utf-7",
                ";;",
                "\u00ff")) {
            headers.add("Content-Type: " + type);
        }
        for (String value : List.of(
                "###",
                "Basic",
                "Basic ",
                "Basic ###",
                "Basic " + base64("nobody"),
                "Basic " + base64("a\0b:c\0d"),
                "Basic " + base64(":"),
                "Basic " + base64("\u00ff\u00fe:\u00c3"),
                "Basic " + "A".repeat(8_000),
                "Bearer",
                "Bearer ",
                "Bearer \u00ff",
                "Bearer " + "A".repeat(8_000),
                "Digest username=\"a\"",
                "Negotiate AAAA")) {
            headers.add("Authorization: " + value);
        }
        headers.addAll(List.of(
                "Accept: nonsense",
                "Accept: */*;q=nonsense",
                "Accept: text/html;charset=\"",
                "Accept: " + "a/b,".repeat(2_000) + "a/b",
                "Accept-Language: \u00ff",
                "Accept-Language: de;q=nonsense",
                "Accept-Language: " + "a-".repeat(3_000) + "a",
                "Accept-Language: *;q=9999999999999999999",
                "Accept-Charset: nonsense",
                "Accept-Encoding: nonsense;q=x",
                "If-Modified-Since: nonsense",
                "If-Modified-Since: Thu, 99 Nov 99999 99:99:99 GMT",
                "If-Unmodified-Since: nonsense",
                "If-None-Match: \"",
                "If-None-Match: W/\"\u00ff, *, ,",
                "If-Match: \"nonsense\"",
                "Range: bytes=9-1",
                "Range: bytes=-",
                "Range: nonsense",
                "Range: bytes=" + "0-0,".repeat(2_000) + "0-0",
                "If-Range: nonsense",
                "Origin: \u00ff",
                "Origin: https://evil.example\r\nAccess-Control-Request-Method: nonsense",
                "Expect: nonsense",
                "X-HTTP-Method-Override: DELETE",
                "X-Forwarded-For: \u00ff, nonsense, evil.example",
                "X-Forwarded-For: " + "1.1.1.1,".repeat(2_000),
                "X-Forwarded-Host: a b:c",
                "X-Forwarded-Proto: nonsense",
                "X-Forwarded-Port: 99999999999",
                "Content-Length: nonsense",
                "Content-Length: -1",
                "Transfer-Encoding: nonsense",
                "Upgrade: h2c\r\nHTTP2-Settings: ###\r\nConnection: Upgrade, HTTP2-Settings",
                "Referer: \u00ff",
                "User-Agent: \u00c3\u009f"));
        return headers;
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    @BeforeEach
    void listen() {
        forgetAttempts();
        Connector connector =
                ((TomcatWebServer) context.getWebServer()).getTomcat().getConnector();
        threads = "http-nio-auto-%d-".formatted(((AbstractProtocol<?>) connector.getProtocolHandler()).getNameIndex());
        log.start();
        root().addAppender(log);
        wire = new Wire(port);
    }

    @AfterEach
    void stopListening() throws IOException {
        root().detachAppender(log);
        forgetAttempts();
        wire.close();
    }

    /** All of them come from this machine, from which others want to sign in after us. */
    private void forgetAttempts() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Sends a request, and looks at its lines in the log. */
    private String faults(String head, String body) throws IOException {
        log.list.clear();
        Wire.Answer answer;
        try {
            answer = wire.send(head, body);
        } catch (IOException e) {
            return cut(head) + ": " + e;
        }
        List<String> lines = new ArrayList<>(log.list)
                .stream()
                        .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                        .filter(line -> line.getThreadName().startsWith(threads))
                        .map(ILoggingEvent::getFormattedMessage)
                        .toList();
        boolean ours = answer.status() >= 500 && answer.status() != 501;
        return ours || lines.size() > 1 ? cut(head) + ": " + answer.status() + " " + lines : "";
    }

    private static String cut(String head) {
        return head.substring(0, Math.min(head.length(), 160)).replaceAll("[\r\n]+", " | ");
    }

    private void assertNoFaults(Stream<String> heads, String body) throws IOException {
        List<String> faults = new ArrayList<>();
        for (String head : heads.toList()) {
            faults.add(faults(head, body));
        }
        faults.removeIf(String::isEmpty);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void aHeaderOfNonsenseIsNoFaultOfOurs(String method) throws IOException {
        assertNoFaults(
                PATHS.stream()
                        .flatMap(path -> HEADERS.stream()
                                .map(header -> method + " " + path + " HTTP/1.1\r\n" + header + "\r\n")),
                "");
    }

    @Test
    void norInAForm() throws IOException {
        List<String> headers = new ArrayList<>(HEADERS);
        headers.removeIf(header -> header.startsWith("Content-Length") || header.startsWith("Transfer"));
        assertNoFaults(
                Stream.of("/sign-in", "/api/v1/uploads", "/api/v1/analysis", "/editor/uploads", "/feeds/search", "/")
                        .flatMap(path ->
                                headers.stream().map(header -> "POST " + path + " HTTP/1.1\r\n" + header + "\r\n")),
                "a=%zz&username=%00&b=\0");
    }

    @Test
    void anEditorsRequestNeither() throws IOException {
        String who = Caller.browser(wire, accounts.save(Caller.account(Role.EDITOR, passwords)))
                .headers();
        assertNoFaults(
                HEADERS.stream()
                        .filter(header -> !header.startsWith("Cookie")
                                && !header.startsWith("Content-Length")
                                && !header.startsWith("Transfer"))
                        .map(header -> "POST /editor/uploads HTTP/1.1\r\n" + who + header + "\r\n"),
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\0b.txt\"\r\n\r\n\0\r\n--x");
    }

    /** Each as an editor and as an administrator, who get further than others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "a%00b",
                "%zz",
                "%ff%fe",
                "%ed%a0%80",
                "%F0%9F%92",
                "-1",
                "99999999999999999999",
                "%0d%0aX:y"
            })
    void aParameterOfNonsenseIsNoFaultOfOurs(String value) throws IOException {
        String parameters = Stream.of(
                        "q",
                        "page",
                        "sort",
                        "from",
                        "to",
                        "name",
                        "kind",
                        "language",
                        "id",
                        "with",
                        "hit",
                        "measure",
                        "unit",
                        "value",
                        "who",
                        "what",
                        "about",
                        "facet",
                        "letter",
                        "state",
                        "entity",
                        "article",
                        "place",
                        "person",
                        "organisation",
                        "source",
                        "period",
                        "order",
                        "size",
                        "text",
                        "year")
                .map(name -> name + "=" + value)
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
        for (Role role : List.of(Role.EDITOR, Role.ADMIN)) {
            String who = Caller.browser(wire, accounts.save(Caller.account(role, passwords)))
                    .headers();
            assertNoFaults(
                    Route.all().stream()
                            .filter(route -> route.methods().contains("GET"))
                            .map(route -> "GET " + route.path() + "?" + parameters + " HTTP/1.1\r\n" + who),
                    "");
        }
    }

    @Test
    void aNameWithANulIsNobodys() throws IOException {
        Caller nobody = Caller.browser(wire, null);
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";

        assertThat(wire.send("POST /sign-in HTTP/1.1\r\n" + form + nobody.headers(), "username=a%00b&password=c")
                        .status())
                .isEqualTo(400);
        assertThat(wire.send("GET /api/v1/runs/1 HTTP/1.1\r\nAuthorization: Basic " + base64("a\0b:c\0d") + "\r\n", "")
                        .status())
                .isEqualTo(401);
        Caller admin = Caller.browser(wire, accounts.save(Caller.account(Role.ADMIN, passwords)));
        for (String path : List.of("/admin/people", "/account/tokens", "/account/password")) {
            assertThat(wire.send(
                                    "POST " + path + " HTTP/1.1\r\n" + form + admin.headers(),
                                    "name=%00&role=READER&label=%00&current=%00&wanted=%00&again=%00")
                            .status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void aTextWithANulCanBeAnalysed() throws IOException {
        Account account = accounts.save(Caller.account(Role.EDITOR, passwords));
        String secret = Secret.token();
        tokens.save(new ApiToken(
                account,
                "test",
                TokenScope.ALL,
                OffsetDateTime.now(),
                OffsetDateTime.now().plusDays(1),
                secret));
        String head = "POST /api/v1/analysis HTTP/1.1\r\nContent-Type: application/json\r\n"
                + Caller.program(account, secret).headers();

        assertNoFaults(Stream.of(head), "{\"text\": \"a\\u0000b \\ud800\", \"language\": \"\\u0000\"}");
    }

    @Test
    void whoHasABrokenSessionIsNotSignedIn() throws IOException {
        assertThat(wire.send("GET / HTTP/1.1\r\nCookie: SESSION=AAAA\r\n", "").status())
                .isEqualTo(200);
        assertThat(wire.send("GET /editor/uploads HTTP/1.1\r\nCookie: SESSION=AAAA\r\n", "")
                        .header("Location"))
                .startsWith("/sign-in");
    }
}
