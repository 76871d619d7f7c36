package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.CONFINED;
import static org.depesche.tagging.text.WordSet.PART;
import static org.depesche.tagging.text.WordSet.SHIFT;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the measure of an English figure in the words after it: "£1.2m in cash", "a 27.4% share", "a fifth of voters".
 */
record EnglishMeasuresBehind(Sentence s, EnglishNounPhrases phrases) {

    @Nullable
    String of(FigureDraft draft) {
        int at = draft.end();
        FigureKind kind = draft.kind();
        if (s.hyphened(at)) {
            return s.text(at + 1);
        }
        if (isMaterial(draft)) {
            return phrases.forward(at + 1);
        }
        if (isShare(draft)) {
            return phrases.forward(at);
        }
        if (isAttribute(draft)) {
            return phrases.content(at) ? phrases.forward(at) : null;
        }
        if (isConfinement(draft)) {
            return s.text(at + 1);
        }
        if (kind == FigureKind.MULTIPLE && s.has(ARTICLE, at)) {
            return phrases.forward(at + 1);
        }
        if (s.is(at - 1, "of") && phrases.content(at)) {
            return phrases.forward(at);
        }
        if (s.is(at, "of") && kind != FigureKind.DURATION) {
            return whole(at);
        }
        return kind == FigureKind.FRACTION && phrases.content(at) ? phrases.forward(at) : null;
    }

    /** "£1.2m in cash", "$135 million in prize money". */
    private boolean isMaterial(FigureDraft draft) {
        int noun = draft.end() + 1;
        return draft.kind() == FigureKind.MONEY
                && draft.per() == null
                && s.is(draft.end(), "in")
                && phrases.content(noun)
                && !s.capital(noun)
                && !s.has(SHIFT, noun)
                && !s.has(PART, noun);
    }

    /** "a 27.4% share", "a 33 percent premium". */
    private boolean isShare(FigureDraft draft) {
        int noun = draft.end();
        return draft.kind() == FigureKind.PERCENT
                && s.has(ARTICLE, draft.before())
                && phrases.content(noun)
                && !s.has(CHANGE_NOUN, noun)
                && !phrases.verb(noun);
    }

    /** "a four-year deal", "the 26-year-old midfielder". */
    private boolean isAttribute(FigureDraft draft) {
        int hyphen = draft.numberEnd();
        return draft.kind() == FigureKind.AGE || s.hyphen(hyphen) && draft.unit() != null;
    }

    /** "twelve years in prison". */
    private boolean isConfinement(FigureDraft draft) {
        return draft.kind() == FigureKind.DURATION && s.is(draft.end(), "in") && s.has(CONFINED, draft.end() + 1);
    }

    /** "two-thirds of the 1,200 workers", "40% of voters". */
    private @Nullable String whole(int of) {
        int first = s.has(ARTICLE, of + 1) ? of + 2 : of + 1;
        CountedNouns.Noun counted =
                s.number(first) && !s.unitOrMagnitude(first + 1) ? CountedNouns.noun(s, first + 1) : null;
        if (counted != null) {
            return s.between(counted.start(), counted.end());
        }
        return s.number(of + 1) ? null : phrases.forward(of + 1);
    }
}
