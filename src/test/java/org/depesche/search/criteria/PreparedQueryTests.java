package org.depesche.search.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Translated;
import org.depesche.search.SearchResult.Translation;
import org.depesche.search.names.EmptyRegister;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.ParsedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The criteria of a search, before any engine. */
class PreparedQueryTests {

    private static final ZonedDateTime NOW = LocalDate.of(2024, 5, 20).atStartOfDay(ZoneOffset.UTC);

    private static final EntityColumns.Snapshot REGISTER =
            new EntityColumns.Snapshot(new int[0], new byte[0], new String[0], 0, (id, name, locale) -> name);

    private static final EntityNames NOBODY = new EmptyRegister();

    private static final LabelValues ONE_SOURCE = new LabelValues() {
        @Override
        public boolean has(Facet facet, String value) {
            return facet == Facet.SOURCE && value.equals("Hafenbote");
        }

        @Override
        public void each(Facet facet, Consumer<String> values) {
            if (facet == Facet.SOURCE) {
                values.accept("Hafenbote");
            }
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hafen -Streik",
                "\"im Hafen\"~3 OR Haf*",
                "titel:Handelsvolumen",
                "quelle:hafenbote",
                "date:2024-05",
                "Zahl:\"mehr als 5 Prozent\""
            })
    void equalSearchesHaveEqualCriteria(String q) {
        PreparedQuery first = prepare(SearchQuery.of(q));
        PreparedQuery second = prepare(SearchQuery.of(q));

        assertThat(first.hits()).isEqualTo(second.hits()).hasSameHashCodeAs(second.hits());
        assertThat(first.ranked()).isEqualTo(second.ranked());
    }

    @Test
    void aSearchForNothingFindsEverything() {
        assertThat(prepare(SearchQuery.everything()).hits()).isEqualTo(Criterion.All.EVERYTHING);
    }

    @Test
    void aSearchIsCountedWithoutTheLeadAndWithoutTheExactForm() {
        Criterion.All hits =
                (Criterion.All) prepare(SearchQuery.of("titel:Häfen")).hits();

        assertThat(hits.filter())
                .containsExactly(
                        new Criterion.TextTerms(TextField.HEADLINE, Set.of("~dhaf", "~ehäfen", "~ohafen", "+dhaf")));
        assertThat(prepare(SearchQuery.of("Häfen")).hits().toString()).doesNotContain("LEAD");
        assertThat(prepare(SearchQuery.of("Häfen")).ranked().toString()).contains("LEAD");
    }

    @Test
    void aValueIsFoundInTheSpellingOfTheIndex() {
        PreparedQuery known = prepare(SearchQuery.of("quelle:HAFENBOTE"));
        PreparedQuery unknown = prepare(SearchQuery.of("quelle:Wattpost"));

        assertThat(known.hits().toString()).contains("[Hafenbote]");
        assertThat(known.hints()).isEmpty();
        assertThat(unknown.hints()).extracting(Hint::code).containsExactly("no-such-source");
    }

    @Test
    void theFilterOfAFacetCanBeLeftOut() {
        SearchQuery filtered = SearchQuery.of("Hafen").with(Facet.SOURCE, "Hafenbote");

        assertThat(prepare(filtered).hits())
                .isNotEqualTo(prepare(SearchQuery.of("Hafen")).hits());
        assertThat(prepare(filtered).hitsBut(Facet.SOURCE))
                .isEqualTo(prepare(SearchQuery.of("Hafen")).hits());
    }

    @Test
    void aSearchForOneMoreEntityLeavesTheFirstAsItWas() {
        PreparedQuery first = prepare(SearchQuery.of("Hafen"));
        PreparedQuery narrower = first.alsoNaming(7);

        assertThat(narrower.hits()).isNotEqualTo(first.hits());
        assertThat(first.hits()).isEqualTo(prepare(SearchQuery.of("Hafen")).hits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Fähre                        | ferry
            Altenbrück ferry 2024        | Fähre
            ferry -Streik                | Fähre
            Fähre titel:Streik           | ferry
            Fähre ODER Streik            | ferry, strike
            """)
    void plainWordsAreSearchedForInBothLanguages(String q, String also) {
        assertThat(prepare(SearchQuery.of(q)).translated())
                .flatExtracting(Translated::into)
                .extracting(Translation::words)
                .containsExactly(also.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Fähre\"",
                "\"die Fähre\"",
                "exakt:Fähre",
                "titel:Fähre",
                "autor:Fähre",
                "schlagwort:Fähre",
                "Fähr*",
                "F?hre",
                "Altenbrück -Fähre",
                "Altenbrück -(Fähre Streik)",
                "Fähre NEAR/5 Streik",
                "Fähre ODER ferry"
            })
    void otherWordsStayAsTheyAre(String q) {
        assertThat(prepare(SearchQuery.of(q)).translated()).isEmpty();
    }

    private static PreparedQuery prepare(SearchQuery query) {
        ParsedQuery parsed = ParsedQuery.of(query, NOW, Locale.GERMAN);
        NamesInQuery names = NamesInQuery.of(parsed.words().clause(), NOBODY);
        return new PreparedQuery(
                parsed, new ClauseCriteria(ONE_SOURCE, REGISTER, NOBODY, UnaryOperator.identity(), names, parsed));
    }
}
