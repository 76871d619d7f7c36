package org.depesche.search.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.search.query.Clause;
import org.depesche.search.query.Clause.Part;
import org.depesche.search.words.TypedWords;
import org.jspecify.annotations.Nullable;

/**
 * Makes criteria from words that are near to each other, in any order. Each side is a word in all its inflections, a row of
 * words, or several of them joined by OR.
 */
final class NearCriteria {

    /** The most pairs of alternatives, each of which is looked for in both orders. */
    private static final int MOST_PAIRS = 16;

    private NearCriteria() {}

    /** @param alternatives rows of positions, each with the terms of a word; one of the rows suffices */
    private record Side(Part part, List<List<List<String>>> alternatives) {}

    /** Null if a side is something else than words, or if the sides are in different parts of articles. */
    static @Nullable Criterion of(Clause.Near near) {
        // of "A NEAR B NEAR C" the last of the left side is near to the right one
        Side left = side(near.left() instanceof Clause.Near chain ? chain.right() : near.left());
        Side right = side(near.right());
        if (left == null
                || right == null
                || left.part() != right.part()
                || left.alternatives().size() * right.alternatives().size() > MOST_PAIRS) {
            return null;
        }
        Criterion pair = Criterion.Any.of(WordCriteria.places(left.part()).stream()
                .filter(place -> place.field() != TextField.LEAD)
                .map(place -> pairs(place.field(), left, right, near.distance()).boosted(place.boost()))
                .toList());
        if (!(near.left() instanceof Clause.Near chain)) {
            return pair;
        }
        Criterion before = of(chain);
        return before == null ? null : new Criterion.All(List.of(before, pair), List.of(), List.of());
    }

    private static Criterion pairs(TextField field, Side left, Side right, int distance) {
        List<Criterion> pairs = new ArrayList<>();
        for (List<List<String>> one : left.alternatives()) {
            for (List<List<String>> other : right.alternatives()) {
                pairs.add(pair(field, one, other, distance - 1));
            }
        }
        return pairs.size() == 1 ? pairs.getFirst() : new Criterion.Best(List.copyOf(pairs), 0);
    }

    /** Two rows in either order, with at most so many words between them. Rows of several words are also whole. */
    private static Criterion pair(TextField field, List<List<String>> one, List<List<String>> other, int between) {
        Criterion near = new Criterion.Best(
                List.of(
                        new Criterion.Row(field, joined(one, other), between),
                        new Criterion.Row(field, joined(other, one), between)),
                0);
        List<Criterion> whole = Stream.of(one, other)
                .filter(row -> row.size() > 1)
                .map(row -> (Criterion) new Criterion.Row(field, row, 0))
                .toList();
        return whole.isEmpty() ? near : new Criterion.All(List.of(near), whole, List.of());
    }

    private static List<List<String>> joined(List<List<String>> first, List<List<String>> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static @Nullable Side side(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> words.begins() || words.isPattern() ? null : row(words);
            case Clause.Phrase phrase -> phrase.slop() == 0 ? row(phrase.part(), phrase.text(), phrase.exact()) : null;
            case Clause.All all ->
                all.clauses().size() == 1 ? side(all.clauses().getFirst()) : null;
            case Clause.Any any ->
                either(any.clauses().stream().map(NearCriteria::side).toList());
            default -> null;
        };
    }

    private static @Nullable Side row(Clause.Words words) {
        return row(words.part(), words.text(), words.exact());
    }

    private static @Nullable Side row(Part part, String text, boolean exact) {
        List<List<String>> positions = TypedWords.of(text).stream()
                .map(word -> exact ? List.of(word) : WordCriteria.inflected(word))
                .toList();
        return positions.isEmpty() ? null : new Side(part, List.of(positions));
    }

    /** Alternatives of one word become one position with the terms of all. */
    private static @Nullable Side either(List<@Nullable Side> sides) {
        if (sides.contains(null)) {
            return null;
        }
        List<Side> known = sides.stream().map(Objects::requireNonNull).toList();
        Part part = known.getFirst().part();
        if (known.stream().anyMatch(side -> side.part() != part)) {
            return null;
        }
        Set<String> terms = new LinkedHashSet<>();
        List<List<List<String>>> alternatives = new ArrayList<>();
        known.stream().flatMap(side -> side.alternatives().stream()).forEach(row -> {
            if (row.size() == 1) {
                terms.addAll(row.getFirst());
            } else {
                alternatives.add(row);
            }
        });
        if (!terms.isEmpty()) {
            alternatives.add(List.of(List.copyOf(terms)));
        }
        return new Side(part, List.copyOf(alternatives));
    }
}
