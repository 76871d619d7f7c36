package org.depesche.search.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.depesche.search.SearchResult.Translated;
import org.depesche.search.SearchResult.Translation;
import org.depesche.search.criteria.Criterion.Form;
import org.depesche.search.criteria.Criterion.Weight;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.Clause;
import org.depesche.search.words.Language;
import org.depesche.search.words.TypedWords;
import org.depesche.search.words.WordTranslations;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * The plain words of a query that the other language, German or English, calls something else. Words with a prefix, in
 * quotation marks, with signs for letters, excluded words and names have no translation.
 */
final class OtherLanguage {

    /** The most words of a query that are translated. */
    private static final int MOST = 5;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}'’-]+");

    /** The query, in which translations may be typed already. */
    private final String typed;

    private final List<Translated> found = new ArrayList<>();
    private boolean isOff;

    OtherLanguage(String typed) {
        this.typed = SmallLetters.of(typed);
    }

    /** Words in a row that are translated together; {@code end} is exclusive. */
    record Row(int end, Criterion criterion) {}

    /** Leaves all further words as they are. */
    void turnOff() {
        isOff = true;
    }

    /** Makes a criterion whose words stay as they are. */
    @Nullable
    Criterion without(Supplier<@Nullable Criterion> making) {
        boolean wasOff = isOff;
        isOff = true;
        Criterion made = making.get();
        isOff = wasOff;
        return made;
    }

    /** The words that were translated so far. */
    List<Translated> found() {
        return found;
    }

    /**
     * The words of a list of required clauses by their starts: the longest rows, without overlaps.
     *
     * @param names the clauses that are names, by their starts
     */
    Map<Integer, Row> in(List<Clause> clauses, Map<Integer, NamesInQuery.Stretch> names) {
        Map<Integer, Row> rows = new LinkedHashMap<>();
        int start = 0;
        while (start < clauses.size() && !isOff && found.size() < MOST) {
            NamesInQuery.Stretch name = names.get(start);
            int end = name == null ? start + plainWords(clauses, start, names.keySet()) : name.end();
            Row row = null;
            for (; name == null && end > start && row == null; end--) {
                row = row(clauses.subList(start, end), end);
            }
            if (row != null) {
                rows.put(start, row);
            }
            start = row != null ? row.end() : name != null ? name.end() : start + 1;
        }
        return rows;
    }

    /** The number of plain words from a start on that may belong together. */
    private static int plainWords(List<Clause> clauses, int start, Set<Integer> names) {
        int end = start;
        while (end < clauses.size()
                && end - start < WordTranslations.MOST_WORDS
                && isPlain(clauses.get(end))
                && !names.contains(end)) {
            end++;
        }
        return end - start;
    }

    private static boolean isPlain(Clause clause) {
        return clause instanceof Clause.Words words
                && words.part() == Clause.Part.ANYWHERE
                && !words.exact()
                && !words.begins()
                && PLAIN.matcher(words.text()).matches();
    }

    private @Nullable Row row(List<Clause> clauses, int end) {
        List<Clause.Words> words =
                clauses.stream().map(clause -> (Clause.Words) clause).toList();
        String written = String.join(" ", words.stream().map(Clause.Words::text).toList());
        List<Translation> others = WordTranslations.of(written).stream()
                .filter(other -> !typed.contains(SmallLetters.of(other.words())))
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        List<Span> places = words.stream()
                .filter(word -> word.start() != Clause.Words.NOWHERE)
                .map(word -> new Span(word.start(), word.start() + word.text().length()))
                .toList();
        found.add(new Translated(written, places.size() == words.size() ? places : List.of(), others));
        return new Row(end, anyOf(others));
    }

    private static Criterion anyOf(List<Translation> translations) {
        List<Criterion> any = new ArrayList<>();
        for (Translation translation : translations) {
            List<List<Form>> words = TypedWords.of(translation.words()).stream()
                    .map(word -> forms(word, translation))
                    .toList();
            for (WordCriteria.Place place : WordCriteria.places(Clause.Part.ANYWHERE)) {
                any.add(words(place.field(), words).boosted(place.boost()));
            }
        }
        return new Criterion.Any(List.copyOf(any));
    }

    private static Criterion words(TextField field, List<List<Form>> words) {
        return words.size() == 1
                ? new Criterion.Forms(field, words.getFirst())
                : new Criterion.Row(
                        field,
                        words.stream()
                                .map(forms -> forms.stream().map(Form::term).toList())
                                .toList(),
                        0);
    }

    /** The forms that only articles of the language have: without the word as written, which others may have too. */
    private static List<Form> forms(String word, Translation translation) {
        Language language = Language.of(translation.language());
        List<Form> forms = new ArrayList<>();
        language.forms(word).stream().limit(1).forEach(base -> forms.add(new Form(base, Weight.BASE)));
        if (Character.isLowerCase(translation.words().codePointAt(0))) {
            language.verbForms(word).forEach(verb -> forms.add(new Form(verb, Weight.VERB)));
        }
        return forms.isEmpty() ? List.of(new Form(word, Weight.EXACT)) : List.copyOf(forms);
    }
}
