package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.PREPOSITION;

import java.util.List;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is a part of the value before it: "3 Milliarden Euro, davon 200 Millionen in Europa", "$3 billion, of which $200
 * million". A part is no value of what the whole counts; it counts only what is named with it ("davon 40 Taucher"). A share
 * ("ein Drittel davon") is one of the whole all the same.
 */
public final class Parts {

    /** Words between what says that parts follow and the first of them: "davon entfielen allein rund". */
    private static final int BETWEEN = 5;

    private static final Set<String> GERMAN = Set.of("davon", "darunter", "wovon", "hiervon", "worunter");
    private static final Set<String> GERMAN_PRONOUNS = Set.of("denen", "diesen");
    private static final Set<String> ENGLISH = Set.of("including", "thereof");
    private static final Set<String> ENGLISH_PRONOUNS =
            Set.of("which", "whom", "that", "this", "these", "those", "them", "it");
    /** Before a noun they are no pronoun: "300 of those jobs". */
    private static final Set<String> DETERMINERS = Set.of("that", "this", "these", "those");

    private static final Set<String> ENDS = Set.of(";", ")");

    private final Sentence s;
    private final Tokens t;
    private final List<Draft> drafts;

    public Parts(Sentence sentence, List<Draft> drafts) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.drafts = drafts;
    }

    /** The measure that was found for a figure; null for that of the whole where the figure is a part. */
    @Nullable
    public String own(Draft draft, @Nullable String measure) {
        FigureKind kind = draft.kind();
        if (measure == null || kind == FigureKind.PERCENT || kind == FigureKind.FRACTION) {
            return measure;
        }
        if (after(draft.end)) {
            return t.between(draft.start, draft.end).contains(measure) ? measure : null;
        }
        int cue = cue(draft);
        return cue < 0 || t.between(cue, end(draft.end)).contains(measure) ? measure : null;
    }

    /** Where it is said that the figure is a part; -1 where nothing says so. */
    private int cue(Draft draft) {
        for (int i = draft.start - 1; i >= 0 && !ENDS.contains(t.text(i)); i--) {
            int words = words(i);
            if (words > 0 && leads(i + words)) {
                return i;
            }
        }
        return -1;
    }

    /** "15 davon", "$20 million of it". */
    private boolean after(int i) {
        if (s.lexicon.german) {
            return t.is(i, "davon");
        }
        boolean alone = !t.word(i + 2) || s.has(PREPOSITION, i + 2) || !DETERMINERS.contains(t.low(i + 1));
        return t.is(i, "of") && alone && ENGLISH_PRONOUNS.contains(t.low(i + 1));
    }

    /** How many words there say that parts follow; 0 if none do. */
    private int words(int i) {
        boolean begins = i == 0 || t.sign(i - 1);
        if (s.lexicon.german) {
            boolean pronoun = begins && t.lowIs(i, "von") && GERMAN_PRONOUNS.contains(t.low(i + 1));
            return pronoun ? 2 : GERMAN.contains(t.low(i)) && (begins || t.is(i - 1, "und")) ? 1 : 0;
        }
        boolean pronoun =
                begins && (t.lowIs(i, "of") || t.lowIs(i, "among")) && ENGLISH_PRONOUNS.contains(t.low(i + 1));
        return pronoun ? 2 : ENGLISH.contains(t.low(i)) ? 1 : 0;
    }

    /** Whether a figure comes soon, in the same clause. */
    private boolean leads(int from) {
        for (int i = from; i <= from + BETWEEN && i < t.size(); i++) {
            for (Draft draft : drafts) {
                if (draft.start == i) {
                    return true;
                }
            }
            if (!t.word(i) && !t.is(i, "$") && !t.is(i, "€") && !t.is(i, "£")) {
                return false;
            }
        }
        return false;
    }

    private int end(int from) {
        int end = from;
        while (end < t.size() && !ENDS.contains(t.text(end))) {
            end++;
        }
        return end;
    }
}
