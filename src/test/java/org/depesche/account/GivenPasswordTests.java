package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.web.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A password that an administrator gave is good for choosing another, and nothing else. */
@DepescheTest
class GivenPasswordTests {

    private static final String CHOSEN = "Krabben pulen am Kai";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration people;

    private final String name = "Frauke " + UUID.randomUUID();
    private Visitor visitor;
    private String given;

    @BeforeEach
    void anAccountThatAnAdministratorMade() throws Exception {
        given = ((AccountAdministration.Added) people.add(name, Role.EDITOR, "chief")).password();
        visitor = new Visitor(mvc, "");
        visitor.signIn(name, given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=hafen",
                "/editor/uploads",
                "/editor",
                "/admin/people",
                "/nowhere",
                "/feeds/search"
            })
    void everyPageLeadsToTheForm(String path) throws Exception {
        MockHttpServletResponse answer = visitor.open(path);

        if (path.startsWith("/feeds")) {
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getContentAsString()).contains("choose another first");
        } else {
            assertThat(answer.getHeader("Location")).isEqualTo("/account");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/tokens", "/account/sessions/ends", "/editor/uploads", "/api/v1/uploads"})
    void nothingElseCanBeDone(String path) throws Exception {
        MockHttpServletResponse answer = visitor.send(post(path).param("label", "import"));

        assertThat(answer.getStatus()).isIn(302, 401, 403);
        assertThat(answer.getHeader("Location")).isIn(null, "/account");
    }

    @Test
    void theFormIsThereAndNothingBesidesIt() throws Exception {
        Document page = visitor.page("/account");

        assertThat(page.select(".notice").text()).startsWith("Please choose a password of your own first.");
        assertThat(page.select("main form").eachAttr("action")).containsExactly("/sign-out", "/account/password");
        assertThat(page.select("main").text()).doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/base.css", "/js/keys.js", "/sign-in"})
    void whatTheFormNeedsIsThere(String path) throws Exception {
        assertThat(visitor.open(path).getStatus()).isIn(200, 302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/language/de", "/theme/dark"})
    void languageAndThemeCanBeChosen(String path) throws Exception {
        assertThat(visitor.open(path).getCookies()).isNotEmpty();
    }

    @Test
    void oneCanSignOut() throws Exception {
        visitor.send(post("/sign-out"));

        assertThat(visitor.open("/").getStatus()).isEqualTo(200);
    }

    @Test
    void aNewPasswordOpensAllInTheSameSession() throws Exception {
        visitor.changePassword(given, CHOSEN);

        assertThat(visitor.open("/editor/uploads").getStatus()).isEqualTo(200);
        assertThat(visitor.page("/account").select("main").text()).contains("You are an editor");
        assertThat(accounts.named(name).orElseThrow().isPasswordGiven()).isFalse();
    }

    @Test
    void theSamePasswordIsNone() throws Exception {
        assertThat(visitor.changePassword(given, given).getContentAsString()).contains("the password you have already");
        assertThat(visitor.open("/").getHeader("Location")).isEqualTo("/account");
    }

    @Test
    void aProgramIsToldWhy() throws Exception {
        for (String path : new String[] {"/api/v1/search", "/api/v1/runs/1"}) {
            MockHttpServletResponse answer = mvc.perform(
                            get(path).with(httpBasic(name, given)).header("Accept-Language", "en"))
                    .andReturn()
                    .getResponse();

            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(answer.getContentAsString()).contains("choose another first");
        }
    }

    @Test
    void aResetPasswordHasToBeChangedToo() throws Exception {
        visitor.changePassword(given, CHOSEN);
        String reset = people.resetPassword(accounts.named(name).orElseThrow().id(), "chief");
        assertThat(visitor.isSignedIn()).isFalse();

        visitor.signIn(name, reset);
        assertThat(visitor.open("/").getHeader("Location")).isEqualTo("/account");
    }
}
