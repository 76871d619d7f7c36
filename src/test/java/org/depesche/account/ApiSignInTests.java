package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.account.password.Passwords;
import org.depesche.web.Role;
import org.depesche.web.TokenScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How programs sign in: by token or by Basic. */
@DepescheTest
class ApiSignInTests {

    private static final String PASSWORD = "Ebbe und Flut im Wechsel";
    private static final String FOR_EDITORS = "/api/v1/runs/999999999";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Passwords passwords;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private final String address = "address " + UUID.randomUUID();
    private Account account;

    @BeforeEach
    void anAccount() {
        account = accounts.save(new Account(
                "harmsen " + UUID.randomUUID(), passwords.encode(PASSWORD), Role.EDITOR, OffsetDateTime.now()));
    }

    private MockHttpServletResponse answer(RequestPostProcessor... who) throws Exception {
        MockHttpServletRequestBuilder request = get(FOR_EDITORS)
                .header("Accept-Language", "en")
                .with(r -> {
                    r.setRemoteAddr(address);
                    return r;
                });
        for (RequestPostProcessor one : who) {
            request.with(one);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static RequestPostProcessor bearer(String secret) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + secret);
            return request;
        };
    }

    private String token() {
        return token(TokenScope.ALL, OffsetDateTime.now().plusDays(1));
    }

    private String token(TokenScope scope, OffsetDateTime ends) {
        String secret = Secret.token();
        tokens.save(new ApiToken(account, "import", scope, OffsetDateTime.now(), ends, secret));
        return secret;
    }

    @Test
    void aTokenIs256RandomBitsAndOnlyItsHashIsKept() {
        String secret = token();

        assertThat(secret).matches("dep_[A-Za-z0-9_-]{43}");
        assertThat(tokens.findBySha256(Secret.sha256(secret)).orElseThrow().beginning())
                .hasSize(8);
    }

    @Test
    void aTokenOpensWhatItsOwnerMayOpen() throws Exception {
        String secret = token();
        assertThat(answer(bearer(secret)).getStatus()).isNotIn(401, 403);
        assertThat(tokens.findBySha256(Secret.sha256(secret)).orElseThrow().lastUsedAt())
                .isNotNull();

        account.changeRole(Role.READER);
        account = accounts.save(account);
        assertThat(answer(bearer(secret)).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} {1} with read: {2}, with upload: {3}, with all: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/v1/search             | pass   | read | pass
            HEAD | /api/v1/search             | pass   | read | pass
            GET  | /api/v1/articles/999999999 | pass   | read | pass
            GET  | /feeds/search              | pass   | read | pass
            GET  | /feeds/figures             | pass   | read | pass
            GET  | /api/v1/runs/999999999     | pass   | pass | pass
            GET  | /api/v1/nowhere            | pass   | read | pass
            GET  | /api/v1/uploads            | pass   | read | pass
            POST | /api/v1/uploads            | upload | pass | pass
            POST | /api/v1/runs/999999999     | all    | all  | pass
            POST | /api/v1/analysis           | all    | all  | pass
            PUT  | /api/v1/uploads            | all    | all  | pass
            POST | /feeds/search              | all    | all  | pass
            """)
    void aTokenOpensWhatItsScopeAllowsAndElseSaysWhichOneIsNeeded(
            String method, String path, String read, String upload, String all) throws Exception {
        for (TokenScope scope : TokenScope.values()) {
            String expected = switch (scope) {
                case READ -> read;
                case UPLOAD -> upload;
                case ALL -> all;
            };
            String secret = token(scope, OffsetDateTime.now().plusDays(1));
            MockHttpServletResponse answer = mvc.perform(request(HttpMethod.valueOf(method), path)
                            .header("Accept-Language", "en")
                            .with(csrf())
                            .with(bearer(secret)))
                    .andReturn()
                    .getResponse();
            if (expected.equals("pass")) {
                assertThat(answer.getStatus()).as(scope.name()).isNotIn(401, 403);
            } else {
                assertThat(answer.getStatus()).as(scope.name()).isEqualTo(403);
                assertThat(answer.getContentType()).isEqualTo("application/problem+json");
                assertThat(answer.getContentAsString()).contains("“" + scope.code() + "”", "“" + expected + "”");
                assertThat(answer.getHeader("WWW-Authenticate")).endsWith("scope=\"" + expected + "\"");
            }
        }
    }

    @Test
    void aTokenForUploadsShowsItsOwnersRunsAlone() throws Exception {
        long own = run(account.name());
        long others = run("somebody else");
        String uploads = token(TokenScope.UPLOAD, OffsetDateTime.now().plusDays(1));

        assertThat(status("/api/v1/runs/" + own, uploads)).isEqualTo(200);
        assertThat(status("/api/v1/runs/" + others, uploads)).isEqualTo(404);
        assertThat(status("/api/v1/runs/" + others, token())).isEqualTo(200);
    }

    private long run(String who) {
        return jdbc.sql("insert into ingest_run (created_by) values (?) returning id")
                .param(who)
                .query(Long.class)
                .single();
    }

    private int status(String path, String secret) throws Exception {
        return mvc.perform(get(path).with(bearer(secret)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aTokenThatHasExpiredSaysSo() throws Exception {
        MockHttpServletResponse answer =
                answer(bearer(token(TokenScope.ALL, OffsetDateTime.now().minusSeconds(1))));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(json.readTree(answer.getContentAsByteArray()).get("detail").asString())
                .startsWith("The token expired at 20");
    }

    @Test
    void whenATokenWasUsedIsToldToTheMinuteOnly() throws Exception {
        String secret = token();
        answer(bearer(secret));
        OffsetDateTime first =
                tokens.findBySha256(Secret.sha256(secret)).orElseThrow().lastUsedAt();
        answer(bearer(secret));

        assertThat(tokens.findBySha256(Secret.sha256(secret)).orElseThrow().lastUsedAt())
                .isEqualTo(first);
    }

    @Test
    void aRevokedTokenAndOneOfALockedAccountOpenNothing() throws Exception {
        String revoked = token();
        tokens.delete(tokens.findBySha256(Secret.sha256(revoked)).orElseThrow());
        assertThat(answer(bearer(revoked)).getStatus()).isEqualTo(401);

        String locked = token();
        account.lock();
        account = accounts.save(account);
        assertThat(answer(bearer(locked)).getStatus()).isEqualTo(401);
    }

    @Test
    void basicIsTakenAndAChangedPasswordHoldsAtOnce() throws Exception {
        assertThat(answer(httpBasic(account.name(), PASSWORD)).getStatus()).isNotIn(401, 403);
        assertThat(passwords.wasRight(PASSWORD, account, address)).isTrue();

        account.changePassword(passwords.encode("ein anderes Kennwort"));
        account = accounts.save(account);
        assertThat(passwords.wasRight(PASSWORD, account, address)).isFalse();
        assertThat(answer(httpBasic(account.name(), PASSWORD)).getStatus()).isEqualTo(401);
    }

    @Test
    void aRememberedPasswordCannotBeGuessed() throws Exception {
        answer(httpBasic(account.name(), PASSWORD));
        answer(httpBasic(account.name(), "falsch"));

        assertThat(passwords.wasRight(PASSWORD, account, address)).isFalse();
    }

    @Test
    void aRefusalIsAProblemDocumentInTheCallersLanguage() throws Exception {
        MockHttpServletResponse answer = answer();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getHeaders("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"Depesche\"", "Basic realm=\"Depesche\", charset=\"UTF-8\"");
        JsonNode problem = json.readTree(answer.getContentAsByteArray());
        assertThat(problem.get("status").asInt()).isEqualTo(401);
        assertThat(problem.get("title").asString()).isEqualTo("Not signed in");
        assertThat(problem.get("detail").asString()).startsWith("You have to sign in for this");
        assertThat(problem.get("instance").asString()).isEqualTo(FOR_EDITORS);
    }

    @Test
    void afterManyWrongPasswordsAProgramIsToldWhenToTryAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(answer(httpBasic(account.name(), "falsch " + i)).getStatus())
                    .isEqualTo(401);
        }
        // the first wait is a second: shorter than a test may take
        jdbc.sql("update sign_in_attempt set blocked_until = now() + interval '9 minutes' where attempts = 5")
                .update();
        MockHttpServletResponse answer = answer(httpBasic(account.name(), "falsch"));

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isPositive();
        assertThat(answer(bearer(token())).getStatus())
                .as("a token is not guessed")
                .isNotIn(401, 429);
    }

    @Test
    void noRequestMakesASession() throws Exception {
        assertThat(answer(httpBasic(account.name(), PASSWORD)).getCookies()).isEmpty();
        assertThat(answer(bearer(token())).getCookies()).isEmpty();
    }
}
