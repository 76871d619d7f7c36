package org.depesche;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.hidden;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.actions;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.WebDriverRunner;
import java.util.List;
import org.depesche.article.Archive;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reader looks for something: with the mouse, with the keys alone, on a phone, without scripts. */
@InBrowser
@ServerTest
class ReaderJourneyTests {

    private static final String PERSON = "Henrike Osterloh";

    @LocalServerPort
    private int port;

    @Autowired
    private Archive archive;

    private Site site;
    private String word;

    @BeforeEach
    void twelveArticlesOfWhichFiveNameSomebody() {
        site = new Site(port);
        word = "q" + UniqueWord.next() + "x";
        for (int i = 1; i <= 12; i++) {
            String person = i <= 5 ? PERSON : "Kenta Morishima";
            SampleArticle.of("Meldung " + i + " " + word)
                    .paragraph("Dazu äußerte sich " + person + ".")
                    .names(EntityKind.PERSON, person, person)
                    .in(archive);
        }
        site.search(word, 12);
    }

    @Test
    @InBrowser.WithoutScript
    void searchesAndChoosesWithoutScripts() {
        site.visit("/");
        $("main input[name=q]").sendKeys(word + "\n");
        $("h1").shouldHave(text("12"));

        $$("aside .facet__value.person").findBy(text(PERSON)).click();
        $$(".hit").shouldHave(size(5));
        $(".chip__remove").click();
        $$(".hit").shouldHave(size(12));

        site.visit("/search?size=10&q=" + word);
        $(".pager [rel=next]").click();
        $$(".hit").shouldHave(size(2));
        assertThat(WebDriverRunner.url()).contains("page=2");

        $(".masthead a[hreflang=en]").click();
        $("html").shouldHave(attribute("lang", "en"));
        $("h1").shouldHave(text("12 articles"));
        $$(".footer .switch a").findBy(text("Dark")).click();
        $("html").shouldHave(attribute("data-theme", "dark"));
        $$(".hit").shouldHave(size(2));
    }

    @Test
    void filtersOnAPhoneInASheet() {
        Inspection.screen(390);
        site.search(word, 12);

        $("#filter").shouldBe(hidden);
        $(".facets__open").click();
        $("#filter").shouldBe(visible);
        $$("#filter .facet__value.person").findBy(text(PERSON)).click();
        $$(".hit").shouldHave(size(5));
        $("#filter").shouldBe(hidden);
        $(".facets__open").click();
        $(".facets__done button").shouldHave(text("5")).click();
        $("#filter").shouldBe(hidden);
    }

    @Test
    void completesAValueAndAMonthWithTheKeysAlone() {
        site.visit("/figures");

        $("#min").sendKeys("1,5 m");
        $("#min-suggestions").shouldBe(visible);
        $("#min").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        $("#min").shouldHave(value("1,5 Mio."));
        $("#from").sendKeys("2023-1");
        $("#from-suggestions").shouldBe(visible);
        $("#from").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        $("#from").shouldHave(value("2023-10"));
        $("#from").sendKeys(Keys.ENTER);

        $("#min").shouldHave(value("1,5 Mio."));
        $("#from").shouldHave(value("2023-10-01"));
        assertThat(WebDriverRunner.url()).contains("from=2023-10");
    }

    @Test
    void findsWithTheKeysAlone() {
        site.search(word, 12);

        press("/");
        $("#q").shouldBe(focused);
        press(Keys.ESCAPE);
        press("j");
        $$(".hit h2 a").get(0).shouldBe(focused);
        press("j");
        $$(".hit h2 a").get(1).shouldBe(focused);
        press("k");
        $$(".hit h2 a").get(0).shouldBe(focused);
        press(Keys.ENTER);
        $("article.article h1").should(exist).shouldHave(text(word));

        // from one hit to the next, and back
        $(".trail nav").shouldHave(text("1 von 12"));
        press("k");
        press("j");
        $(".trail nav").shouldHave(text("2 von 12"));
        press("j");
        $(".trail nav").shouldHave(text("3 von 12"));
        press("k");
        $(".trail nav").shouldHave(text("2 von 12"));
        // not while somebody writes
        $("#q").sendKeys("jk");
        $(".trail nav").shouldHave(text("2 von 12"));
    }

    @Test
    void readsHitsBesideTheirListWithTheKeysAlone() {
        Inspection.screen(1280);
        site.visit("/search?view=preview&q=" + word);
        String first = $$(".hit h2 a").get(0).text();
        String second = $$(".hit h2 a").get(1).text();

        $(".glance h2").shouldHave(exactText(first));
        press("j");
        press(Keys.ARROW_DOWN);
        $(".glance h2").shouldHave(exactText(second));
        $("[data-preview-status]").shouldHave(text(second));
        press("p");
        $(".glance h2").shouldBe(focused);
        press(Keys.ESCAPE);
        $(".glance h2").shouldNot(exist);
        $$(".hit h2 a").get(1).shouldBe(focused);
        $$(".hit__glance").get(0).click();
        $(".glance h2").shouldHave(exactText(first));
    }

    @Test
    void goesFromHeadlineToHeadlineWithTheKeysAlone() {
        for (String page : List.of("/", "/archive/2024/05/16")) {
            site.visit(page);
            press("j");
            $$(".teaser :is(h2, h3) a").get(0).shouldBe(focused);
            press("j");
            $$(".teaser :is(h2, h3) a").get(1).shouldBe(focused);
            press("k");
            $$(".teaser :is(h2, h3) a").get(0).shouldBe(focused);
        }
    }

    private static void press(CharSequence key) {
        actions().sendKeys(key).perform();
    }
}
