package org.depesche.account.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.account.ApiToken;
import org.depesche.account.ApiTokens;
import org.depesche.account.Secret;
import org.depesche.account.Visitor;
import org.depesche.account.password.Passwords;
import org.depesche.web.Role;
import org.depesche.web.TokenScope;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Sign-ins and refusals, each with the person and the number. */
@DepescheTest
class AccessLogTests {

    private static final String PASSWORD = "Möwen fliegen tief heute";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Passwords passwords;

    @Autowired
    ActionLog actions;

    @Autowired
    AccessLog access;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Silke " + UUID.randomUUID();
    private Account account;
    private Visitor visitor;

    @BeforeEach
    void anAccount() {
        account = accounts.save(new Account(name, passwords.encode(PASSWORD), Role.EDITOR, OffsetDateTime.now()));
        visitor = new Visitor(mvc, "");
    }

    private List<ActionLog.Entry> entries(String who, String what) {
        access.writeCounts();
        return actions.find(ActionLog.Filter.of(who, what, ""), 1000, 0);
    }

    private ActionLog.Entry only(String what) {
        List<ActionLog.Entry> entries = entries(name, what);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    @Test
    void tellsWhoSignedInAndOut() throws Exception {
        visitor.signIn(name, PASSWORD);
        visitor.send(post("/sign-out"));

        assertThat(only("access.signed-in").detail()).isEqualTo(visitor.address());
        assertThat(only("access.signed-out").who()).isEqualTo(name);
    }

    @Test
    void tellsFailedSignInsOnceAnHourWithTheirCount() throws Exception {
        for (int i = 0; i < 4; i++) {
            visitor.signIn(name, "falsch " + i);
        }

        ActionLog.Entry entry = only("access.failed");
        assertThat(entry.who()).as("it need not be them").isEmpty();
        assertThat(entry.about()).isEqualTo(name);
        assertThat(entry.detail()).isEqualTo(visitor.address());
        assertThat(entry.times()).isEqualTo(4);
        assertThat(entry.lastAt()).isAfterOrEqualTo(entry.at());
    }

    @Test
    void aNameIsWrittenCleanAndShort() throws Exception {
        String typed = "<b>" + name + "\u0007\u202E\r\nadmin " + "x".repeat(500);
        MockHttpServletResponse answer = visitor.signIn(typed, "falsch");
        assertThat(answer.getStatus()).isLessThan(500);

        access.writeLines();
        String about = actions.find(ActionLog.Filter.of("", "access.failed", "<b>" + name), 9, 0)
                .getFirst()
                .about();
        assertThat(about).startsWith("<b>" + name + "    admin xxx").hasSizeLessThan(130);
    }

    @Test
    void manyNamesAreFewLines() {
        String kind = "failed-" + UUID.randomUUID();
        IntStream.range(0, 1000).forEach(i -> access.add("", kind, "name " + i, "somewhere"));

        List<ActionLog.Entry> entries = entries("", "access." + kind);
        assertThat(entries).hasSizeBetween(2, 400);
        assertThat(entries.stream().mapToInt(ActionLog.Entry::times).sum()).isEqualTo(1000);
        assertThat(entries.getFirst().about()).isEqualTo("…");
    }

    @Test
    void tellsWhatSomebodyWasRefused() throws Exception {
        visitor.signIn(name, PASSWORD);
        visitor.open("/admin/people");
        visitor.open("/admin/people");

        ActionLog.Entry entry = only("access.refused");
        assertThat(entry.about()).isEqualTo("/admin/people");
        assertThat(entry.times()).isEqualTo(2);
    }

    @Test
    void tellsWhatATokenWasRefusedAndThatItHadExpired() throws Exception {
        show(token(TokenScope.UPLOAD, 1), "/api/v1/search");
        show(token(TokenScope.ALL, -1), "/api/v1/search");

        assertThat(only("access.refused").detail()).isEqualTo("GET, import (upload)");
        assertThat(only("access.token-expired").detail()).startsWith("import, ");
    }

    private String token(TokenScope scope, int days) {
        String secret = Secret.token();
        tokens.save(new ApiToken(
                account,
                "import",
                scope,
                OffsetDateTime.now(),
                OffsetDateTime.now().plusDays(days),
                secret));
        return secret;
    }

    private void show(String secret, String path) throws Exception {
        mvc.perform(get(path).header("Authorization", "Bearer " + secret));
    }

    @Test
    void forgetsAccessAfterAWhileAndChangesNever() throws Exception {
        visitor.signIn(name, PASSWORD);
        visitor.changePassword(PASSWORD, "Krabben pulen am Kai");
        access.writeLines();
        jdbc.sql("update action_log set at = now() - interval '3 years' where who = ?")
                .param(name)
                .update();

        actions.forgetAccess(OffsetDateTime.now().minusDays(1000));

        assertThat(entries(name, "").stream().map(ActionLog.Entry::what)).containsExactly("account.password");
    }

    @Test
    void thePageShowsItByPersonAndAsATable() throws Exception {
        visitor.signIn(name, "falsch");
        visitor.signIn(name, "falsch");
        visitor.signIn(name, PASSWORD);
        access.writeCounts();
        String chief = "Chief " + UUID.randomUUID();
        accounts.save(new Account(chief, passwords.encode(PASSWORD), Role.ADMIN, OffsetDateTime.now()));
        Visitor admin = new Visitor(mvc, "");
        admin.signIn(chief, PASSWORD);

        Document page = admin.page("/admin/log?who=" + name.replace(" ", "%20"));
        assertThat(page.select("tbody td:nth-child(2)").eachText()).containsExactly(name, "unknown");
        assertThat(page.select("tbody td:nth-child(3)").eachText().getFirst()).isEqualTo("signed in");
        assertThat(page.select("tbody td:nth-child(3)").eachText().getLast())
                .startsWith("sign-in failed 2\u202F× within");
        assertThat(page.select("main").text()).doesNotContain("??");

        String table = admin.open(page.select("a[download]").attr("href")).getContentAsString();
        assertThat(table.lines()).hasSize(3);
        assertThat(table).contains("access.failed," + name);
    }
}
