package org.depesche.search.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.TextField;
import org.jspecify.annotations.Nullable;

/** Finds the rarest terms of which an article must have at least one to meet a criterion. */
final class RequiredTerms {

    /** The letters of a beginning of which each spelling is looked up. */
    private static final int LETTERS = 4;

    private RequiredTerms() {}

    /** Null: articles need no certain term, as for excluded words and days. Empty: no article meets the criterion. */
    static @Nullable Set<MatchingTerm> of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All all ->
                rarest(Stream.concat(all.must().stream(), all.filter().stream()).map(RequiredTerms::of));
            case Criterion.Any any -> union(any.of());
            case Criterion.Best best -> union(best.of());
            case Criterion.Boosted boosted -> of(boosted.of());
            case Criterion.Constant constant -> of(constant.of());
            case Criterion.Raised raised -> of(raised.of());
            case Criterion.Preferring preferring -> of(preferring.of());
            case Criterion.Nothing nothing -> Set.of();
            case Criterion.Forms forms ->
                text(
                        forms.field(),
                        forms.forms().stream().map(Criterion.Form::term).toList());
            case Criterion.TextTerms terms -> text(terms.field(), terms.terms());
            case Criterion.Row row -> rarest(row.positions().stream().map(words -> text(row.field(), words)));
            case Criterion.Pattern pattern -> beginnings(pattern);
            case Criterion.Naming naming -> terms(naming.entities(), MatchingTerm::naming);
            case Criterion.Keyword keyword ->
                Set.of(
                        keyword.begins()
                                ? MatchingTerm.beginning(MatchingTerm.KEYWORD, keyword.keyword())
                                : MatchingTerm.keyword(keyword.keyword()));
            case Criterion.Valued valued -> terms(valued.values(), value -> MatchingTerm.of(valued.facet(), value));
            case Criterion.WithFigure with -> of(with.figure());
            case Criterion.FigureTerms terms -> figure(terms.field(), terms.values());
            case Criterion.FigurePrefix begins ->
                Set.of(MatchingTerm.beginning(begins.field().name(), begins.prefix()));
            default -> null;
        };
    }

    private interface AsTerm<V> {
        MatchingTerm of(V value);
    }

    private static <V> Set<MatchingTerm> terms(Collection<V> values, AsTerm<V> term) {
        return values.stream().map(term::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<MatchingTerm> text(TextField field, Collection<String> words) {
        return terms(words, word -> MatchingTerm.of(field, word));
    }

    private static @Nullable Set<MatchingTerm> figure(FigureField field, Set<String> values) {
        return MatchingTerm.FIGURES.contains(field) ? terms(values, value -> MatchingTerm.of(field, value)) : null;
    }

    private static @Nullable Set<MatchingTerm> rarest(Stream<@Nullable Set<MatchingTerm>> required) {
        return required.filter(Objects::nonNull)
                .max(Comparator.comparingInt(RequiredTerms::rarity))
                .orElse(null);
    }

    private static int rarity(Set<MatchingTerm> any) {
        return any.stream().mapToInt(MatchingTerm::rarity).min().orElse(Integer.MAX_VALUE);
    }

    private static @Nullable Set<MatchingTerm> union(List<Criterion> any) {
        Set<MatchingTerm> all = new HashSet<>();
        for (Criterion one : any) {
            Set<MatchingTerm> required = of(one);
            if (required == null) {
                return null;
            }
            all.addAll(required);
        }
        return Set.copyOf(all);
    }

    private static Set<MatchingTerm> beginnings(Criterion.Pattern pattern) {
        List<Set<String>> letters = pattern.beginning();
        return terms(
                Spellings.of(letters.subList(0, Math.min(letters.size(), LETTERS))),
                begins -> MatchingTerm.beginning(pattern.field().name(), begins));
    }
}
