package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.Eventually;
import org.depesche.UniqueWord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** A doubtful article waits, with the reason, until an editor has decided; readers see nothing of it meanwhile. */
@DepescheTest
class HeldPageTests extends EditorPages {

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UniqueWord.next();

    /** Hands a file in, careful as the form is by itself, and returns the page of its run when it is through. */
    private Document handIn(String name, String text) throws Exception {
        MockHttpServletResponse answer = answer(multipart("/editor/uploads")
                .file(new MockMultipartFile("files", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(303);
        String run = String.valueOf(answer.getHeader("Location"));
        return finished(run);
    }

    private Document finished(String run) {
        return Eventually.await()
                .until(
                        () -> page(run),
                        page -> page.select("#run").attr("data-state").equals("finished"));
    }

    private Element line() throws Exception {
        for (Element line : page("/editor/held").select("ol.held > li")) {
            if (line.text().contains(unique)) {
                return line;
            }
        }
        throw new AssertionError("Nothing waits that is called " + unique);
    }

    private int statusForReaders() throws Exception {
        long id = jdbc.sql("select id from article where headline like :headline")
                .param("headline", "%" + unique + "%")
                .query(Long.class)
                .single();
        return mvc.perform(get("/articles/" + id)).andReturn().getResponse().getStatus();
    }

    private void decide(String act, String key) throws Exception {
        MockHttpServletResponse answer =
                answer(post("/editor/held/" + act).param("held", key).with(csrf()));
        assertThat(answer.getHeader("Location")).isEqualTo("/editor/held?done=1");
    }

    private String item(int version, String headline, String text) {
        return """
                {"uri":"urn:%s","version":"%d","headline":"%s %s","language":"de","source":"Küste",
                "firstcreated":"2024-05-16T10:00:00Z","body_text":"%s"}""".formatted(unique, version, headline, unique, text);
    }

    @Test
    void anArticleWithoutADateWaitsUntilItIsPublished() throws Exception {
        Document run = handIn("meldung.txt", "Neue Fähre " + unique + "\n\nDie Fähre fährt von Montag an nach Kiel.\n");

        assertThat(run.select(".outcome--held").text()).isEqualTo("zurückgehalten");
        assertThat(run.text()).contains("Wartet auf die Redaktion: kein Datum");
        assertThat(line().text()).contains("kein Datum", "Die Fähre fährt von Montag an");
        assertThat(statusForReaders()).isEqualTo(404);

        handIn("noch-einmal.txt", "Neue Fähre " + unique + "\n\nDie Fähre fährt von Montag an nach Kiel.\n");
        assertThat(statusForReaders()).isEqualTo(404);

        String key = line().select("input[name=held]").val();
        String article = "/editor/articles/" + key.substring(1);
        assertThat(page(article).select("section.state .notice").text()).contains("Zurückgehalten", "kein Datum");
        decide("publications", key);
        assertThat(page(article).select("section.state .notice")).isEmpty();
        assertThat(statusForReaders()).isIn(200, 301, 302, 308);
        assertThat(page("/editor/held").text()).doesNotContain(unique);
        assertThat(jdbc.sql("select count(*) from action_log where what = 'held.publications' and detail = :detail")
                        .param("detail", "/articles/" + key.substring(1))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select who from article_state_change where article_id = :id")
                        .param("id", Long.valueOf(key.substring(1)))
                        .query(String.class)
                        .list())
                .containsExactly("tilda");
    }

    @Test
    void whatIsDiscardedWasNeverThere() throws Exception {
        handIn(
                "meldung.txt",
                "Alte Fähre " + unique + "\n\nSperrfrist: Sonntag, 18 Uhr\n\nDie Fähre fährt nicht mehr.\n");
        assertThat(line().text()).contains("Sperrfrist");

        decide("discards", line().select("input[name=held]").val());

        assertThat(statusForReaders()).isEqualTo(404);
        assertThat(page("/editor/held").text()).doesNotContain(unique);
        assertThat(answer(post("/editor/held/discards").with(csrf())).getHeader("Location"))
                .isEqualTo("/editor/held?done=0");
    }

    @Test
    void aClearLaterVersionNeedsNobody() throws Exception {
        handIn("a.json", item(1, "Achtung Redaktionen:", "Die Fähre liegt im Hafen von Kiel."));
        assertThat(line().text()).contains("Hinweis an Redaktionen");

        handIn("b.json", item(2, "Fähre", "Die Fähre liegt nun im Hafen von Lübeck."));

        assertThat(statusForReaders()).isIn(200, 301, 302, 308);
        assertThat(page("/editor/held").text()).doesNotContain(unique);
    }

    @Test
    void aDoubtfulLaterVersionWaitsWhileReadersSeeTheEarlierOne() throws Exception {
        handIn("a.json", item(1, "Fähre", "Die Fähre liegt im Hafen von Kiel."));
        Document run = handIn("b.json", item(2, "Fähre", "Sperrfrist: Montag 6 Uhr. Die Fähre ist gesunken."));

        assertThat(run.text()).contains("Leser sehen weiter die frühere");
        assertThat(line().text()).contains("spätere Fassung");
        assertThat(text()).contains("im Hafen von Kiel");

        decide("publications", line().select("input[name=held]").val());

        assertThat(text()).contains("gesunken");
        assertThat(page("/editor/held").text()).doesNotContain(unique);
    }

    @Test
    void publishingEverythingIsAChoice() throws Exception {
        MockHttpServletResponse answer = answer(multipart("/editor/uploads")
                .file(new MockMultipartFile(
                        "files",
                        "a.txt",
                        "text/plain",
                        ("Fähre " + unique + "\n\nDie Fähre fährt.\n").getBytes(StandardCharsets.UTF_8)))
                .param("publish", "now")
                .with(csrf()));
        String run = String.valueOf(answer.getHeader("Location"));
        finished(run);

        assertThat(statusForReaders()).isIn(200, 301, 302, 308);
    }

    private String text() {
        return jdbc.sql("select text from visible_article where headline like :headline")
                .param("headline", "%" + unique + "%")
                .query(String.class)
                .single();
    }
}
