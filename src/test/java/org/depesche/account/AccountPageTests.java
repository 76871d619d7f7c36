package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.account.password.Passwords;
import org.depesche.web.Role;
import org.depesche.web.TokenScope;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DepescheTest
class AccountPageTests {

    private static final String PASSWORD = "Leuchtturm auf der Klippe";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Passwords passwords;

    private Account account;

    @BeforeEach
    void anAccount() {
        account = accounts.save(new Account(
                "tilda-" + UUID.randomUUID(), passwords.encode(PASSWORD), Role.EDITOR, OffsetDateTime.now()));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(user(account.name()).authorities(account.role().authorities()))
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(answer(request).getContentAsString());
    }

    @Test
    void showsWhoOneIsAndWhatOneMay() throws Exception {
        Document page = page(get("/account"));

        assertThat(page.select("main h1").text()).isEqualTo(account.name());
        assertThat(page.select(".account__head p").text()).startsWith("You are an editor");
        assertThat(page.select("main").text()).doesNotContain("??").doesNotContain("{");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void aTokenIsShownOnceAndCanBeRevoked() throws Exception {
        MockHttpServletResponse answer = answer(make("<b>Import</b>", "upload", in(30)));
        String secret = Jsoup.parse(answer.getContentAsString())
                .select(".account__secret")
                .text();
        ApiToken made = tokens.findBySha256(Secret.sha256(secret)).orElseThrow();
        assertThat(made.scope()).isEqualTo(TokenScope.UPLOAD);
        assertThat(made.endsAt())
                .isBetween(
                        OffsetDateTime.now().plusDays(29), OffsetDateTime.now().plusDays(32));
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");

        Document later = page(get("/account"));
        assertThat(later.text()).doesNotContain(secret);
        assertThat(later.select(".account__tokens strong").text()).isEqualTo("<b>Import</b>");

        answer(post(later.select(".account__tokens form").attr("action")));
        assertThat(tokens.findByAccountOrderById(account)).isEmpty();
    }

    @Test
    void nobodyRevokesAnothersToken() throws Exception {
        Account other =
                accounts.save(new Account("joost-" + UUID.randomUUID(), "x", Role.EDITOR, OffsetDateTime.now()));
        ApiToken token = tokens.save(new ApiToken(
                other,
                "import",
                TokenScope.ALL,
                OffsetDateTime.now(),
                OffsetDateTime.now().plusDays(1),
                Secret.token()));

        answer(post("/account/tokens/" + token.id() + "/revocation"));

        assertThat(tokens.findById(token.id())).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ' '    | read  | 30  | in at most 100 characters
            import | admin | 30  | what the token may do
            import | ''    | 30  | what the token may do
            import | read  | 0   | until when
            import | read  | -1  | until when
            import | read  | 367 | until when
            """)
    void aTokenNeedsAPurposeAScopeAndAnEndWithinAYear(String label, String scope, int days, String why)
            throws Exception {
        MockHttpServletResponse answer = answer(make(label, scope, in(days)));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#token-problem")
                        .text())
                .contains(why);
        assertThat(tokens.findByAccountOrderById(account)).isEmpty();
    }

    @Test
    void aTokenWithoutAnEndIsNotMade() throws Exception {
        answer(post("/account/tokens").param("label", "import").param("scope", "read"));
        answer(make("import", "read", "morgen"));

        assertThat(tokens.findByAccountOrderById(account)).isEmpty();
    }

    private static MockHttpServletRequestBuilder make(String label, String scope, String ends) {
        return post("/account/tokens")
                .param("label", label)
                .param("scope", scope)
                .param("ends", ends);
    }

    private static String in(int days) {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(days).toString();
    }

    @Test
    void aNewPasswordEndsAllTokens() throws Exception {
        answer(make("import", "read", in(30)));
        answer(change(PASSWORD, "Krabben pulen am Kai", "Krabben pulen am Kai"));

        assertThat(tokens.findByAccountOrderById(account)).isEmpty();
    }

    @Test
    void changesThePassword() throws Exception {
        String wanted = "Krabben pulen am Kai";
        assertThat(answer(change(PASSWORD, wanted, wanted)).getHeader("Location"))
                .isEqualTo("/account");

        assertThat(passwords.isCurrent(wanted, accounts.named(account.name()).orElseThrow()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            falsch                    | Krabben pulen am Kai | Krabben pulen am Kai | not right
            Leuchtturm auf der Klippe | kurz                 | kurz                 | too short
            Leuchtturm auf der Klippe | aaaaaaaaaaaaaaaa     | aaaaaaaaaaaaaaaa     | easy to guess
            Leuchtturm auf der Klippe | Krabben pulen am Kai | Krabben pulen am Kay | differ
            Leuchtturm auf der Klippe | Password2026!        | Password2026!        | most often
            """)
    void aPasswordThatWillNotDoIsRefusedWithTheReason(String current, String wanted, String again, String why)
            throws Exception {
        Document page = page(change(current, wanted, again));

        assertThat(page.select("#password-problem").text()).contains(why);
        assertThat(page.select("input[type=password][value]")).isEmpty();
        assertThat(passwords.isCurrent(PASSWORD, accounts.named(account.name()).orElseThrow()))
                .isTrue();
    }

    @Test
    void aPasswordThatIsTooLongIsRefusedAndSaysHowLongItMayBe() throws Exception {
        String wanted = "Krabben pulen am Kai ".repeat(50);
        assertThat(page(change(PASSWORD, wanted, wanted))
                        .select("#password-problem")
                        .text())
                .contains("1000 characters");
    }

    @Test
    void aPasswordWithANulIsABadRequest() throws Exception {
        String wanted = "Krabben pulen\u0000 am Kai";

        assertThat(answer(change(PASSWORD, wanted, wanted)).getStatus()).isEqualTo(400);
    }

    @Test
    void aPasswordWithAnotherControlCharacterIsOneThatSaysWhy() throws Exception {
        String wanted = "Krabben pulen\u0007 am Kai";
        MockHttpServletResponse answer = answer(change(PASSWORD, wanted, wanted));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("cannot be typed");
    }

    @Test
    void allOfALongPasswordCountsInAnyScriptHoweverItsSignsAreComposed() throws Exception {
        String wanted = "Суда стоят у причала вдоль набережной, über Nacht, и никто не знает, когда они уйдут";
        answer(change(PASSWORD, wanted, wanted));
        Account now = accounts.named(account.name()).orElseThrow();

        assertThat(passwords.isCurrent(Normalizer.normalize(wanted, Normalizer.Form.NFD), now))
                .isTrue();
        assertThat(passwords.isCurrent(wanted.substring(0, wanted.length() - 1) + "x", now))
                .isFalse();
    }

    private static MockHttpServletRequestBuilder change(String current, String wanted, String again) {
        return post("/account/password")
                .param("current", current)
                .param("wanted", wanted)
                .param("again", again);
    }
}
