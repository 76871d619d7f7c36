package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.Eventually;
import org.depesche.UniqueWord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Handing files in and watching their progress, as an editor's browser does. */
@DepescheTest
class UploadPageTests extends EditorPages {

    private final String unique = UniqueWord.next();

    @Test
    void whatWasHandedInIsFoundInItsRun() throws Exception {
        String run = upload(file("meldung.txt", "Neue Fähre " + unique), file("leer.txt", ""));

        Document page = finished(run);

        assertThat(page.select("meta[http-equiv=refresh], [hx-get]")).isEmpty();
        assertThat(page.select(".outcomes .outcome--stored").text()).isEqualTo("gespeichert");
        Element link = page.selectFirst(".outcomes a[href^=/articles/]");
        assertThat(link.text()).isEqualTo("Neue Fähre " + unique);
        assertThat(page.select("section[aria-labelledby=r-failed] td code").text())
                .isEqualTo("leer.txt");
        assertThat(page.select("section[aria-labelledby=r-failed] .problem").text())
                .isEqualTo("Die Datei ist leer.");
        assertThat(page.select("section[aria-labelledby=r-failed] form button").text())
                .isEqualTo("1 Datei noch einmal versuchen");
        assertThat(page("/editor/runs").select("main table a[href=" + run + "]"))
                .hasSize(1);
        assertThat(page("/editor/uploads").select("aside a[href=" + run + "]")).hasSize(1);
    }

    @Test
    void theOriginalCanBeSavedButIsNeverShown() throws Exception {
        Document page = finished(upload(file("<b>böse</b>.html", "Überschrift " + unique)));

        MockHttpServletResponse original =
                answer(get(page.selectFirst("a[href^=/editor/originals/]").attr("href")));

        assertThat(original.getContentType()).isEqualTo("application/octet-stream");
        assertThat(original.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(original.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.getContentAsString(StandardCharsets.UTF_8)).startsWith("Überschrift " + unique);
    }

    @Test
    void aPageIsShownInAFrameWhereItCanNeitherActNorLoad() throws Exception {
        String markup = "<h1>Seite %s</h1><script>alert(1)</script><p>Der Hafen ist am Dienstag gewachsen, und zwar"
                + " um elf Kräne, sagte die Leiterin.</p><img src='https://tracker.example/a.gif'>";
        Document waiting = finished(upload(
                "preview",
                new MockMultipartFile(
                        "files",
                        "seite.html",
                        "text/html",
                        markup.formatted(unique).getBytes(StandardCharsets.UTF_8))));

        Element file = preview(waiting).selectFirst(".beside__file");
        MockHttpServletResponse shown =
                answer(get(file.selectFirst("iframe[sandbox]").attr("src")));

        assertThat(file.select("pre").text()).contains("<script>alert(1)</script>");
        assertThat(shown.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(shown.getContentAsString()).contains("Seite " + unique).doesNotContain("alert", "tracker.example");
        assertThat(shown.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox");
        assertThat(shown.getHeaders("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPdfIsShownByTheViewerOfTheBrowser() throws Exception {
        byte[] release = new ClassPathResource("formats/release.pdf").getContentAsByteArray();
        Document waiting =
                finished(upload("preview", new MockMultipartFile("files", "seite.pdf", "application/pdf", release)));

        Element file = preview(waiting).selectFirst(".beside__file");
        MockHttpServletResponse shown =
                answer(get(file.selectFirst("iframe").attr("src").replaceFirst("#.*", "")));

        assertThat(shown.getContentType()).isEqualTo("application/pdf");
        assertThat(shown.getHeader("Content-Disposition")).startsWith("inline;").contains(".pdf");
        assertThat(shown.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(shown.getContentAsByteArray()).isEqualTo(release);
    }

    @Test
    void aFileOfTextIsNeverShownByTheBrowserItself() throws Exception {
        Document waiting = finished(upload("preview", file("text.txt", "Ein Text " + unique)));

        String original = waiting.selectFirst("a[href^=/editor/originals/]").attr("href");

        assertThat(answer(get(original + "/shown")).getStatus()).isEqualTo(404);
    }

    @Test
    void ofSeveralArticlesOfAFileSomeAreTakenAndSomeAreLeft() throws Exception {
        String lines = Stream.of("Fähre", "Hafen", "Kran")
                .map(word -> "{\"headline\": \"%1$s %2$s\", \"body_text\": \"Ein Satz über %1$s und %2$s.\"}\n"
                        .formatted(word, unique))
                .collect(Collectors.joining());
        String run = upload(
                "preview",
                new MockMultipartFile(
                        "files", "drei.jsonl", "application/json", lines.getBytes(StandardCharsets.UTF_8)));
        Document first = preview(finished(run));
        assertThat(first.select("#p-choice").text()).isEqualTo("3 Artikel in dieser Datei");
        assertThat(first.select(".choice a").eachText())
                .containsExactly("Fähre " + unique, "Hafen " + unique, "Kran " + unique);
        assertThat(first.select(".choice a[aria-current]").text()).isEqualTo("Fähre " + unique);

        String choice = first.selectFirst(".beside__choice form").attr("action");
        MockHttpServletResponse nothing = answer(post(choice));
        assertThat(parse(answer(get(run).cookie(nothing.getCookies())))
                        .select(".notice[role=status]")
                        .text())
                .startsWith("Kein Artikel war angekreuzt");

        answer(post(choice).param("items", "0", "2").with(csrf()));
        answer(post(choice.replace("publications", "discards"))
                .param("items", "0", "1")
                .with(csrf()));

        Document decided = page(run);
        assertThat(decided.select(".outcomes a[href^=/articles/]").eachText())
                .containsExactly("Fähre " + unique, "Kran " + unique);
        assertThat(decided.select(".outcomes").text()).contains("1 übergangen");
    }

    private Document preview(Document run) throws Exception {
        return page(run.selectFirst(".outcomes a[href*=/items/]").attr("href"));
    }

    @Test
    void moreFilesOfTheSameRunComeInFurtherRequests() throws Exception {
        String run = upload(file("eins.txt", "Die erste Meldung " + unique));

        MockHttpServletResponse more = answer(multipart(run + "/files")
                .file(file("zwei.txt", "Die zweite Meldung " + unique))
                .with(csrf()));

        assertThat(more.getStatus()).isEqualTo(204);
        assertThat(finished(run)
                        .select("section[aria-labelledby=r-files] td code")
                        .eachText())
                .containsExactly("eins.txt", "zwei.txt");
        MockHttpServletResponse elsewhere = answer(multipart("/editor/runs/999999999/files")
                .file(file("drei.txt", "Die dritte"))
                .with(csrf()));
        assertThat(elsewhere.getStatus()).isEqualTo(422);
    }

    @Test
    void whatIsLeftOutIsExplained() throws Exception {
        String news = "{\"uri\": \"urn:%s\", \"version\": \"%s\", \"headline\": \"%s\", \"body_text\": \"Ein Text.\"}";
        finished(upload(file("zwei.json", news.formatted(unique, 2, "Zweite Fassung"))));
        Document run = finished(upload(
                file("alt.json", news.formatted(unique, 1, "Erste Fassung")),
                file("anders.json", news.formatted(unique, 2, "Eine andere Fassung")),
                file("bild.json", "{\"type\": \"picture\", \"headline\": \"Ein Hafen\"}")));

        assertThat(run.select("section[aria-labelledby=r-files] .remark").eachText())
                .containsExactly(
                        "Fassung 1 ist älter als die gespeicherte und steht nun in der Geschichte des Artikels.",
                        "Fassung 2 ist schon gespeichert, mit einem anderen Text. Der bleibt, wie er ist. Ist dieser hier neuer,"
                                + " schicken Sie ihn mit einer höheren Fassungsnummer.",
                        "Kein Artikel, sondern ein Eintrag vom Typ „picture“.");
    }

    @Test
    void theReportCanBeTakenAway() throws Exception {
        String run = upload(file("=1+1.txt", "Neue Fähre " + unique), file("leer.txt", ""));
        String report = finished(run).selectFirst("a[href$=.csv][download]").attr("href");

        MockHttpServletResponse answer = answer(get(report));

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        List<String> lines =
                answer.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFFfile,item,outcome,headline,article,stage,reason");
        assertThat(lines.get(1)).startsWith("'=1+1.txt,1,stored,Neue Fähre " + unique + ",http://localhost/articles/");
        assertThat(lines.get(2)).isEqualTo("leer.txt,1,failed,,,read,Die Datei ist leer.");
    }

    @Test
    void aPausedRunWaitsUntilItGoesOn() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            lines.append(
                    "{\"uri\": \"urn:%s:%d\", \"headline\": \"Meldung %d\", \"body_text\": \"Ein Text über Häfen.\"}%n"
                            .formatted(unique, i, i));
        }
        String run = upload(new MockMultipartFile(
                "files", "viele.jsonl", null, lines.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(answer(post(run + "/pauses").with(csrf())).getStatus()).isEqualTo(303);
        Document paused = page(run);
        assertThat(paused.select("#run").attr("data-state")).isEqualTo("paused");
        assertThat(paused.select("form[action$=/resumptions] button").text()).isEqualTo("Fortsetzen");
        assertThat(answer(post(run + "/resumptions").with(csrf())).getStatus()).isEqualTo(303);

        assertThat(finished(run).select(".outcomes summary").text()).isEqualTo("400 gespeichert");
    }

    @Test
    void aRunTellsHowFarItIsUntilItsEnd() throws Exception {
        String run = upload(file("meldung.txt", "Neue Fähre " + unique));
        finished(run);

        MvcResult events = mvc.perform(get(run + "/events").with(user("tilda").roles("EDITOR")))
                .andReturn();
        events.getAsyncResult(Eventually.MOST.toMillis());

        assertThat(events.getResponse().getContentType()).startsWith("text/event-stream");
        assertThat(events.getResponse().getContentAsString())
                .contains("event:progress")
                .contains("event:finished")
                .contains("\"done\":1");
    }

    @Test
    void thePreviewOfATableShowsTheFieldsOfItsColumns() throws Exception {
        byte[] table = ("Titel;Seite;Text\nTabelle " + unique + ";3;Der Hafen ist am Dienstag gewachsen.\n")
                .getBytes(StandardCharsets.UTF_8);
        Document waiting = finished(upload("preview", new MockMultipartFile("files", "t.csv", "text/csv", table)));

        Document preview =
                page(waiting.selectFirst(".outcomes a[href*=/items/]").attr("href"));

        assertThat(preview.select("section[aria-labelledby=p-columns] li").eachText())
                .containsExactly("Titel → Überschrift", "Seite → bleibt weg", "Text → Text");
    }

    @Test
    void aPreviewIsShownAndThenPublished() throws Exception {
        String run = upload("preview", file("entwurf.txt", "Ein Entwurf " + unique));
        Document waiting = finished(run);
        assertThat(waiting.select(".outcomes .outcome--waiting").text()).isEqualTo("zur Durchsicht");

        Document preview =
                page(waiting.selectFirst(".outcomes a[href*=/items/]").attr("href"));
        assertThat(preview.select("article h3").text()).isEqualTo("Ein Entwurf " + unique);
        assertThat(preview.select("pre").text())
                .isEqualTo("Ein Entwurf " + unique + "\n\nDer Vorstand hat am Dienstag entschieden.");
        assertThat(preview.select("article p").last().text()).startsWith("Der Vorstand");
        assertThat(preview.selectFirst("input[name=headline]").val()).isEqualTo("Ein Entwurf " + unique);
        assertThat(preview.select("small.doubt").text()).contains("Die Datei nennt kein Datum");
        answer(post(preview.selectFirst("form[action$=/publications]").attr("action"))
                .param("revision", "0")
                .param("headline", "Ein besserer Entwurf " + unique)
                .param("published", "2024-05-17")
                .param("body", preview.selectFirst("textarea[name=body]").wholeText())
                .with(csrf()));

        Document published = finished(run);
        assertThat(published.select(".outcomes .outcome--stored")).hasSize(1);
        assertThat(published.select(".outcomes a[href^=/articles/]").text())
                .isEqualTo("Ein besserer Entwurf " + unique);
    }

    @Test
    void aPreviewSaysWhereEachFieldComesFrom() throws Exception {
        String article =
                "{\"uri\": \"urn:%1$s\", \"headline\": \"Fähre %1$s\", \"keywords\": [\"Hafen\"], \"body_text\":"
                        + " \"Von Eva Lund\\n\\nROSTOCK, 4. Mai – Der Vorstand hat am Dienstag entschieden.\"}";
        Document waiting = finished(upload(
                "preview",
                new MockMultipartFile(
                        "files",
                        "entwurf.json",
                        "application/json",
                        article.formatted(unique).getBytes(StandardCharsets.UTF_8))));

        Document preview =
                page(waiting.selectFirst(".outcomes a[href*=/items/]").attr("href"));

        assertThat(origin(preview, "headline")).isEqualTo("Aus der Datei");
        assertThat(origin(preview, "keywords")).isEqualTo("Aus der Datei");
        assertThat(origin(preview, "byline")).isEqualTo("Im Text erkannt");
        assertThat(origin(preview, "dateline")).isEqualTo("Im Text erkannt");
        assertThat(origin(preview, "language")).isEqualTo("Beim Einliefern angegeben");
        assertThat(origin(preview, "published")).isEmpty();
        assertThat(origin(preview, "rights")).isEmpty();
    }

    private static String origin(Document preview, String field) {
        return preview.select("input[name=" + field + "] ~ small.origin").text();
    }

    @Test
    void aRunThatIsNotThereIsNotFound() throws Exception {
        assertThat(answer(get("/editor/runs/999999999")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/editor/runs?page=-3")).getStatus()).isEqualTo(200);
        assertThat(answer(get("/editor/runs?page=99999")).getStatus()).isEqualTo(200);
    }

    private static MockMultipartFile file(String name, String headline) {
        String text = headline.isEmpty() ? "" : headline + "\n\nDer Vorstand hat am Dienstag entschieden.\n";
        return new MockMultipartFile("files", name, "text/html", text.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(MockMultipartFile... files) throws Exception {
        return upload("now", files);
    }

    private String upload(String publish, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/editor/uploads");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        MockHttpServletResponse answer =
                answer(request.param("publish", publish).param("language", "de").with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(303);
        return answer.getHeader("Location");
    }

    private Document finished(String run) {
        return Eventually.await().until(() -> page(run), page -> {
            if (page.select("#run").attr("data-state").equals("finished")) {
                return true;
            }
            assertThat(page.select("#run").attr("hx-get")).startsWith(run);
            return false;
        });
    }
}
