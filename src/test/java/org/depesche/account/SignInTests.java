package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.depesche.DepescheTest;
import org.depesche.account.password.Passwords;
import org.depesche.web.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signing in as a browser does: fetch the page, fill in its form, send it back with the cookie. */
@DepescheTest
class SignInTests {

    private static final String PASSWORD = "Möwen fliegen tief heute";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<? extends Session> sessions;

    /** Every test comes from an address of its own: attempts are counted by address. */
    private final String address = "address " + UUID.randomUUID();

    private String name;
    private Cookie session;

    @BeforeEach
    void anAccount() {
        name = "Wiesner " + UUID.randomUUID();
        accounts.save(new Account(name, passwords.encode(PASSWORD), Role.EDITOR, OffsetDateTime.now()));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String from) throws Exception {
        request.with(r -> {
            r.setRemoteAddr(from);
            return r;
        });
        if (session != null) {
            request.cookie(session);
        }
        MockHttpServletResponse answer =
                mvc.perform(request.header("Accept-Language", "de")).andReturn().getResponse();
        Cookie cookie = answer.getCookie("SESSION");
        if (cookie != null) {
            session = cookie.getMaxAge() == 0 ? null : cookie;
        }
        return answer;
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(send(get(path), address).getContentAsString());
    }

    private MockHttpServletResponse signIn(String user, String password, String from, String to) throws Exception {
        Document page = page("/sign-in" + (to == null ? "" : "?to=" + to));
        return send(
                post("/sign-in")
                        .param("username", user)
                        .param("password", password)
                        .param("to", page.select("input[name=to]").attr("value"))
                        .param("_csrf", page.select("main input[name=_csrf]").attr("value")),
                from);
    }

    @Test
    void aRightPasswordLeadsBackToWhereOneCameFrom() throws Exception {
        assertThat(signIn(name, PASSWORD, address, "/editor/uploads?x=1").getHeader("Location"))
                .isEqualTo("/editor/uploads?x=1");
        assertThat(page("/account").select("main h1").text()).isEqualTo(name);
    }

    @Test
    void theCaseOfTheNameDoesNotMatter() throws Exception {
        assertThat(signIn(" " + name.toUpperCase(), PASSWORD, address, null).getHeader("Location"))
                .isEqualTo("/");
        assertThat(page("/account").select("main h1").text()).isEqualTo(name);
    }

    @Test
    void aPasswordThatWasEncodedLongAgoStillMatchesAndIsEncodedAnew() throws Exception {
        Account account = accounts.named(name).orElseThrow();
        account.changePassword("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        accounts.save(account);

        assertThat(signIn(name, PASSWORD, address, null).getHeader("Location")).isEqualTo("/");
        Account now = accounts.named(name).orElseThrow();
        assertThat(now.password()).startsWith("{hmac-bcrypt}");
        assertThat(passwords.isCurrent(PASSWORD, now)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "%2F%2Fevil.example"})
    void signingInNeverLeadsToAnotherSite(String to) throws Exception {
        assertThat(signIn(name, PASSWORD, address, to).getHeader("Location")).isEqualTo("/");
    }

    @Test
    void theSessionIsAnotherOneAfterSigningIn() throws Exception {
        page("/sign-in");
        String before = session.getValue();
        signIn(name, PASSWORD, address, null);

        assertThat(session.getValue()).isNotEqualTo(before);
    }

    /** A picture of the page to sign in on, say, that is still on its way when the form is sent. */
    @Test
    void aRequestThatBeganBeforeSigningInAndEndsAfterItSignsNobodyOut() throws Exception {
        page("/sign-in");
        endsAfter(sessions, () -> signIn(name, PASSWORD, address, null));

        assertThat(page("/account").select("main h1").text()).isEqualTo(name);
    }

    private <S extends Session> void endsAfter(SessionRepository<S> all, Callable<?> other) throws Exception {
        S sameSession =
                all.findById(new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8));
        sameSession.setLastAccessedTime(Instant.now());
        other.call();
        all.save(sameSession);
    }

    @Test
    void theLinkToSignInLeadsBackToItsPage() throws Exception {
        assertThat(page("/search?q=hafen")
                        .select(".masthead__tools a[href^=/sign-in]")
                        .attr("href"))
                .isEqualTo("/sign-in?to=/search?q%3Dhafen");
        assertThat(page("/sign-in?to=/sign-in?to%3D/search")
                        .select("input[name=to]")
                        .attr("value"))
                .isEqualTo("/");
    }

    @Test
    void aSessionThatCannotBeReadAnyMoreMeansSigningInAnew() throws Exception {
        signIn(name, PASSWORD, address, null);
        jdbc.sql("""
                update spring_session_attributes set attribute_bytes = 'not java'
                where session_primary_id = (select primary_id from spring_session where principal_name = ?)
                """).param(name).update();

        assertThat(send(get("/account"), address).getHeader("Location")).startsWith("/sign-in");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameSoundTheSame() throws Exception {
        assertThat(signIn(name, "falsch", address, "/search").getHeader("Location"))
                .isEqualTo("/sign-in?to=%2Fsearch");
        String wrong = page("/sign-in").select("[role=alert]").text();
        signIn("Niemand", "falsch", address, null);
        Document unknown = page("/sign-in");

        assertThat(wrong).startsWith("Name und Kennwort passen nicht zusammen.").doesNotContain("{", "??");
        assertThat(unknown.select("[role=alert]").text()).isEqualTo(wrong);
        assertThat(unknown.select("input[name=username]").attr("value")).isEqualTo("Niemand");
        assertThat(unknown.select("input[name=password]").attr("value")).isEmpty();
        assertThat(page("/sign-in").select("[role=alert]")).as("told once").isEmpty();
    }

    @Test
    void aLockedAccountIsToldToItsOwnerOnly() throws Exception {
        Account account = accounts.named(name).orElseThrow();
        account.lock();
        accounts.save(account);

        signIn(name, "falsch", address, null);
        assertThat(page("/sign-in").select("[role=alert]").text()).doesNotContain("gesperrt");
        signIn(name, PASSWORD, address, null);
        assertThat(page("/sign-in").select("[role=alert]").text()).startsWith("Dieses Konto ist gesperrt.");
        assertThat(send(get("/account"), address).getStatus()).isEqualTo(302);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        signIn(name, PASSWORD, address, null);
        Cookie before = session;
        String token = page("/account")
                .select("form[action=/sign-out] input[name=_csrf]")
                .first()
                .attr("value");

        assertThat(send(post("/sign-out").param("_csrf", token), address).getHeader("Location"))
                .isEqualTo("/");
        session = before;
        assertThat(send(get("/account"), address).getHeader("Location")).isEqualTo("/sign-in?to=%2Faccount");
    }

    @Test
    void aLinkDoesNotSignAnybodyOut() throws Exception {
        signIn(name, PASSWORD, address, null);
        send(get("/sign-out"), address);

        assertThat(page("/account").select("main h1").text()).isEqualTo(name);
    }

    @Test
    void afterSomeWrongAttemptsEvenTheRightPasswordHasToWait() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn(name, "falsch " + i, address, null);
        }
        theWaitIsLonger();
        signIn(name, PASSWORD, address, null);

        assertThat(page("/sign-in").select("[role=alert]").text())
                .startsWith("Zu viele Versuche. Bitte warten Sie 9 Minuten, ");

        aWhilePasses();
        assertThat(signIn(name, PASSWORD, address, null).getHeader("Location")).isEqualTo("/");
    }

    @Test
    void whoIsAttackedFromElsewhereStillGetsInFromWhereTheySignedInBefore() throws Exception {
        signIn(name, PASSWORD, address, null);
        session = null;
        for (int i = 0; i < 20; i++) {
            signIn(name, "geraten " + i, address + " of attacker " + i, null);
        }
        theWaitIsLonger();
        session = null;
        signIn(name, PASSWORD, address + " never seen", null);
        assertThat(page("/sign-in").select("[role=alert]").text()).startsWith("Zu viele Versuche.");

        session = null;
        assertThat(signIn(name, PASSWORD, address, null).getHeader("Location")).isEqualTo("/");
    }

    @Test
    void whoTriesManyNamesFromOneAddressHasToWait() throws Exception {
        for (int i = 0; i < 30; i++) {
            signIn("Name " + i + " " + address, "sommer2026", address, null);
        }
        theWaitIsLonger();
        signIn("Name 31 " + address, "sommer2026", address, null);
        assertThat(page("/sign-in").select("[role=alert]").text()).startsWith("Zu viele Versuche.");
    }

    /** The first waits are seconds: shorter than a test may take. */
    private void theWaitIsLonger() {
        jdbc.sql("update sign_in_attempt set blocked_until = now() + interval '9 minutes' where attempts >= 5")
                .update();
    }

    private void aWhilePasses() {
        jdbc.sql("update sign_in_attempt set blocked_until = now() - interval '1 second'")
                .update();
    }
}
