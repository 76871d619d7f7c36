package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.search.Facet;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.Criterion.All;
import org.depesche.search.criteria.Criterion.Any;
import org.depesche.search.criteria.Criterion.Best;
import org.depesche.search.criteria.Criterion.Boosted;
import org.depesche.search.criteria.Criterion.Constant;
import org.depesche.search.criteria.Criterion.FigureAround;
import org.depesche.search.criteria.Criterion.FigureDays;
import org.depesche.search.criteria.Criterion.FigurePrefix;
import org.depesche.search.criteria.Criterion.FigureTerms;
import org.depesche.search.criteria.Criterion.FigureValue;
import org.depesche.search.criteria.Criterion.Form;
import org.depesche.search.criteria.Criterion.Forms;
import org.depesche.search.criteria.Criterion.Keyword;
import org.depesche.search.criteria.Criterion.Naming;
import org.depesche.search.criteria.Criterion.Nothing;
import org.depesche.search.criteria.Criterion.OfArticles;
import org.depesche.search.criteria.Criterion.Pattern;
import org.depesche.search.criteria.Criterion.Published;
import org.depesche.search.criteria.Criterion.Row;
import org.depesche.search.criteria.Criterion.TextTerms;
import org.depesche.search.criteria.Criterion.Valued;
import org.depesche.search.criteria.Criterion.Weight;
import org.depesche.search.criteria.Criterion.WithFigure;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.TextField;
import org.depesche.search.opensearch.index.TermText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The queries of OpenSearch for criteria. Their JSON is written with simple quotes, and the sign between terms as |, a real | as !. */
class QueryBodiesTests {

    private static final Criterion HARBOUR = new TextTerms(TextField.BODY, Set.of("hafen"));
    private static final Criterion BOTE = new Valued(Facet.SOURCE, Set.of("Bote"));
    private static final Criterion EUROS = new FigureTerms(FigureField.BASE_UNIT, Set.of("eur"));

    private static final String FINDS_HARBOUR = "{'terms': {'body': ['hafen']}}";
    private static final String FINDS_BOTE = "{'terms': {'source': ['Bote']}}";

    @TestFactory
    Stream<DynamicTest> findsArticles() {
        return tests(
                Map.ofEntries(
                        Map.entry(
                                new Forms(
                                        TextField.HEADLINE,
                                        List.of(
                                                new Form("häfen", Weight.EXACT),
                                                new Form("~dhaf", Weight.BASE),
                                                new Form("+dhaf", Weight.PART))),
                                """
                                {'match': {'headline': {'analyzer': 'terms', 'query':
                                  'häfen|häfen|häfen|häfen|häfen|häfen|häfen|häfen|~dhaf|~dhaf|~dhaf|+dhaf'}}}"""),
                        Map.entry(new Forms(TextField.LEAD, List.of(new Form("kai", Weight.EXACT))).boosted(.6f), """
                                {'match': {'lead': {'analyzer': 'terms', 'boost': 0.6, 'query':
                                  'kai|kai|kai|kai|kai|kai|kai|kai'}}}"""),
                        Map.entry(
                                new TextTerms(TextField.AUTHOR, Set.of("~dkai", "~ekai")),
                                "{'terms': {'author': ['~dkai', '~ekai']}}"),
                        Map.entry(new Row(TextField.BODY, List.of(List.of("am"), List.of("kai")), 0), """
                                {'match_phrase': {'body': {'analyzer': 'terms', 'slop': 0, 'boost': %s, 'query': 'am kai'}}}""".formatted(
                                        Row.LIFT)),
                        Map.entry(
                                new Row(TextField.LEAD, List.of(List.of("am", "~dam"), List.of("kai", "~dkai")), 4)
                                        .boosted(.24f),
                                """
                                {'match_phrase': {'lead': {'analyzer': 'terms', 'slop': 4, 'boost': %s, 'query':
                                  'am|~dam kai|~dkai'}}}""".formatted(.24f * Row.LIFT)),
                        Map.entry(
                                new Pattern(
                                                TextField.HEADLINE,
                                                List.of(
                                                        Set.of("m"),
                                                        Set.of("u", "ü", "ue"),
                                                        Set.of("ss", "ß"),
                                                        Pattern.ANY))
                                        .boosted(2.5f),
                                """
                                {'regexp': {'headline': {'value': 'm(u!ue!ü)(ss!ß).*', 'flags': 'NONE', 'boost': 2.5}}}"""),
                        Map.entry(
                                new Pattern(
                                        TextField.BODY, List.of(Set.of("."), Pattern.ONE, Set.of("["), Set.of("d"))),
                                """
                                {'regexp': {'body': {'value': '\\\\..\\\\[d', 'flags': 'NONE'}}}"""),
                        Map.entry(new Naming(Set.of(17, 4)), "{'terms': {'entity': ['17', '4']}}"),
                        Map.entry(new Keyword("hafen & kuste", false), "{'terms': {'keyword': ['hafen & kuste']}}"),
                        Map.entry(new Keyword("haf", true), "{'prefix': {'keyword': {'value': 'haf'}}}"),
                        Map.entry(new Naming(Set.of()), "{'terms': {'entity': []}}"),
                        Map.entry(new Valued(Facet.KIND, Set.of("money")), "{'terms': {'kind': ['money']}}"),
                        Map.entry(
                                new Valued(Facet.SOURCE, Set.of("\"}, \\ {\"")),
                                "{'terms': {'source': ['\\\"}, \\\\ {\\\"']}}"),
                        Map.entry(
                                new Published(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31)),
                                "{'range': {'day': {'gte': '2024-05-01', 'lte': '2024-05-31'}}}"),
                        Map.entry(
                                new Published(null, LocalDate.of(12345, 5, 31)),
                                "{'range': {'day': {'lte': '9999-12-31'}}}"),
                        Map.entry(new Published(null, null), "{'exists': {'field': 'day'}}")),
                QueryBodies::of);
    }

    @TestFactory
    Stream<DynamicTest> combinesCriteria() {
        return tests(
                Map.ofEntries(
                        Map.entry(
                                new All(List.of(HARBOUR), List.of(BOTE), List.of(new Naming(Set.of(1)))),
                                """
                                {'bool': {'must': [%s], 'filter': [%s], 'must_not': [{'terms': {'entity': ['1']}}]}}""".formatted(FINDS_HARBOUR, FINDS_BOTE)),
                        // documents about the index itself have no type
                        Map.entry(All.EVERYTHING, "{'bool': {'filter': [{'terms': {'type': ['article']}}]}}"),
                        Map.entry(new All(List.of(), List.of(), List.of(BOTE)), """
                                {'bool': {'filter': [{'terms': {'type': ['article']}}], 'must_not': [%s]}}""".formatted(FINDS_BOTE)),
                        Map.entry(new Any(List.of(HARBOUR, BOTE)), """
                                {'bool': {'should': [%s, %s], 'minimum_should_match': 1}}""".formatted(FINDS_HARBOUR, FINDS_BOTE)),
                        Map.entry(new Any(List.of()), "{'match_none': {}}"),
                        Map.entry(Nothing.NOTHING, "{'match_none': {}}"),
                        Map.entry(
                                new Best(List.of(HARBOUR, BOTE), .1f),
                                "{'dis_max': {'queries': [%s, %s], 'tie_breaker': 0.1}}"
                                        .formatted(FINDS_HARBOUR, FINDS_BOTE)),
                        Map.entry(
                                new Boosted(new Constant(new Naming(Set.of(3))).boosted(4), .5f),
                                "{'constant_score': {'filter': {'terms': {'entity': ['3']}}, 'boost': 2.0}}")),
                QueryBodies::of);
    }

    @TestFactory
    Stream<DynamicTest> findsArticlesByTheirFigures() {
        return tests(
                Map.of(
                        new WithFigure(All.filtering(
                                List.of(EUROS, new FigureValue(5, Double.POSITIVE_INFINITY), new FigureAround(7.5)))),
                        """
                        {'nested': {'path': 'figure', 'score_mode': 'none', 'query': {'bool': {'filter': [
                          {'terms': {'figure.base_unit': ['eur']}},
                          {'range': {'figure.value': {'gte': 5.0}}},
                          {'range': {'figure.range': {'gte': 7.5, 'lte': 7.5, 'relation': 'contains'}}}]}}}}""",
                        new WithFigure(All.EVERYTHING),
                        """
                        {'nested': {'path': 'figure', 'score_mode': 'none', 'query': {'bool': {'filter': [
                          {'match_all': {}}]}}}}"""),
                QueryBodies::of);
    }

    @TestFactory
    Stream<DynamicTest> findsFigures() {
        return tests(
                Map.ofEntries(
                        Map.entry(EUROS, "{'terms': {'base_unit': ['eur']}}"),
                        Map.entry(
                                new FigurePrefix(FigureField.MEASURE_WORDS, "umsatz*"),
                                "{'prefix': {'measure_words': {'value': 'umsatz*'}}}"),
                        Map.entry(
                                new FigureDays(FigureField.PERIOD_START, 19_000, Integer.MAX_VALUE),
                                "{'range': {'period_start': {'gte': 19000, 'lte': 2147483647}}}"),
                        Map.entry(new FigureValue(1, 2.5), "{'range': {'value': {'gte': 1.0, 'lte': 2.5}}}"),
                        Map.entry(new FigureValue(2, 1), "{'match_none': {}}"),
                        Map.entry(new FigureValue(Double.NaN, 1), "{'match_none': {}}"),
                        Map.entry(
                                new FigureAround(3),
                                "{'range': {'range': {'gte': 3.0, 'lte': 3.0, 'relation': 'contains'}}}"),
                        Map.entry(new FigureAround(Double.POSITIVE_INFINITY), "{'match_none': {}}"),
                        Map.entry(
                                new OfArticles(All.filtering(List.of(
                                        BOTE,
                                        new Valued(Facet.KIND, Set.of("money")),
                                        new Published(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1))))),
                                """
                                {'bool': {'filter': [%s, {'terms': {'article_kind': ['money']}},
                                  {'range': {'day': {'gte': 0, 'lte': 1}}}]}}""".formatted(FINDS_BOTE)),
                        Map.entry(
                                new OfArticles(All.filtering(List.of(HARBOUR, BOTE))),
                                "{'terms': {'article': ['11', '12']}}")),
                figures -> QueryBodies.ofFigures(figures, articles -> List.of(11L, 12L)));
    }

    @Test
    void equalSetsHaveEqualBodies() {
        assertThat(QueryBodies.of(new Naming(Set.of(4, 5, 6))).toString())
                .isEqualTo(QueryBodies.of(new Naming(Set.of(6, 5, 4))).toString());
    }

    private interface Translation {
        ObjectNode of(Criterion criterion);
    }

    private static Stream<DynamicTest> tests(Map<? extends Criterion, String> bodies, Translation translation) {
        return bodies.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().toString(),
                        // compared as texts, since 4.0 as a float is another node than as a double
                        () -> assertThat(read(translation.of(each.getKey()).toString()))
                                .isEqualTo(read(each.getValue()
                                        .replace('\'', '"')
                                        .replace("|", String.valueOf(TermText.NEXT_TERM))
                                        .replace("!", "|")))));
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
