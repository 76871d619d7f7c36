package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;

import java.util.List;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;

/**
 * Describes by its place a noun that an English figure may measure.
 *
 * @param drafts all figures of the sentence
 */
record EnglishPlaces(EnglishSurroundings near, List<FigureDraft> drafts) {

    /** @param chosen whether the rules chose the candidate */
    void describe(List<String> f, MeasureCandidate c, boolean chosen) {
        Sentence s = near.s();
        FigureDraft draft = near.draft();
        EnglishGrammar grammar = near.grammar();
        String kind = near.kind();
        boolean ahead = c.end() <= draft.start();
        boolean inside = c.head() >= draft.start() && c.head() < draft.end();
        String side = inside ? "I" : ahead ? "B" : "A";
        int from = ahead ? c.end() : draft.end();
        int to = ahead ? draft.start() : c.start();
        int cuts = Math.min(3, grammar.between(c.head(), draft.start()));
        long between = near.nouns().stream()
                .filter(noun -> ahead
                        ? noun.start() >= c.end() && noun.end() <= draft.start()
                        : noun.start() >= draft.end() && noun.end() <= c.start())
                .count();
        long figures = drafts.stream()
                .filter(other -> other.start() >= from && other.end() <= to)
                .count();
        String position = side + cuts + Math.min(3, between) + Math.min(2, figures);
        boolean article = s.has(ARTICLE, c.start() - 1);
        int at = article ? c.start() - 2 : c.start() - 1;
        String preposition = s.has(PREPOSITION, at) ? s.low(at) : "-";
        String type = EnglishSurroundings.type(c);
        boolean fits = near.fits(type);
        boolean rival = near.hasRival(c);
        boolean close = near.hasRival(c, cuts);
        f.add("fit=" + fits + rival + close);
        f.add("fit=" + fits + rival + close + " k=" + kind);
        f.add("fit=" + fits + close + " p=" + side + cuts);
        f.add("fit=" + fits + close + " t=" + type);
        f.add("t=" + type + " c=" + preposition + side);
        f.add("t=" + type + " c=" + preposition + side + cuts + " k=" + kind);
        f.add("p=" + side + cuts);
        f.add("p=" + position);
        f.add("p=" + position + " k=" + kind);
        f.add("p=" + side + cuts + " c=" + preposition);
        f.add("p=" + side + cuts + " c=" + preposition + " k=" + kind);
        f.add("p=" + side + cuts + " t=" + type);
        f.add("p=" + side + cuts + " b=" + near.before());
        f.add("p=" + position + " s=" + near.sort() + " b=" + near.before());
        f.add("p=" + side + cuts + " n=" + near.behind() + " k=" + kind);
        f.add("d=" + side + Integer.numberOfLeadingZeros(Math.max(0, to - from)));
        f.add("prev=" + grammar.word(at) + " " + side);
        f.add("next=" + grammar.word(c.end()) + " " + side);
        f.add("first=" + (c.start() <= 1) + side + cuts);
        f.add("agree=" + chosen + " p=" + position);
        f.add("agree=" + chosen + " t=" + type);
        String way = inside ? "" : grammar.way(from, to);
        if (!way.isEmpty()) {
            f.add("way=" + side + way);
            f.add("way=" + side + way + " k=" + kind);
        }
        if (inside) {
            f.add("in n=" + near.behind());
            f.add("in b=" + near.before() + " s=" + near.sort());
            f.add("in t=" + type);
        }
    }
}
