package org.depesche.search.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.search.criteria.Criterion.Form;
import org.depesche.search.criteria.Criterion.Weight;
import org.depesche.search.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * Simplifies criteria for counting without scores: a word in all its fields and forms becomes one flat list of terms,
 * which an engine reads for thousands of articles at a time. A term is left out if another term of the list finds the
 * same articles.
 */
final class UnscoredCriteria {

    /** Engines accept about a thousand terms in a query. */
    private static final int MOST_TERMS = 512;

    private int terms;

    private UnscoredCriteria() {}

    static Criterion of(Criterion criterion) {
        UnscoredCriteria matching = new UnscoredCriteria();
        Criterion flat = matching.flat(criterion);
        return matching.terms > MOST_TERMS ? criterion : flat;
    }

    private Criterion flat(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Boosted boosted -> flat(boosted.of());
            case Criterion.Constant constant -> flat(constant.of());
            case Criterion.Raised raised -> flat(raised.of());
            case Criterion.Preferring preferring -> flat(preferring.of());
            case Criterion.Best best -> any(best.of());
            case Criterion.Any any -> any(needed(any.of()));
            case Criterion.All all -> all(all);
            case Criterion.Forms forms -> {
                Set<String> needed = needed(forms);
                terms += needed.size();
                yield new Criterion.TextTerms(forms.field(), needed);
            }
            default -> {
                terms++;
                yield criterion;
            }
        };
    }

    /** Leaves out the lead beside the body, which contains it. */
    private static List<Criterion> needed(Collection<Criterion> criteria) {
        boolean hasBody = criteria.stream().anyMatch(criterion -> field(criterion) == TextField.BODY);
        return criteria.stream()
                .filter(criterion -> !hasBody || field(criterion) != TextField.LEAD)
                .toList();
    }

    /** The field of a criterion; null for several fields. */
    private static @Nullable TextField field(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Boosted boosted -> field(boosted.of());
            case Criterion.Forms forms -> forms.field();
            case Criterion.Row row -> row.field();
            case Criterion.Pattern pattern -> pattern.field();
            default -> null;
        };
    }

    /**
     * Leaves out the word as written if the base forms of all languages are searched, because the index has each word
     * with its base forms.
     */
    private static Set<String> needed(Criterion.Forms word) {
        long bases = word.forms().stream()
                .filter(form -> form.weight() == Weight.BASE)
                .count();
        return word.forms().stream()
                .filter(form -> bases < Language.values().length || form.weight() != Weight.EXACT)
                .map(Form::term)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Criterion all(Criterion.All all) {
        List<Criterion> filter = new ArrayList<>();
        all.must().forEach(criterion -> filter.add(flat(criterion)));
        all.filter().forEach(criterion -> filter.add(flat(criterion)));
        List<Criterion> not = all.not().stream().map(this::flat).toList();
        return filter.size() == 1 && not.isEmpty()
                ? filter.getFirst()
                : new Criterion.All(List.of(), List.copyOf(filter), not);
    }

    /** At least one of the criteria. The terms of each field become one list. */
    private Criterion any(Collection<Criterion> criteria) {
        Map<TextField, Set<String>> words = new EnumMap<>(TextField.class);
        Set<Criterion> any = new LinkedHashSet<>();
        for (Criterion criterion : criteria) {
            Criterion matching = flat(criterion);
            for (Criterion one : matching instanceof Criterion.Any inner ? inner.of() : List.of(matching)) {
                if (one instanceof Criterion.TextTerms found) {
                    words.computeIfAbsent(found.field(), field -> new LinkedHashSet<>())
                            .addAll(found.terms());
                } else {
                    any.add(one);
                }
            }
        }
        words.forEach((field, found) -> any.add(new Criterion.TextTerms(field, found)));
        return Criterion.Any.of(List.copyOf(any));
    }
}
