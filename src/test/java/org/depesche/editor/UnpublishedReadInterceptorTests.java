package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Pubstatus;
import org.depesche.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The members of the newsroom who opened articles that readers do not see, by any page or interface. */
@DepescheTest
class UnpublishedReadInterceptorTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Archive archive;

    @Autowired
    JdbcClient jdbc;

    private final String reader = "Meike " + UUID.randomUUID();

    private String open(String path) throws Exception {
        int status = mvc.perform(get(path).with(user(reader).authorities(Role.EDITOR.authorities())))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).as(path).isEqualTo(200);
        return path;
    }

    private List<String> read() {
        return jdbc.sql(
                        "select about from action_log where who = ? and what = 'access.read-unpublished' order by about")
                .param(reader)
                .query(String.class)
                .list();
    }

    private static SampleArticle article() {
        return SampleArticle.of("Protokoll " + UUID.randomUUID()).paragraph("Es regnet.");
    }

    @Test
    void isInTheLog() throws Exception {
        long withheld = article().pubstatus(Pubstatus.WITHHELD).in(archive);
        long published = article().in(archive);

        open("/editor/articles/" + published + "/tags");
        open("/api/v1/articles/" + published);
        List<String> expected = List.of(
                open("/api/v1/articles/" + withheld),
                open("/articles/" + withheld + "/citation.ris"),
                open("/editor/articles/" + withheld),
                open("/editor/articles/" + withheld + "/tags"));

        await().untilAsserted(() -> assertThat(read()).isEqualTo(expected));
    }
}
