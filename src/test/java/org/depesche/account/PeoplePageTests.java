package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.account.password.Passwords;
import org.depesche.article.Archive;
import org.depesche.web.Role;
import org.depesche.web.TokenScope;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The work of administrators on accounts, and its entries in the log. */
@DepescheTest
class PeoplePageTests {

    @Autowired
    private Archive archive;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    ApiTokens tokens;

    private final String suffix = UUID.randomUUID().toString();
    private Account admin;
    private Account editor;

    @BeforeEach
    void accounts() {
        admin = accounts.save(new Account("chief-" + suffix, "x", Role.ADMIN, OffsetDateTime.now()));
        editor = accounts.save(new Account(
                "joost-" + suffix, passwords.encode("Fischbrötchen am Hafen"), Role.EDITOR, OffsetDateTime.now()));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(user(admin.name()).authorities(Role.ADMIN.authorities()))
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private Account now(Account account) {
        return accounts.findById(account.id()).orElseThrow();
    }

    private static Element line(Document page, Account account) {
        return page.select(".account__people > li").stream()
                .filter(line -> line.select("strong").text().equals(account.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAccountIsListedAndOnesOwnCannotBeChanged() throws Exception {
        Document page = page(get("/admin/people"));

        assertThat(line(page, editor).select(".account__person span").text()).isEqualTo("Editor");
        assertThat(line(page, editor).select("form")).hasSize(3);
        assertThat(line(page, admin).select("form")).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("??").doesNotContain("{");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void aNewAccountHasAPasswordThatIsShownOnce() throws Exception {
        Document page =
                page(post("/admin/people").param("name", "Anna " + suffix).param("role", "READER"));
        String password = page.select(".account__secret").text();

        Account added = accounts.named("anna " + suffix).orElseThrow();
        assertThat(added.role()).isEqualTo(Role.READER);
        assertThat(passwords.isCurrent(password, added)).isTrue();
        assertThat(page(get("/admin/people")).text()).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a:b", "<b>x</b>", "x\u202Ey", "../x"})
    void aNameThatWillNotDoIsRefused(String name) throws Exception {
        Document page = page(post("/admin/people").param("name", name).param("role", "READER"));

        assertThat(page.select("#name-problem").text()).startsWith("No account can have this name.");
    }

    @Test
    void aNameIsThereOnce() throws Exception {
        Document page = page(
                post("/admin/people").param("name", editor.name().toUpperCase()).param("role", "READER"));

        assertThat(page.select("#name-problem").text()).startsWith("There is an account of this name");
        assertThat(page.select("#new-name").attr("value"))
                .isEqualTo(editor.name().toUpperCase());
    }

    @Test
    void aRoleCanBeChangedAndAnAccountLockedAndOpened() throws Exception {
        answer(post("/admin/people/" + editor.id() + "/roles").param("role", "LEGAL"));
        assertThat(now(editor).role()).isEqualTo(Role.LEGAL);

        answer(post("/admin/people/" + editor.id() + "/roles").param("role", "READER"));
        assertThat(now(editor).role()).isEqualTo(Role.READER);

        answer(post("/admin/people/" + editor.id() + "/locks"));
        assertThat(now(editor).isLocked()).isTrue();
        assertThat(line(page(get("/admin/people")), editor)
                        .select(".account__locked")
                        .text())
                .isEqualTo("locked");

        answer(post("/admin/people/" + editor.id() + "/releases"));
        assertThat(now(editor).isLocked()).isFalse();
    }

    @Test
    void aPasswordCanBeReset() throws Exception {
        Document page = page(post("/admin/people/" + editor.id() + "/passwords"));

        assertThat(passwords.isCurrent(page.select(".account__secret").text(), now(editor)))
                .isTrue();
        assertThat(passwords.isCurrent("Fischbrötchen am Hafen", now(editor))).isFalse();
    }

    private ApiToken token() {
        return tokens.save(new ApiToken(
                editor,
                "import " + suffix,
                TokenScope.READ,
                OffsetDateTime.now(),
                OffsetDateTime.now().plusDays(9),
                Secret.token()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwords", "locks"})
    void tokensEndWithTheOldPasswordAndWithALockedAccount(String what) throws Exception {
        ApiToken token = token();
        answer(post("/admin/people/" + editor.id() + "/" + what));

        assertThat(tokens.findById(token.id())).isEmpty();
        assertThat(page(get("/admin/log").param("what", "account.tokens-ended").param("about", "import " + suffix))
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void anAdministratorSeesAndEndsAnybodysTokens() throws Exception {
        ApiToken token = token();

        Element line = page(get("/admin/tokens")).select("tbody tr").stream()
                .filter(row -> row.text().contains("import " + suffix))
                .findFirst()
                .orElseThrow();
        assertThat(line.select("td").eachText().subList(0, 4))
                .containsExactly(editor.name(), "import " + suffix, token.beginning() + "…", "read");
        assertThat(line.select("td").get(6).text()).isEqualTo("not used yet");
        answer(post(line.select("form").attr("action")));

        assertThat(tokens.findById(token.id())).isEmpty();
        Element entry = page(get("/admin/log").param("who", admin.name()))
                .select("tbody tr")
                .first();
        assertThat(entry.text()).contains("token revoked", editor.name(), "import " + suffix);
    }

    @Test
    void nobodyLocksOrDemotesThemselves() throws Exception {
        assertThat(answer(post("/admin/people/" + admin.id() + "/locks")).getStatus())
                .isEqualTo(409);
        assertThat(answer(post("/admin/people/" + admin.id() + "/roles").param("role", "READER"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(now(admin).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void whoIsLockedIsSignedOutAtOnce() throws Exception {
        Cookie session = signIn(editor.name(), "Fischbrötchen am Hafen");
        assertThat(mvc.perform(get("/account").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);

        answer(post("/admin/people/" + editor.id() + "/locks"));

        assertThat(mvc.perform(get("/account").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .startsWith("/sign-in");
    }

    private Cookie signIn(String name, String password) throws Exception {
        return mvc.perform(post("/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr("address " + suffix);
                            return request;
                        })
                        .param("username", name)
                        .param("password", password))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
    }

    @Test
    void whatWasDoneIsInTheLogAndCanBeFiltered() throws Exception {
        answer(post("/admin/people/" + editor.id() + "/roles").param("role", "ADMIN"));
        answer(post("/admin/people/" + editor.id() + "/locks"));

        Document all = page(get("/admin/log").param("who", admin.name()));
        assertThat(all.select("tbody tr td:nth-child(3)").eachText()).containsExactly("account locked", "role changed");
        assertThat(all.select("tbody tr:last-child td:last-child").text()).isEqualTo("EDITOR → ADMIN");
        assertThat(all.select("main").text()).doesNotContain("??");

        Document some = page(get("/admin/log").param("what", "account.role").param("about", "JOOST-" + suffix));
        assertThat(some.select("tbody tr")).hasSize(1);
        assertThat(page(get("/admin/log").param("about", "%' or 1=1")).select("tbody tr"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999999"})
    void anyPageOfTheLogIsOne(String number) throws Exception {
        page(get("/admin/log").param("page", number).param("who", "\u0000"));
    }

    @Test
    void whatEditorsChangeIsInTheLog() throws Exception {
        assertThat(answer(post("/editor/runs/999999999/retries")).getStatus()).isNotEqualTo(403);
        MockHttpServletResponse upload = mvc.perform(multipart("/api/v1/uploads")
                        .file(new MockMultipartFile("files", "a.txt", "text/plain", new byte[0]))
                        .with(user(editor.name()).authorities(Role.EDITOR.authorities())))
                .andReturn()
                .getResponse();
        assertThat(upload.getStatus()).isEqualTo(202);

        Element entry = page(get("/admin/log").param("who", editor.name()))
                .select("tbody tr")
                .first();
        assertThat(entry.select("td").get(2).text()).isEqualTo("files uploaded");
        assertThat(entry.select("td a").attr("href")).startsWith("/editor/runs/");
    }

    @Test
    void whyAnEditorChangedItIsInTheLog() throws Exception {
        long article = archived();
        MockHttpServletResponse answer = mvc.perform(post("/editor/articles/" + article + "/withholdings")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("why", "  noch nicht geprüft ")
                        .with(csrf())
                        .with(user(editor.name()).authorities(Role.EDITOR.authorities())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);

        Element entry = page(get("/admin/log").param("who", editor.name()))
                .select("tbody tr")
                .first();
        assertThat(entry.select("td").last().text()).isEqualTo("noch nicht geprüft");
    }

    private long archived() {
        return SampleArticle.of("Protokoll " + suffix).paragraph("Es regnet.").in(archive);
    }
}
