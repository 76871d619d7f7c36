package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.CARRYING;
import static org.depesche.tagging.text.WordSet.NO_CARRYING;

import java.util.stream.IntStream;
import org.depesche.tagging.Period;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Carries the period of a sentence on to the next: "Im vergangenen Jahr kamen 38.400 Gäste. Die Einnahmen stiegen auf
 * 300.000 Euro." A sentence with a time of its own, or one about the present, ends it, and so does a paragraph.
 */
public final class CarriedPeriod {

    private @Nullable Period carried;
    private @Nullable Period next;
    private boolean isCarrying;
    private int end;
    private @Nullable Lexicon lexicon;

    /** Goes on to the next sentence of the text, also to one without figures. */
    public void begin(Sentence s) {
        boolean paragraph = s.source()
                .substring(Math.min(end, s.span.start()), s.span.start())
                .contains(TaggableText.BETWEEN_BLOCKS);
        boolean plain = IntStream.range(0, s.size()).noneMatch(i -> s.hasLow(NO_CARRYING, i));
        carried = next != null ? next : isCarrying ? carried : null;
        isCarrying = plain && !paragraph;
        next = null;
        end = s.span.end();
        lexicon = s.lexicon;
    }

    /** The period of a figure: its own; if it states none, that of the sentence before. */
    @Nullable
    public Period of(@Nullable Period own) {
        if (own == null || own.found() != Period.Found.INFERRED) {
            next = own != null && next == null && canCarry(own) ? own : next;
            isCarrying = false;
            return own;
        }
        return isCarrying && carried != null ? carried : own;
    }

    /** "im ersten Halbjahr", "last year", but not "1999", "vor drei Jahren", "seit Mai". */
    private boolean canCarry(Period period) {
        if (period.text() == null || period.start() == null || period.end() == null) {
            return false;
        }
        boolean day = period.start().equals(period.end());
        return !day
                && lexicon != null
                && lexicon.has(CARRYING, Tokens.of(period.text()).low(0));
    }
}
