package org.depesche.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Published;
import org.depesche.tagging.EntityKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@DepescheTest
class FrontPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    private Document page(String url, String language) throws Exception {
        MvcResult result =
                mvc.perform(get(url).header("Accept-Language", language)).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(result.getRequest().getSession(false)).isNull();
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    @Test
    void showsTheNewestFirst() throws Exception {
        String headline = "Vom Tage " + UUID.randomUUID();
        for (int i = 0; i < 9; i++) {
            SampleArticle.of("Von heute " + UUID.randomUUID())
                    .published(Published.on(LocalDate.now(ZoneId.of("Europe/Berlin"))))
                    .paragraph("Auch heute liest Rostock.")
                    .names(EntityKind.PLACE, "Rostock", "Rostock")
                    .in(archive);
        }
        String ahead = "Von morgen " + UUID.randomUUID();
        SampleArticle.of(ahead)
                .published(Published.on(LocalDate.of(9998, 12, 31)))
                .paragraph("Das kommt erst.")
                .in(archive);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        SampleArticle.of(headline)
                .kicker("Morgen")
                .published(Published.at(OffsetDateTime.now(berlin)))
                .paragraph("Rostock liest vor. Es regnet.")
                .names(EntityKind.PLACE, "Rostock", "Rostock")
                .in(archive);
        Document page = Eventually.await()
                .until(() -> page("/", "de"), shown -> shown.text().contains(headline));
        assertThat(page.select(".teaser--lead h3 a").text()).isEqualTo(headline);
        assertThat(page.select("h3 a").eachText()).doesNotContain(ahead);
        assertThat(page.select(".teaser--lead .kicker").text()).isEqualTo("Morgen");
        assertThat(page.select(".teaser--lead > p:not([class])").text()).isEqualTo("Rostock liest vor. Es regnet.");
        assertThat(page.select("main form[role=search] input[name=q]")).hasSize(1);
        assertThat(page.select(".histogram li")).isNotEmpty();
        assertThat(page.select(".masthead--front .ear")).hasSize(2);
        assertThat(page.select(".ranking .place").eachText()).contains("Rostock");
    }

    @Test
    void saysItInTheReadersLanguage() throws Exception {
        assertThat(page("/", "en").title()).isEqualTo("Depesche – the news archive");
        assertThat(page("/", "de").title()).isEqualTo("Depesche – das Nachrichtenarchiv");
    }

    @Test
    void anyTimeSpanIsAnswered() throws Exception {
        for (String days : new String[] {"7", "30", "365", "0", "-1", "x"}) {
            page("/?days=" + days, "de");
        }
    }
}
