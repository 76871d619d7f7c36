package org.depesche.search.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.depesche.Eventually.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.HostileQueries;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchSettings;
import org.depesche.search.SearchSettings.Engine;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.hits.HitComposition;
import org.depesche.search.query.ParsedQuery;
import org.depesche.search.spelling.SpellingCorrections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;

/** Any text, through the whole search and its page. */
@DepescheTest
class HostileQueriesTests {

    private static final int SEARCHED = 2000;
    private static final int SHOWN = 100;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private ArticleEngine engine;

    @Autowired
    private QueryPreparation preparation;

    @Autowired
    private HitComposition composition;

    @Autowired
    private SpellingCorrections spelling;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MockMvc mvc;

    private final String source = "Küstendienst " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void store() {
        String words = IntStream.range(0, 400)
                .mapToObj(number -> "zw" + (char) ('a' + number / 26) + (char) ('a' + number % 26))
                .collect(Collectors.joining(" "));
        SampleArticle.of("Wer mitfährt").source(source).paragraph(words).in(archive);
        SampleArticle.of("Die Fähre")
                .source(source)
                .paragraph("Die rote Fähre fährt, wenn a und b es wollen, nach Ystad.")
                .in(archive);
        await().until(() -> search.search(query(""), Locale.GERMAN).total() == 2);
    }

    @Test
    void everyTextIsAnsweredAndEveryHintHasWords() {
        Random random = new Random(20240516);
        List<String> all = new ArrayList<>(HostileQueries.endless());
        IntStream.range(0, SEARCHED).forEach(i -> all.add(HostileQueries.random(random)));
        for (String q : all) {
            assertThatCode(() -> {
                        SearchResult result = search.search(query(q), Locale.GERMAN);
                        assertThat(result.hits()).hasSizeLessThanOrEqualTo((int) result.total());
                        for (Hint hint : result.hints()) {
                            messages.getMessage(
                                    "search.hint." + hint.code(), new Object[] {hint.about()}, Locale.GERMAN);
                        }
                    })
                    .as(HostileQueries.escaped(q))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyTextHasAPage() throws Exception {
        Random random = new Random(20240517);
        List<String> all = new ArrayList<>(HostileQueries.endless());
        IntStream.range(0, SHOWN).forEach(i -> all.add(HostileQueries.random(random)));
        for (String q : all) {
            int status = mvc.perform(get("/search").param("q", q))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(HostileQueries.escaped(q)).isIn(200, 302);
        }
    }

    @Test
    void whatWouldCostTooMuchIsNarrowedAndSaysSo() {
        assertThat(codes("*a*")).contains("star");
        assertThat(codes("a*")).containsExactly("short-beginning");
        assertThat(codes("a* ".repeat(30))).containsExactly("short-beginning");
        assertThat(codes("a* b* c* d* e* f* g* h* i* j* k*")).hasSizeLessThan(10);
        assertThat(find("\"rote Ystad\"~1000").total())
                .as("no wider than fifty")
                .isEqualTo(1);
        assertThat(codes("Fähre ".repeat(500))).containsExactly("too-long");
        assertThat(codes("(".repeat(100) + "Fähre" + ")".repeat(100))).containsExactly("too-deep");
    }

    @Test
    void aQueryThatIsCutSaysSo() {
        String longest = "Fähre " + "x".repeat(SearchQuery.LONGEST - "Fähre ".length() - 2);

        assertThat(codes(longest + "y")).doesNotContain("cut");
        assertThat(codes(longest + "yyy")).contains("cut");
        assertThat(messages.getMessage("search.hint.cut", new Object[] {longest}, Locale.GERMAN))
                .isEqualTo("Nur die ersten 2.000 Zeichen der Suche zählen.");
    }

    @Test
    void whereAllBeginningsWouldTakeTooLongWordsAreTakenAsTheyAre() {
        assertThat(List.of(wide("(zw* ODER Ystad)"), narrow("(zw* ODER Ystad)")))
                .as("within brackets")
                .containsExactly(2L, 1L);
        assertThat(List.of(wide("zw* Wer"), narrow("zw* Wer"))).containsExactly(1L, 0L);
        assertThat(List.of(wide("zwaa* Wer"), narrow("zwaa* Wer")))
                .as("a word that goes on nowhere")
                .containsExactly(1L, 1L);
        assertThat(List.of(wide("Fähre -zw*"), narrow("Fähre -zw*"))).containsExactly(1L, 1L);
        assertThat(List.of(wide("\"zwaa* zwab\""), narrow("\"zwaa* zwab\"")))
                .as("in quotations nothing goes on anyway")
                .containsExactly(1L, 1L);
    }

    private long wide(String q) {
        return search.search(query(q), Locale.GERMAN).total();
    }

    private long narrow(String q) {
        ParsedQuery parsed = preparation.parse(query(q), Locale.GERMAN);
        return engine.ask(snapshot -> snapshot.count(preparation
                .prepare(parsed, snapshot.labels(), snapshot.register(), true)
                .hits()));
    }

    @Test
    void aSearchThatIsOutOfTimeGivesWhatItHasAndSaysSo() {
        ArticleQuestions hasty =
                new ArticleQuestions(engine, preparation, new SearchSettings(Duration.ZERO, 0, Engine.LUCENE));
        SearchPages pages = new SearchPages(hasty, composition, preparation, spelling);

        assertThat(find("zw* Wer").total()).isEqualTo(1);
        assertThat(pages.search(query("zw* Wer"), Locale.GERMAN).hints())
                .extracting(Hint::code)
                .contains("slow");
        assertThat(find("zw* Wer").total()).as("nothing of it is remembered").isEqualTo(1);
    }

    @Test
    void anotherSearchOfTheSameThreadHasATimeOfItsOwn() {
        engine.ask(snapshot -> {
            ArticleSnapshot outOfTime = snapshot.within(Duration.ZERO);
            Criterion wanted = preparation
                    .prepare(query("Ystad"), Locale.GERMAN, snapshot.labels(), snapshot.register())
                    .hits();

            assertThat(outOfTime.count(wanted)).isZero();
            assertThat(outOfTime.isCutShort()).isTrue();
            assertThat(snapshot.count(wanted)).isEqualTo(1);
            assertThat(snapshot.isCutShort()).isFalse();
            return true;
        });
    }

    private List<String> codes(String q) {
        return find(q).hints().stream().map(Hint::code).toList();
    }

    private SearchResult find(String q) {
        return search.search(query(q), Locale.GERMAN);
    }

    private SearchQuery query(String q) {
        return SearchQuery.of(q).with(Facet.SOURCE, source);
    }
}
