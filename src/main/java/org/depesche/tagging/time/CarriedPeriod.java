package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.CARRYING;
import static org.depesche.tagging.text.WordSet.NO_CARRYING;

import java.util.stream.IntStream;
import org.depesche.tagging.Period;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Carries the period of a sentence on to the next: "Im vergangenen Jahr kamen 38.400 Gäste. Die Einnahmen stiegen auf
 * 300.000 Euro." Only a time that begins its sentence is carried: elsewhere it is often the base of a comparison, and was wrong
 * or unmarked in two of three figures of the training articles. A sentence with a time of its own, or one about the present,
 * ends it, and so does a paragraph.
 */
public final class CarriedPeriod {

    private @Nullable Period carried;
    private @Nullable Period next;
    private boolean isCarrying;
    private int end;
    private @Nullable Sentence sentence;

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
        sentence = s;
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

    /** "Im ersten Halbjahr …", "Last year …", but not "1999 …", "Vor drei Jahren …", "Seit Mai …". */
    private boolean canCarry(Period period) {
        if (period.text() == null || period.start() == null || period.end() == null) {
            return false;
        }
        boolean day = period.start().equals(period.end());
        return !day
                && sentence != null
                && sentence.source().startsWith(period.text(), sentence.span.start())
                && sentence.lexicon.has(CARRYING, Tokens.of(period.text()).low(0));
    }
}
