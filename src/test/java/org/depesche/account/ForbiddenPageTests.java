package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import org.depesche.ServerTest;
import org.depesche.account.password.Caller;
import org.depesche.account.password.Passwords;
import org.depesche.web.Role;
import org.depesche.web.TokenScope;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person who is refused is told the role that it takes, or that the form has expired. */
@ServerTest
class ForbiddenPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Passwords passwords;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            READER | GET  | /editor/uploads | de | Nur für die Redaktion          | braucht die Rolle Redaktion
            READER | GET  | /editor/uploads | en | For the newsroom only          | needs the role Editor
            READER | GET  | /admin/people   | de | Nur für die Verwaltung         | allein der Verwaltung
            EDITOR | GET  | /admin/people   | en | For those who run the archive  | administrators alone
            EDITOR | GET  | /%61dmin/log    | de | Nur für die Verwaltung         | allein der Verwaltung
            LEGAL  | GET  | /actuator       | en | For those who run the archive  | administrators alone
            EDITOR | POST | /editor/uploads | de | Dieses Formular ist abgelaufen | Geändert wurde nichts
            ADMIN  | POST | /admin/people   | en | This form has expired          | Nothing was changed
                   | POST | /sign-in        | de | Dieses Formular ist abgelaufen | Geändert wurde nichts
            """)
    void thePageSaysWhatItTakes(Role role, String method, String path, String language, String headline, String text)
            throws IOException {
        try (Wire wire = new Wire(port)) {
            Account account = role == null ? null : accounts.save(Caller.account(role, passwords));
            String who = Caller.browser(wire, account).headers().replaceAll("X-CSRF-TOKEN.*\r\n", "");
            Wire.Answer answer = wire.send(
                    method + " " + path + " HTTP/1.1\r\nAccept: text/html\r\nAccept-Language: " + language + "\r\n"
                            + who,
                    "");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo(headline);
            assertThat(Jsoup.parse(answer.body()).select("main p").text()).contains(text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/v1/runs/1    | de | die Rolle Redaktion
            POST | /%61pi/v1/uploads | en | the role Editor
            """)
    void aProgramIsToldToo(String method, String path, String language, String text) throws IOException {
        try (Wire wire = new Wire(port)) {
            Account account = accounts.save(Caller.account(Role.READER, passwords));
            String secret = Secret.token();
            tokens.save(new ApiToken(
                    account,
                    "test",
                    TokenScope.ALL,
                    OffsetDateTime.now(),
                    OffsetDateTime.now().plusDays(1),
                    secret));
            Wire.Answer answer = wire.send(
                    method + " " + path + " HTTP/1.1\r\nAccept-Language: " + language + "\r\n"
                            + Caller.program(account, secret).headers(),
                    "");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/editor/uploads, 302, /sign-in?to=%2Feditor%2Fuploads",
        "/admin/people, 302, /sign-in?to=%2Fadmin%2Fpeople",
        "/api/v1/runs/1, 401,"
    })
    void whoIsNotSignedInIsAskedTo(String path, int status, String location) throws IOException {
        try (Wire wire = new Wire(port)) {
            Wire.Answer answer = wire.send("GET " + path + " HTTP/1.1\r\n", "");

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Location")).isEqualTo(location);
        }
    }
}
