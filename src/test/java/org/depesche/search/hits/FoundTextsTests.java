package org.depesche.search.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.search.Facet;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.TextField;
import org.depesche.tagging.Span;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Found articles as the database has them, with the matches of a query. */
@DepescheTest
class FoundTextsTests {

    private static final Criterion HARBOURS =
            new Criterion.Any(List.of(terms(TextField.HEADLINE, "~dhaf"), terms(TextField.BODY, "~dhaf")));

    @Autowired
    private Archive archive;

    @Autowired
    private FoundTexts texts;

    private static Criterion terms(TextField field, String... terms) {
        return new Criterion.TextTerms(field, Set.of(terms));
    }

    private static SampleArticle harbours() {
        return harbours("Streik im Hafen");
    }

    private static SampleArticle harbours(String headline) {
        return SampleArticle.of(headline)
                .kicker("Häfen")
                .paragraph("Der Hafen ruht.")
                .paragraph("Auch andere Häfen ruhen.")
                .source("Küstenbote")
                .section("Wirtschaft")
                .language(Locale.GERMANY)
                .published(Published.on(LocalDate.of(2024, 5, 16)));
    }

    private FoundArticle read(long id, Criterion matching) {
        return texts.read(List.of(id), matching).getFirst();
    }

    @Test
    void anArticleHasItsTextAndTheMatchesInHeadlineKickerAndBody() {
        FoundArticle found = read(harbours().in(archive), HARBOURS);

        assertThat(found.text())
                .isEqualTo(new FoundArticle.Text(
                        "Streik im Hafen",
                        "Der Hafen ruht.\n\nAuch andere Häfen ruhen.",
                        "2024-05-16",
                        "Küstenbote",
                        "Wirtschaft",
                        "de"));
        assertThat(found.headlineMatches()).containsExactly(new Span(10, 15), new Span(16, 21));
        assertThat(found.bodyMatches()).containsExactly(new Span(4, 9), new Span(29, 34));
    }

    @Test
    void onlyTheMatchesOfCriteriaThatTheArticleMeetsAreMarked() {
        long id = harbours().in(archive);
        Criterion elsewhere = new Criterion.Valued(Facet.SOURCE, Set.of("Inselbote"));
        Criterion lead = terms(TextField.LEAD, "ruht");

        assertThat(read(id, Criterion.All.filtering(List.of(HARBOURS, elsewhere)))
                        .bodyMatches())
                .isEmpty();
        assertThat(read(id, Criterion.All.filtering(List.of(HARBOURS, lead))).bodyMatches())
                .hasSize(2);
        assertThat(read(id, new Criterion.All(List.of(HARBOURS), List.of(), List.of(lead)))
                        .bodyMatches())
                .isEmpty();
    }

    @Test
    void articlesComeInTheOrderOfTheHits() {
        long first = harbours().in(archive);
        long second = harbours("Kein Streik im Hafen").in(archive);

        assertThat(first).isNotEqualTo(second);
        assertThat(texts.read(List.of(second, first), null))
                .extracting(FoundArticle::id)
                .containsExactly(second, first);
    }

    @Test
    void articlesThatReadersMayNotSeeAreLeftOut() {
        long open = harbours().in(archive);
        long withheld =
                harbours("Geheimer Streik").pubstatus(Pubstatus.WITHHELD).in(archive);

        assertThat(texts.read(List.of(withheld, open, Long.MAX_VALUE), null))
                .extracting(FoundArticle::id)
                .containsExactly(open);
        assertThat(texts.read(List.of(), null)).isEmpty();
    }
}
