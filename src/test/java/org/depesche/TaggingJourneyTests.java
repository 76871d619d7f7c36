package org.depesche;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.checked;
import static com.codeborne.selenide.Condition.exactOwnText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.executeJavaScript;

import org.depesche.article.Archive;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An editor tags an article: with the mouse, with the keyboard, and without scripts. */
@InBrowser
@ServerTest
class TaggingJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Archive archive;

    private final String surname = "Harm" + UniqueWord.next() + "sen";
    private Site site;
    private String tags;

    @BeforeEach
    void anEditorIsThere() {
        site = new Site(port);
        long id = SampleArticle.of("Ein Besuch")
                .paragraph("Joost " + surname + " kam nach Rostock. Dort sprach " + surname + " kurz.")
                .names(EntityKind.PERSON, "Joost " + surname, "Joost " + surname)
                .in(archive);
        tags = "/editor/articles/" + id + "/tags";
        site.signIn();
        site.visit(tags);
    }

    @Test
    void tagsWordsThatWereSelectedWithTheMouse() {
        select("Rostock");
        $("#tag-here").shouldBe(visible).click();

        $("#tagger input[name=name]").shouldBe(focused).shouldHave(value("Rostock"));
        $("#tagger input[name=kind][value=PLACE]").click();
        $("#tagger-choice input[name=kind][value=PLACE]").should(exist);
        $("#tagger input[name=entity][value=new]").click();
        $("#tagger-choice input[name=reason]").setValue("fehlte");
        $("#tagger-choice button.button").click();

        $(".tagging__done").shouldHave(text("Rostock"));
        $("[data-tagging] a.mention.place").shouldHave(text("Rostock"));
        $(".tagging__done button").click();
        $("[data-tagging] a.mention.place").shouldNot(exist);
    }

    @Test
    void tagsWordsByKeyboardAlone() {
        $("[data-tagging]").shouldHave(attribute("tabindex", "0"));
        executeJavaScript("document.querySelector('[data-tagging]').focus()");
        // two words of the headline and eight of the paragraph: the surname alone
        for (int word = 0; word < 10; word++) {
            actions().sendKeys(Keys.ARROW_RIGHT).perform();
        }
        $("#tag-said").shouldHave(exactOwnText("Ausgewählt: " + surname));
        actions().sendKeys(Keys.ENTER).perform();

        $("#tagger input[name=name]").shouldBe(focused).shouldHave(value(surname));
        $$("#tagger input[name=entity]").first().shouldBe(checked);
        actions().sendKeys(Keys.ESCAPE).perform();
        $("[data-tagging]").shouldBe(focused);
        actions().sendKeys(Keys.ENTER).perform();
        $("#tagger input[name=name]").shouldBe(focused);
        $("#tagger-choice button.button").sendKeys(Keys.ENTER);

        $(".tagging__done").shouldHave(text("Joost " + surname));
        $$("[data-tagging] a.mention.person").shouldHave(size(2));
    }

    @Test
    @InBrowser.WithoutScript
    void tagsWordsWithoutScripts() {
        $("#t-words").setValue(surname);
        $("#tagger button").click();

        $$("#tagger input[name=place]").shouldHave(size(2));
        $$("#tagger input[name=place]").last().click();
        $("#tagger-choice button.button").click();

        $(".tagging__done").shouldHave(text("Joost " + surname));
        $$("[data-tagging] a.mention.person").shouldHave(size(2));
    }

    @Test
    void changesAMarkInPlace() {
        $("[data-tagging] a.mention").click();

        $("#tagger[popover]").shouldBe(visible).shouldHave(text("Tag ändern"));
        $("#tagger button[formaction]").click();

        $(".tagging__done").shouldHave(text("kein Name"));
        $("[data-tagging] a.mention").shouldNot(exist);
    }

    private void select(String words) {
        executeJavaScript("""
                const paragraph = document.querySelectorAll('[data-start]')[1];
                const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(arguments[0]);
                    if (at >= 0) {
                        getSelection().setBaseAndExtent(
                            walker.currentNode, at + 1, walker.currentNode, at + arguments[0].length - 1);
                        return;
                    }
                }
                """, words);
    }
}
