package org.depesche.search.opensearch;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.opensearch.index.ClusterFields;
import org.depesche.search.opensearch.index.TermText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates criteria of words to the query language of OpenSearch, with the scores that Lucene gives to them. The terms
 * are those of {@link org.depesche.search.words.Language}; the analyzer of a query only takes them apart.
 */
final class WordBodies {

    private WordBodies() {}

    /**
     * A word in its forms. OpenSearch has no weights of terms but counts a repeated term several times. The fields of texts
     * allow for that: {@code k1} of their BM25 is as many times greater as an exact form is repeated, see
     * {@link Criterion.Row#K1}. So a form alone is repeated, too.
     */
    static ObjectNode forms(Criterion.Forms word, float boost) {
        List<Criterion.Form> forms = word.forms();
        Stream<String> terms = forms.size() == 1
                ? repeated(forms.getFirst().term(), Criterion.Weight.EXACT)
                : forms.stream().flatMap(form -> repeated(form.term(), form.weight()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode match = body.putObject("match").putObject(ClusterFields.of(word.field()));
        match.put("query", TermText.at(terms.toList())).put("analyzer", ClusterFields.ANALYZER);
        return TermBodies.boosted(body, match, boost);
    }

    private static Stream<String> repeated(String term, Criterion.Weight weight) {
        return Collections.nCopies(weight.times(), term).stream();
    }

    /** One of some terms, without a score. */
    static ObjectNode anyOf(Criterion.TextTerms terms) {
        return TermBodies.anyOf(ClusterFields.of(terms.field()), terms.terms(), 1);
    }

    static ObjectNode row(Criterion.Row row, float boost) {
        String positions = row.positions().stream().map(TermText::at).collect(Collectors.joining(" "));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode phrase = body.putObject("match_phrase").putObject(ClusterFields.of(row.field()));
        phrase.put("query", positions).put("analyzer", ClusterFields.ANALYZER).put("slop", row.slop());
        return TermBodies.boosted(body, phrase, boost * Criterion.Row.LIFT);
    }

    static ObjectNode pattern(Criterion.Pattern pattern, float boost) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode expression = body.putObject("regexp").putObject(ClusterFields.of(pattern.field()));
        expression.put("value", expression(pattern.letters())).put("flags", "NONE");
        return TermBodies.boosted(body, expression, boost);
    }

    /** A regular expression of Lucene for the words of a pattern. */
    private static String expression(List<Set<String>> letters) {
        return letters.stream().map(WordBodies::letter).collect(Collectors.joining());
    }

    private static String letter(Set<String> spellings) {
        if (spellings.equals(Criterion.Pattern.ANY)) {
            return ".*";
        }
        return spellings.equals(Criterion.Pattern.ONE) ? "." : spelling(spellings);
    }

    private static String spelling(Collection<String> spellings) {
        Stream<String> escaped = spellings.stream().sorted().map(WordBodies::escaped);
        return spellings.size() == 1
                ? escaped.collect(Collectors.joining())
                : escaped.collect(Collectors.joining("|", "(", ")"));
    }

    /** The text with a backslash before each character that may be a sign. Before a letter it would make a class. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (!Character.isLetterOrDigit(letter)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(letter);
        });
        return escaped.toString();
    }
}
