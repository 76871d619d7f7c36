package org.depesche;

import static com.codeborne.selenide.CollectionCondition.itemWithText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.open;

import com.codeborne.selenide.WebDriverRunner;
import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The purpose of Depesche, from one end to the other: a file in, an article found. */
@InBrowser
@ServerTest
class JourneyTests {

    private static final String HEADLINE = "Der finnische Regierungschef ist zum ersten Mal seit seiner Wahl";

    @LocalServerPort
    private int port;

    private Site site;

    @Test
    void aReportIsUploadedAndFoundByKeywordPersonPlaceAndFigure() {
        site = new Site(port);
        site.signIn();
        upload("src/test/resources/journey/staatsbesuch.txt");
        publish();

        $("main").shouldHave(text(HEADLINE));
        $$(".article__body a.mention.person").shouldHave(itemWithText("Aarne Vuorela"));
        $$(".article__body a.mention.place").shouldHave(itemWithText("Tokio"));
        $$(".article__body a.mention.figure").shouldHave(itemWithText("umgerechnet 4,5 Milliarden Euro"));

        finds("Schiffsexport");
        finds("\"Aarne Vuorela\"");
        finds("ort:Yokohama");
        finds("figure:\"4,5 Mrd Euro\"");
        finds("person:Vuorela Werften");

        // the dossier gathers the mentions by surname alone, too
        $$("aside .facet__value.person").findBy(text("Aarne Vuorela")).click();
        $("main").shouldHave(text(HEADLINE));
        $(".hit h2 a").click();
        $$(".article__side a.person").findBy(text("Aarne Vuorela")).click();
        $("h1").shouldHave(text("Aarne Vuorela"));
        $("main").shouldHave(text(HEADLINE));
    }

    /** Uploads a file, waits for its outcome, and goes to the article it became. */
    private void upload(String file) {
        site.visit("/editor/uploads");
        $("input[type=file]").uploadFile(new File(file));
        // a date field takes its keys in the order of the browser's language: set its value
        executeJavaScript("arguments[0].value = '2024-05-16'", $("input[name=published]"));
        $("input[name=source]").setValue("Küstendienst");
        $("main form button[type=submit], main form button:not([type])").click();
        $("main a[href^='/articles/']").shouldBe(visible).click();
        $("article.article").should(exist);
    }

    /** Its headline is its first sentence, so it waits for an editor, who publishes it from the list. */
    private void publish() {
        String article = WebDriverRunner.url();
        site.visit("/editor/held");
        $$("ol.held > li").findBy(text(HEADLINE)).$("input[name=held]").click();
        $(".held__acts button:not([formaction])").click();
        $("[role=status]").should(exist);
        open(article);
        $("article.article").should(exist);
    }

    private void finds(String words) {
        Eventually.await().until(() -> {
            site.visit("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            return $$(".hit").findBy(text(HEADLINE)).exists();
        });
    }
}
