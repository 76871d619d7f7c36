package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.account.password.Passwords;
import org.depesche.account.session.SessionOrigin;
import org.depesche.web.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.MockMvc;

/** Where somebody is signed in, and how that ends. */
@DepescheTest
class SessionTests {

    private static final String PASSWORD = "Möwen fliegen tief heute";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcIndexedSessionRepository repository;

    private final String name = "Wiebke " + UUID.randomUUID();
    private Visitor here;
    private Visitor elsewhere;

    @BeforeEach
    void signedInTwice() throws Exception {
        accounts.save(new Account(name, passwords.encode(PASSWORD), Role.EDITOR, OffsetDateTime.now()));
        here = new Visitor(mvc, FIREFOX);
        here.signIn(name, PASSWORD);
        elsewhere = new Visitor(mvc, EDGE);
        elsewhere.signIn(name, PASSWORD);
    }

    private List<Element> lines() throws Exception {
        return here.page("/account").select("section[aria-labelledby=sessions] li");
    }

    @Test
    void onesOwnSessionsAreListedThisOneFirst() throws Exception {
        List<Element> lines = lines();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().text())
                .contains("Firefox, Linux", here.address(), "since ", "this one")
                .doesNotContain("last seen");
        assertThat(lines.getFirst().select("form")).isEmpty();
        assertThat(lines.getLast().text()).contains("Edge, Windows", elsewhere.address(), "last seen on");
    }

    @Test
    void noPageShowsWhatASessionCouldBeTakenOverBy() throws Exception {
        List<String> ids = jdbc.sql("select session_id from spring_session where principal_name = ?")
                .param(name)
                .query(String.class)
                .list();

        assertThat(ids).hasSize(2);
        assertThat(here.open("/account").getContentAsString()).doesNotContain(ids);
    }

    @Test
    void oneOfThemCanBeEnded() throws Exception {
        here.send(post(lines().getLast().select("form").attr("action")));

        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(here.isSignedIn()).isTrue();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void allOthersCanBeEnded() throws Exception {
        here.send(post("/account/sessions/ends"));

        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(here.isSignedIn()).isTrue();
    }

    @Test
    void nobodyEndsAnothersSession() throws Exception {
        String other = "Joost " + UUID.randomUUID();
        accounts.save(new Account(other, passwords.encode(PASSWORD), Role.ADMIN, OffsetDateTime.now()));
        Visitor stranger = new Visitor(mvc, EDGE);
        stranger.signIn(other, PASSWORD);

        stranger.send(post(lines().getLast().select("form").attr("action")));

        assertThat(elsewhere.isSignedIn()).isTrue();
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() throws Exception {
        here.changePassword(PASSWORD, "Krabben pulen am Kai");

        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(here.isSignedIn()).isTrue();
    }

    @Test
    void howeverOftenItIsUsedASessionEndsSomeDaysAfterItBegan() throws Exception {
        began("8 days");
        assertThat(here.isSignedIn()).isFalse();

        repository.cleanUpExpiredSessions();
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void untilThenItLasts() throws Exception {
        began("6 days");

        assertThat(here.isSignedIn()).isTrue();
    }

    private void began(String ago) {
        jdbc.sql("""
                update spring_session set creation_time = extract(epoch from now() - cast(:ago as interval)) * 1000
                where principal_name = :name
                """).param("ago", ago).param("name", name).update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Mobile/1 Safari/604.1 | Safari, iPhone
            Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140 Mobile Safari/537.36  | Chrome, Android
            curl/8.5.0                                                                                              | ''
            """)
    void aBrowserIsToldRoughly(String told, String shown) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", told);

        assertThat(SessionOrigin.of(request).browser()).isEqualTo(shown);
    }
}
