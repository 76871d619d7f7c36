package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;

import java.util.List;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;

/**
 * Describes by its place a noun that an English figure may measure.
 *
 * @param drafts all figures of the sentence
 */
record EnglishPlaces(EnglishSurroundings near, List<FigureDraft> drafts) {

    /**
     * @param type the class of the noun
     * @param chosen whether the rules chose the candidate
     */
    void describe(Features f, MeasureCandidate c, String type, boolean chosen) {
        Sentence s = near.s();
        FigureDraft draft = near.draft();
        EnglishGrammar grammar = near.grammar();
        String k = near.ofKind();
        boolean ahead = c.end() <= draft.start();
        boolean inside = c.head() >= draft.start() && c.head() < draft.end();
        String side = inside ? "I" : ahead ? "B" : "A";
        int from = ahead ? c.end() : draft.end();
        int to = ahead ? draft.start() : c.start();
        int cuts = Math.min(3, grammar.between(c.head(), draft.start()));
        String place = "p=" + side + cuts;
        String position = place + Math.min(3, nouns(from, to)) + Math.min(2, figures(from, to));
        boolean article = s.has(ARTICLE, c.start() - 1);
        int at = article ? c.start() - 2 : c.start() - 1;
        String preposition = " c=" + (s.has(PREPOSITION, at) ? s.low(at) : "-");
        String t = "t=" + type;
        boolean fits = near.fits(c);
        boolean close = near.hasRival(c, cuts);
        String fit = "fit=" + fits + near.hasRival(c) + close;
        String fitClose = "fit=" + fits + close + " ";
        String before = " b=" + near.before();
        f.add(fit);
        f.add(fit, k);
        f.add(fitClose, place);
        f.add(fitClose, t);
        f.add(t, preposition, side);
        f.add(t, preposition, side, String.valueOf(cuts), k);
        f.add(place);
        f.add(position);
        f.add(position, k);
        f.add(place, preposition);
        f.add(place, preposition, k);
        f.add(place, " ", t);
        f.add(place, before);
        f.add(position, " s=", near.sort(), before);
        f.add(place, " n=", near.behind(), k);
        f.add("d=", side, String.valueOf(Integer.numberOfLeadingZeros(Math.max(0, to - from))));
        f.add("prev=", grammar.word(at), " ", side);
        f.add("next=", grammar.word(c.end()), " ", side);
        f.add("first=", String.valueOf(c.start() <= 1), side, String.valueOf(cuts));
        String agree = "agree=" + chosen + " ";
        f.add(agree, position);
        f.add(agree, t);
        String way = inside ? "" : grammar.way(from, to);
        if (!way.isEmpty()) {
            f.add("way=", side, way);
            f.add("way=", side, way, k);
        }
        if (inside) {
            f.add("in n=", near.behind());
            f.add("in", before, " s=", near.sort());
            f.add("in ", t);
        }
    }

    private int nouns(int from, int to) {
        int count = 0;
        for (MeasureCandidate noun : near.nouns()) {
            count += noun.start() >= from && noun.end() <= to ? 1 : 0;
        }
        return count;
    }

    private int figures(int from, int to) {
        int count = 0;
        for (FigureDraft other : drafts) {
            count += other.start() >= from && other.end() <= to ? 1 : 0;
        }
        return count;
    }
}
