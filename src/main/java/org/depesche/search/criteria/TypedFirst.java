package org.depesche.search.criteria;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Composes criteria so that articles with the words as typed come before those with the meaning of the words. */
final class TypedFirst {

    /** The score of an article that names an entity or a figure, whatever its words; a rare word scores 5 to 15. */
    private static final float MEANT = 4;

    /**
     * The bonus of the word itself over parts of compounds, which score less wherever they are. So "Hafen" in a text is
     * before "Flughafen" in a headline.
     */
    private static final float ITSELF = 16;

    /** The bonus of words as typed over words of the other language, which score less wherever they are. */
    private static final float TYPED = 16;

    /** The share of a word of the other language in the score that it would have if it were typed. */
    private static final float OTHER_LANGUAGE = .5f;

    private TypedFirst() {}

    /** @param itself null: the word is no part of compounds */
    static Criterion word(Criterion word, @Nullable Criterion itself) {
        return itself == null ? word : new Criterion.Raised(word, itself, ITSELF);
    }

    /** The alternative to a word, with the bonus that the word itself has. */
    static Criterion alternative(Criterion alternative) {
        boolean hasBonus = alternative instanceof Criterion.All all
                && all.must().stream()
                        .anyMatch(must -> must instanceof Criterion.Raised || must instanceof Criterion.All);
        return hasBonus ? alternative : new Criterion.Raised(alternative, Criterion.All.EVERYTHING, ITSELF);
    }

    /** A criterion whose hits come before those of words of the other language. */
    static Criterion typed(Criterion criterion, int words) {
        return new Criterion.Raised(criterion, Criterion.All.EVERYTHING, TYPED * words);
    }

    /** Articles with all the words, or with their meaning, which counts as the words themselves. */
    static Criterion orMeant(List<Criterion> words, Criterion meant) {
        Criterion alone = new Criterion.Constant(meant).boosted(MEANT);
        if (words.isEmpty()) {
            return new Criterion.Raised(alone, Criterion.All.EVERYTHING, ITSELF);
        }
        return new Criterion.Raised(
                new Criterion.Any(List.of(all(words), alone)),
                new Criterion.Any(List.of(themselves(words), meant)),
                ITSELF * words.size());
    }

    /** Articles with all the words, and after them those with their translations into the other language. */
    static Criterion orTranslated(List<Criterion> words, Criterion translated) {
        Criterion itself = new Criterion.Raised(all(words), themselves(words), ITSELF * words.size());
        return new Criterion.Best(List.of(typed(itself, words.size()), translated.boosted(OTHER_LANGUAGE)), 0);
    }

    private static Criterion all(List<Criterion> words) {
        List<Criterion> all = new ArrayList<>();
        words.forEach(word -> all.add(word instanceof Criterion.Raised raised ? raised.of() : word));
        return all.size() == 1 ? all.getFirst() : new Criterion.All(List.copyOf(all), List.of(), List.of());
    }

    private static Criterion.All themselves(List<Criterion> words) {
        return Criterion.All.filtering(words.stream()
                .map(word -> word instanceof Criterion.Raised raised ? raised.first() : word)
                .toList());
    }
}
