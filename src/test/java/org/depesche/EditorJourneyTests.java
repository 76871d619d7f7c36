package org.depesche;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An editor at work: uploads without scripts, corrects, withdraws. */
@InBrowser
@ServerTest
class EditorJourneyTests {

    private final HttpClient reader = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    private Site site;
    private String word;

    @BeforeEach
    void anEditorIsThere() {
        site = new Site(port);
        word = "q" + UniqueWord.next() + "x";
        site.signIn();
    }

    @Test
    @InBrowser.WithoutScript
    void uploadsWithoutScripts(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("kran.txt"),
                "Ein neuer Kran " + word + "\n\nEr hebt 300 Tonnen und steht in Rostock.\n");

        site.visit("/editor/uploads");
        $("input[type=file]").sendKeys(file.toString());
        $("main form button.button").click();
        // the page asks by itself how far the run is
        $("main a[href^='/articles/']").should(exist).click();

        $("article.article h1").shouldHave(text("Ein neuer Kran " + word));
        $("article.article").shouldHave(text("300 Tonnen"));
    }

    /** More than go in one request. */
    @Test
    void uploadsAFolderWithAllThatLiesBelowIt(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 205; i++) {
            Path below = Files.createDirectories(folder.resolve("hafen/" + i % 3));
            Files.writeString(below.resolve(i + ".txt"), "Meldung " + i + " " + word + "\n\nEs regnet.\n");
        }

        site.visit("/editor/uploads");
        $("#u-folder").sendKeys(folder.resolve("hafen").toString());
        $("[data-chosen]").shouldHave(text("205 Dateien"));
        $("input[name=publish][value=preview]").click();
        $("main form button.button").click();

        $("#run[data-state=finished]").should(exist);
        $("#run [role=status]").shouldHave(text("205 von 205"));
        $$("section[aria-labelledby=r-files] td code")
                .findBy(text("hafen/1/1.txt"))
                .should(exist);
    }

    @Test
    void correctsAnArticle() {
        long id = article();

        site.visit("/articles/" + id);
        $$("main a[href^='/editor/articles/']").first().click();
        $("input[name=headline]").setValue("Der Kran " + word + " bleibt");
        $("input[name=reason]").setValue("Genauer");
        $("form[action$='/corrections'] button").click();

        $("article.article h1").shouldHave(text("Der Kran " + word + " bleibt"));
        site.search("bleibt " + word, 1);
        site.visit("/editor/articles/" + id + "/revisions/1");
        $$(".changes ins").findBy(text("bleibt")).should(exist);
        $(".article__body h3").shouldHave(text("Kran " + word));
    }

    @Test
    void withdrawsAnArticle() throws Exception {
        long id = article();
        String address = articles.findById(id).orElseThrow().url();
        site.search(word, 1);
        assertThat(answer(address)).isEqualTo(200);

        site.visit("/editor/articles/" + id);
        $("section[aria-labelledby=c-status] details summary").click();
        $("#x-why").setValue("Die Quelle hat es zurückgezogen.");
        $("form[action$='/cancellations'] button").click();
        $("section[aria-labelledby=c-status]").shouldHave(text("Die Quelle hat es zurückgezogen."));

        assertThat(answer(address)).isEqualTo(410);
        Eventually.await().until(() -> !found());
    }

    private long article() {
        return SampleArticle.of("Kran " + word)
                .paragraph("Er steht nicht mehr in Rostock.")
                .in(archive);
    }

    private boolean found() throws IOException, InterruptedException {
        return reader.send(request("/api/v1/search?q=" + word), BodyHandlers.ofString())
                .body()
                .contains("Kran " + word);
    }

    private int answer(String path) throws IOException, InterruptedException {
        return reader.send(request(path), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(site.url(path))).build();
    }
}
