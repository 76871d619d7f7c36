package org.depesche.search.matching;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.depesche.search.criteria.Criterion;

/**
 * The terms of a portion of articles in memory. They decide most criteria for the articles, faster than an engine does;
 * but not the order of words, days, and conditions on one and the same figure.
 */
final class ArticleTerms {

    private static final long ALL = -1;

    private final Map<MatchingTerm, Long> articles = new HashMap<>();
    /** By field, in the order of the alphabet; made for the first beginning that is looked up. */
    private final Map<String, NavigableMap<String, Long>> sorted = new HashMap<>();

    private ArticleTerms() {}

    static ArticleTerms of(ArticlePortion portion) throws IOException {
        ArticleTerms terms = new ArticleTerms();
        portion.each((term, having) -> terms.articles.merge(term, having, (some, others) -> some | others));
        return terms;
    }

    /** Passes on each term once. */
    void each(Consumer<MatchingTerm> terms) {
        articles.keySet().forEach(terms);
    }

    /**
     * The articles that meet a criterion by their terms.
     *
     * @param sure articles that meet it
     * @param possible articles that may meet it, those with it included
     */
    record Told(long sure, long possible) {

        private static final Told NOTHING = new Told(0, ALL);

        private static Told surely(long articles) {
            return new Told(articles, articles);
        }

        /** Whether nothing is left to ask an engine. */
        boolean isAll() {
            return sure == possible;
        }

        private Told and(Told other) {
            return new Told(sure & other.sure, possible & other.possible);
        }

        private Told or(Told other) {
            return new Told(sure | other.sure, possible | other.possible);
        }

        private Told andNot(Told other) {
            return new Told(sure & ~other.possible, possible & ~other.sure);
        }

        private Told unsure() {
            return new Told(0, possible);
        }
    }

    /** Which articles meet a criterion. An excluded criterion may make articles sure that the portion does not have. */
    Told of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All all -> all(all);
            case Criterion.Any any -> some(any.of(), this::of);
            case Criterion.Best best -> some(best.of(), this::of);
            case Criterion.Boosted boosted -> of(boosted.of());
            case Criterion.Constant constant -> of(constant.of());
            case Criterion.Raised raised -> of(raised.of());
            case Criterion.Preferring preferring -> of(preferring.of());
            case Criterion.Nothing nothing -> Told.surely(0);
            case Criterion.Forms forms -> any(forms.forms(), form -> MatchingTerm.of(forms.field(), form.term()));
            case Criterion.TextTerms words -> any(words.terms(), word -> MatchingTerm.of(words.field(), word));
            case Criterion.Row row ->
                every(row.positions(), words -> any(words, word -> MatchingTerm.of(row.field(), word)))
                        .unsure();
            case Criterion.Naming naming -> any(naming.entities(), MatchingTerm::naming);
            case Criterion.Keyword keyword ->
                keyword.begins()
                        ? Told.surely(beginning(MatchingTerm.KEYWORD, keyword.keyword()))
                        : any(List.of(keyword.keyword()), MatchingTerm::keyword);
            case Criterion.Valued valued -> any(valued.values(), value -> MatchingTerm.of(valued.facet(), value));
            case Criterion.WithFigure with -> of(with.figure()).unsure();
            case Criterion.FigureTerms terms ->
                MatchingTerm.FIGURES.contains(terms.field())
                        ? any(terms.values(), value -> MatchingTerm.of(terms.field(), value))
                                .unsure()
                        : Told.NOTHING;
            case Criterion.Pattern pattern -> pattern(pattern);
            case Criterion.FigurePrefix begins ->
                Told.surely(beginning(begins.field().name(), begins.prefix())).unsure();
            default -> Told.NOTHING;
        };
    }

    private Told pattern(Criterion.Pattern pattern) {
        long having = 0;
        for (String spelling : Spellings.of(pattern.beginning())) {
            having |= beginning(pattern.field().name(), spelling);
        }
        return pattern.isBeginning() && Spellings.areWhole(pattern.beginning())
                ? Told.surely(having)
                : new Told(0, having);
    }

    private long beginning(String field, String letters) {
        NavigableMap<String, Long> words = sorted.computeIfAbsent(field, this::words);
        long having = 0;
        for (Map.Entry<String, Long> word : words.tailMap(letters, true).entrySet()) {
            if (!word.getKey().startsWith(letters)) {
                break;
            }
            having |= word.getValue();
        }
        return having;
    }

    private NavigableMap<String, Long> words(String field) {
        NavigableMap<String, Long> words = new TreeMap<>();
        articles.forEach((term, having) -> {
            if (term.field().equals(field)) {
                words.put(term.value(), having);
            }
        });
        return words;
    }

    private Told all(Criterion.All all) {
        Told told = every(all.must(), this::of).and(every(all.filter(), this::of));
        for (Criterion not : all.not()) {
            told = told.andNot(of(not));
        }
        return told;
    }

    private <T> Told any(Collection<T> values, Function<T, MatchingTerm> term) {
        long having = 0;
        for (T value : values) {
            having |= articles.getOrDefault(term.apply(value), 0L);
        }
        return Told.surely(having);
    }

    private static <T> Told every(List<T> criteria, Function<T, Told> told) {
        Told all = Told.surely(ALL);
        for (T criterion : criteria) {
            all = all.and(told.apply(criterion));
        }
        return all;
    }

    private static Told some(List<Criterion> criteria, Function<Criterion, Told> told) {
        Told some = Told.surely(0);
        for (Criterion criterion : criteria) {
            some = some.or(told.apply(criterion));
        }
        return some;
    }
}
