package org.depesche.search.hits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.TextField;
import org.depesche.search.words.Token;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the matches of a criterion in the words of an article that an engine found, for an engine that does not keep the
 * places of words. They are the matches that Lucene gives for its index.
 */
public final class TextMatches {

    /** The most matches in a part. More would make the page of a text that repeats one word as long as a book. */
    public static final int MOST = 5_000;

    private record Match(TextField field, Span span) {}

    private final Map<TextField, List<Token>> words;
    private final FoundArticle.Text text;
    private final List<Match> matches = new ArrayList<>();

    private TextMatches(Map<TextField, List<Token>> words, FoundArticle.Text text) {
        this.words = words;
        this.text = text;
    }

    /**
     * Finds the matches of a criterion.
     *
     * @param words of all parts of the article that the criterion asks for
     * @param text of the article, for the criteria of its source, section, language and day
     */
    public static TextMatches of(Criterion criterion, Map<TextField, List<Token>> words, FoundArticle.Text text) {
        TextMatches found = new TextMatches(words, text);
        found.find(criterion, true);
        return found;
    }

    /** The matches in a part of the article, by their places, each once. */
    public List<Span> in(TextField field) {
        return matches.stream()
                .filter(match -> match.field() == field)
                .map(Match::span)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .limit(MOST)
                .toList();
    }

    /**
     * Adds the matches of a criterion, none if the article does not meet it.
     *
     * @param doubt whether the article meets criteria of its names and figures, which the words do not show
     */
    private boolean find(Criterion criterion, boolean doubt) {
        int before = matches.size();
        boolean found = switch (criterion) {
            case Criterion.All all -> findAll(all, doubt);
            case Criterion.Any any -> findAny(any.of(), doubt);
            case Criterion.Best best -> findAny(best.of(), doubt);
            case Criterion.Boosted boosted -> find(boosted.of(), doubt);
            case Criterion.Constant constant -> find(constant.of(), doubt);
            case Criterion.Raised raised -> find(raised.of(), doubt);
            case Criterion.Preferring preferring -> find(preferring.of(), doubt);
            case Criterion.Forms forms -> findTerms(forms.field(), terms(forms));
            case Criterion.TextTerms terms -> findTerms(terms.field(), terms.terms());
            case Criterion.Row row -> findRow(row);
            case Criterion.Pattern pattern -> findWords(pattern.field(), token -> has(token, pattern.letters()));
            case Criterion.Valued valued -> meets(valued, doubt);
            case Criterion.Published days -> meets(days);
            case Criterion.Nothing nothing -> false;
            default -> doubt;
        };
        if (!found) {
            matches.subList(before, matches.size()).clear();
        }
        return found;
    }

    private boolean findAll(Criterion.All all, boolean doubt) {
        return Stream.concat(all.must().stream(), all.filter().stream()).allMatch(each -> find(each, doubt))
                && all.not().stream().noneMatch(each -> find(each, !doubt));
    }

    /** Looks for each, because hits show the matches of all. */
    private boolean findAny(List<Criterion> criteria, boolean doubt) {
        boolean found = false;
        for (Criterion criterion : criteria) {
            found |= find(criterion, doubt);
        }
        return found;
    }

    private static Set<String> terms(Criterion.Forms forms) {
        return forms.forms().stream().map(Criterion.Form::term).collect(Collectors.toSet());
    }

    private boolean findTerms(TextField field, Collection<String> terms) {
        return findWords(field, token -> token.hasAny(terms));
    }

    private boolean findWords(TextField field, Predicate<Token> wanted) {
        return add(
                field,
                words(field).stream()
                        .filter(wanted)
                        .limit(MOST)
                        .map(token -> new Span(token.start(), token.end()))
                        .toList());
    }

    private boolean findRow(Criterion.Row row) {
        return add(row.field(), new WordRow(words(row.field()), row.positions(), row.slop()).places(MOST));
    }

    private boolean add(TextField field, List<Span> spans) {
        spans.forEach(span -> matches.add(new Match(field, span)));
        return !spans.isEmpty();
    }

    private List<Token> words(TextField field) {
        return words.getOrDefault(field, List.of());
    }

    private static boolean has(Token token, List<Set<String>> letters) {
        return token.terms().stream().anyMatch(term -> is(term, letters));
    }

    private static boolean is(String term, List<Set<String>> letters) {
        if (letters.isEmpty()) {
            return term.isEmpty();
        }
        Set<String> first = letters.getFirst();
        List<Set<String>> rest = letters.subList(1, letters.size());
        if (first.equals(Criterion.Pattern.ANY)) {
            return rest.isEmpty()
                    || IntStream.rangeClosed(0, term.length()).anyMatch(start -> is(term.substring(start), rest));
        }
        if (first.equals(Criterion.Pattern.ONE)) {
            return !term.isEmpty() && is(term.substring(Character.charCount(term.codePointAt(0))), rest);
        }
        return first.stream()
                .anyMatch(spelling -> term.startsWith(spelling) && is(term.substring(spelling.length()), rest));
    }

    private boolean meets(Criterion.Valued wanted, boolean doubt) {
        return switch (wanted.facet()) {
            case SOURCE -> isAmong(wanted.values(), text.source());
            case SECTION -> isAmong(wanted.values(), text.section());
            case LANGUAGE -> isAmong(wanted.values(), text.language());
            default -> doubt;
        };
    }

    private static boolean isAmong(Set<String> values, @Nullable String value) {
        return value != null && values.contains(value);
    }

    private boolean meets(Criterion.Published wanted) {
        if (text.published() == null) {
            return false;
        }
        LocalDate day = LocalDate.parse(text.published().split("T", 2)[0]);
        return (wanted.from() == null || !day.isBefore(wanted.from()))
                && (wanted.to() == null || !day.isAfter(wanted.to()));
    }
}
