package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.AGO;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BEING;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.CONFINED;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.EXTENT;
import static org.depesche.tagging.text.WordSet.PART;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;
import static org.depesche.tagging.text.WordSet.UP;

import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.figures.Draft;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** {@link MeasureFinder} for English, where no capital tells a noun. */
final class EnglishMeasures {

    private static final Set<String> PRONOUNS = Set.of("them", "us", "it");

    private final Sentence s;
    private final Tokens t;
    private final EnglishSubjects subjects;

    EnglishMeasures(Sentence sentence, boolean[] covered) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.subjects = new EnglishSubjects(sentence, covered);
    }

    @Nullable
    String of(Draft draft, @Nullable Draft before, @Nullable String last) {
        if (before != null && last != null && continued(draft, before)) {
            return last;
        }
        int of = t.is(draft.end() - 1, "of") ? draft.end() - 1 : draft.end();
        if (t.is(of, "of") && PRONOUNS.contains(t.low(of + 1))) {
            // "a fifth of them": of whom is said elsewhere
            return null;
        }
        boolean level =
                t.lowIs(draft.start() - 1, "to") && (s.has(UP, draft.start() - 2) || s.has(DOWN, draft.start() - 2));
        if (draft.noun() != null && draft.unit() == null && level) {
            // "the print run has shrunk to 90,000 copies"
            String subject = subjects.of(draft);
            return subject == null ? draft.noun() : subject;
        }
        if (draft.noun() != null && draft.unit() == null) {
            return draft.nounStart() >= draft.number() ? t.between(draft.nounStart(), draft.nounEnd()) : draft.noun();
        }
        String measure = right(draft);
        if (measure == null) {
            measure = left(draft);
        }
        boolean span = draft.kind() == FigureKind.DURATION
                && (s.has(AGO, draft.end()) || t.lowIs(draft.start() - 1, "in") || t.lowIs(draft.start() - 1, "after"));
        return measure == null && !span ? subjects.of(draft) : measure;
    }

    /** "2.94 billion crowns ($264 million)", "up 3%, to 41 euros", "97 murders, 12 fewer than in 2021". */
    private boolean continued(Draft draft, Draft before) {
        int between = draft.start() - before.end();
        boolean money =
                before.unitOrCount().money() && draft.unitOrCount().money() && between == 1 && t.is(before.end(), "(");
        boolean joint = (between == 1
                        && (t.is(before.end(), "to")
                                || t.is(before.end(), "against")
                                || t.is(before.end(), "from") && t.is(before.start() - 1, "to")))
                || between == 2 && t.is(before.end(), "compared") && t.is(before.end() + 1, "with");
        boolean fewer = between == 1
                && t.is(before.end(), ",")
                && (t.is(draft.end(), "fewer")
                        || t.is(draft.end(), "more")
                        || t.is(draft.end(), "less")
                        || t.is(draft.end(), "higher")
                        || t.is(draft.end(), "lower"));
        boolean same = draft.unit() != null
                && before.unitOrCount().code().equals(draft.unit().code())
                && (t.is(draft.start() - 1, "against") || t.is(draft.start() - 1, "versus"));
        boolean either = between == 2
                && t.is(draft.start() - 1, "or")
                && t.is(draft.start() - 2, ",")
                && draft.unit() != null
                && !t.is(draft.end(), "of");
        return money
                || same
                || either
                || joint && !before.bare() && (draft.noun() == null || draft.unit() != null)
                || fewer;
    }

    private @Nullable String right(Draft draft) {
        int at = draft.end();
        if (t.dash(at) && t.glued(at) && t.word(at + 1)) {
            return t.text(at + 1);
        }
        FigureKind kind = draft.kind();
        boolean stuff = kind == FigureKind.MONEY && t.is(at, "in") && subjects.content(at + 1);
        if (stuff && !t.capital(at + 1) && !s.has(SHIFT, at + 1) && !s.has(PART, at + 1) && draft.per() == null) {
            // "£1.2m in cash", "$135 million in prize money"
            return subjects.forward(at + 1);
        }
        boolean share = kind == FigureKind.PERCENT && s.has(ARTICLE, draft.start() - 1) && subjects.content(at);
        if (share && !s.has(CHANGE_NOUN, at) && !subjects.verb(at)) {
            // "a 27.4% share", "a 33 percent premium"
            return subjects.forward(at);
        }
        boolean hyphened = t.dash(draft.numberEnd()) && t.glued(draft.numberEnd()) && draft.unit() != null;
        if (hyphened || kind == FigureKind.AGE) {
            // "a four-year deal", "the 26-year-old midfielder"
            return subjects.content(at) ? subjects.forward(at) : null;
        }
        if (kind == FigureKind.DURATION && t.is(at, "in") && s.has(CONFINED, at + 1)) {
            return t.text(at + 1);
        }
        if (kind == FigureKind.MULTIPLE && s.has(ARTICLE, at)) {
            return subjects.forward(at + 1);
        }
        if (t.is(at - 1, "of") && subjects.content(at)) {
            return subjects.forward(at);
        }
        boolean of = t.is(at, "of") && kind != FigureKind.AGE && kind != FigureKind.DURATION;
        int counted = of && s.has(ARTICLE, at + 1) ? at + 2 : at + 1;
        CountedNouns.Noun noun =
                of && t.number(counted) && !s.unitOrMagnitude(counted + 1) ? CountedNouns.noun(s, counted + 1) : null;
        if (noun != null) {
            // "two-thirds of the 1,200 workers"
            return t.between(noun.start(), noun.end());
        }
        if (of && !t.number(at + 1)) {
            return subjects.forward(at + 1);
        }
        return kind == FigureKind.FRACTION && subjects.content(at) ? subjects.forward(at) : null;
    }

    /** "winds of up to 165mph", "cut borrowing costs by 50 points", "values the start-up at $3 billion". */
    private @Nullable String left(Draft draft) {
        int at = t.is(draft.start() - 1, "between") ? draft.start() - 2 : draft.start() - 1;
        int worth = at;
        while (worth > 0
                && at - worth < 3
                && (s.has(TRANSPARENT, worth) || t.low(worth).endsWith("ed"))) {
            worth--;
        }
        if (t.is(worth, "worth") && subjects.content(worth - 1)) {
            // "a deal worth a reported £85m"
            return t.text(worth - 1);
        }
        boolean of = t.is(at, "of");
        boolean by = t.is(at, "by") || t.is(at, "at") || t.is(at, "to");
        if (t.is(at, "is") || !of && !by) {
            return null;
        }
        int noun = at - 1;
        boolean compound = t.dash(noun - 1) && t.glued(noun) && t.glued(noun - 1);
        if (compound) {
            return s.has(ARTICLE, noun - 3) ? t.between(noun - 2, noun + 1) : null;
        }
        boolean predicate = by && s.has(BEING, noun - 1);
        if (!subjects.content(noun)
                || predicate
                || !of && s.lexicon.has(UP, t.low(noun))
                || !of && s.lexicon.has(DOWN, t.low(noun))
                || t.low(noun).endsWith("ed")) {
            return null;
        }
        if (of && (s.has(DIMENSION, noun) || s.has(CHANGE_NOUN, noun))) {
            // "has a range of 300 miles" says what it is, "at a rate of 3 percent" does not
            boolean located = t.is(noun - 2, "at") && s.has(EXTENT, noun);
            boolean owned = t.is(noun - 1, "a") && (t.is(noun - 2, "has") || t.is(noun - 2, "with") || located);
            boolean whole = subjects.content(noun - 1)
                    && !subjects.verb(noun - 1)
                    && s.has(ARTICLE, noun - 2)
                    && !t.is(noun - 3, "at")
                    && !t.is(noun - 3, "to");
            return s.has(CHANGE_NOUN, noun) || !owned && !whole ? null : t.between(whole ? noun - 1 : noun, noun + 1);
        }
        int from = noun;
        while (from > 0
                && noun - from < 2
                && (subjects.content(from - 1) || t.dash(from - 1) && t.glued(from))
                && !subjects.verb(from - 1)) {
            from--;
        }
        if (!of && s.has(ARTICLE, from - 1) && s.has(PREPOSITION, from - 2)) {
            // "rose against the dollar to $1.27"
            return null;
        }
        boolean object = of || s.has(ARTICLE, from - 1) || subjects.verb(from - 1);
        return object ? t.between(from, noun + 1) : null;
    }
}
