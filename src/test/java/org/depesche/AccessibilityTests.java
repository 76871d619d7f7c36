package org.depesche;

import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.article.Published;
import org.depesche.search.ArticleSearch;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chromium.HasCdp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every public page, on a desk and on a phone, light and dark: axe finds nothing, and nothing scrolls sideways. */
@InBrowser
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessibilityTests {

    /** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<Integer> WIDTHS = List.of(1280, 390);

    @LocalServerPort
    private int port;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private ArticleSearch search;

    private String article;

    @BeforeEach
    void anArticleWithEverything() throws InterruptedException {
        long before = search.total();
        long id = SampleArticle.of("Nachtfähre " + UUID.randomUUID())
                .kicker("Ostseeverkehr")
                .byline("Von Tilda Wiesner")
                .dateline("Rostock", "ROSTOCK, 16. Mai (Küstendienst) –")
                .published(Published.on(LocalDate.of(2024, 5, 16)))
                .block(Block.Kind.LEAD, "Rostock und Ystad sollen elektrisch verbunden sein.")
                .paragraph("Henrike Osterloh lässt die Werft Kallasvuori eine Fähre für 186 Millionen Euro bauen.")
                .block(Block.Kind.SUBHEAD, "Fünf Stunden am Kabel")
                .block(Block.Kind.QUOTE, "„Das ist ein Fahrplan.“")
                .block(Block.Kind.LIST_ITEM, "Erdkabel")
                .paragraph("Gut ein Drittel übernimmt die Förderbank.")
                .names(EntityKind.PERSON, "Henrike Osterloh", "Henrike Osterloh")
                .names(EntityKind.PLACE, "Rostock", "Rostock")
                .names(EntityKind.ORGANISATION, "Werft Kallasvuori", "Werft Kallasvuori")
                .counts("186 Millionen Euro", FigureKind.MONEY, "186000000", Modifier.EXACT, "EUR", "Baukosten")
                .counts("Gut ein Drittel", FigureKind.FRACTION, "0.3333", Modifier.GOOD, "1", null)
                .in(archive);
        article = articles.findById(id).orElseThrow().url();
        for (int i = 0; i < 400 && search.total() == before; i++) {
            Thread.sleep(25);
        }
    }

    @Test
    void theFrontPage() {
        findsNothing("/");
    }

    @Test
    void anArticle() {
        findsNothing(article);
    }

    @Test
    void aDossier() {
        Selenide.open("http://localhost:" + port + article);
        String page = WebDriverRunner.getWebDriver().getPageSource();
        findsNothing(Jsoup.parse(page).select("a.mention.person").attr("href"));
    }

    @Test
    void theRegisters() {
        findsNothing("/people");
        findsNothing("/places?letter=r");
        findsNothing("/organisations?q=keine");
    }

    @Test
    void theSearch() {
        findsNothing("/search?q=F%C3%A4hre");
        findsNothing("/search?q=gibtesnicht");
    }

    @Test
    void aWrongAddress() {
        findsNothing("/gibt-es-nicht");
    }

    @Test
    void signingIn() {
        findsNothing("/sign-in");
    }

    private void findsNothing(String path) {
        var browser = WebDriverRunner.getWebDriver();
        List<String> findings = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            ((HasCdp) browser)
                    .executeCdpCommand(
                            "Emulation.setEmulatedMedia",
                            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            for (int width : WIDTHS) {
                ((HasCdp) browser)
                        .executeCdpCommand(
                                "Emulation.setDeviceMetricsOverride",
                                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
                Selenide.open("http://localhost:" + port + path);
                String state = path + " " + scheme + " " + width + ": ";
                for (Rule rule :
                        new AxeBuilder().withTags(RULES).analyze(browser).getViolations()) {
                    findings.add(state + rule.getId() + " " + rule.getNodes());
                }
                Long sideways = (Long) ((JavascriptExecutor) browser)
                        .executeScript("return document.documentElement.scrollWidth - window.innerWidth");
                if (sideways > 0) {
                    findings.add(state + "scrolls sideways by " + sideways);
                }
            }
        }
        assertThat(findings).isEmpty();
    }
}
