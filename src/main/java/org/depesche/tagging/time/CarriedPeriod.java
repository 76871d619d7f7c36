package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.CARRYING;
import static org.depesche.tagging.text.WordSet.NO_CARRYING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Period;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Carries the period of a sentence on to the next: "Im vergangenen Jahr kamen 38.400 Gäste. Die Einnahmen stiegen auf
 * 300.000 Euro." A time is carried
 *
 * <ul>
 *   <li>if it begins its sentence, or if it is the only time of a sentence without figures: until another time follows,
 *   <li>to one sentence only if it is the only time of its sentence and the period of all figures there.
 * </ul>
 *
 * Elsewhere it is often the base of a comparison. A sentence about the present ends it, and so does a paragraph. A figure of
 * a rise or a fall without any of these times takes the {@link ReportedPeriod}.
 */
public final class CarriedPeriod {

    private record Carried(Period period, boolean isForOneSentence) {}

    private final @Nullable LocalDate published;
    private final ReportedPeriod reported;
    private @Nullable Carried carried;

    /** Whether the figures of the sentence may take the period. */
    private boolean isCarrying;

    private boolean isPlain;
    private @Nullable Sentence sentence;

    /** The times of the sentence if it has figures. */
    private @Nullable PeriodFinder times;

    /** The periods of the figures of the sentence. */
    private final List<Period> own = new ArrayList<>();

    /** @param published the day of publication, which resolves relative times */
    public CarriedPeriod(@Nullable LocalDate published) {
        this.published = published;
        this.reported = new ReportedPeriod(published);
    }

    /** Goes on to the next sentence of the text, also to one without figures. */
    public void begin(Sentence next, boolean hasFigures) {
        boolean paragraph = false;
        if (sentence != null) {
            carried = handedOn(sentence, hasFigures);
            String between = next.source().substring(sentence.span.end(), next.span.start());
            paragraph = between.contains(TaggableText.BETWEEN_BLOCKS);
        }
        isPlain = IntStream.range(0, next.size()).noneMatch(i -> next.hasLow(NO_CARRYING, i));
        isCarrying = isPlain && !paragraph;
        sentence = next;
        reported.begin(next);
        Period only = hasFigures || !reported.isSought() ? null : new PeriodFinder(next, List.of(), published).only();
        if (only != null) {
            reported.name(only);
        }
        times = null;
        own.clear();
    }

    /**
     * The period of a figure: its own; if it states none, that of the sentence before or that of the report. The value
     * before a change has neither.
     */
    @Nullable
    public Period of(FigureDraft figure, PeriodFinder finder) {
        Period period = finder.of(figure);
        times = finder;
        if (period == null) {
            return null;
        }
        if (period.found() != Period.Found.INFERRED) {
            own.add(period);
            isCarrying = false;
            reported.name(period);
            return period;
        }
        if (figure.role() == Figure.Role.FROM) {
            return period;
        }
        own.add(period);
        if (isCarrying && carried != null) {
            return carried.period;
        }
        return isPlain && reported.holdsFor(figure) ? reported.get() : period;
    }

    /** @param read whether a sentence without figures is searched for times: only if the next one has figures */
    private @Nullable Carried handedOn(Sentence s, boolean read) {
        if (times == null) {
            return read ? ofSentenceWithoutFigures(s) : kept();
        }
        for (Period period : own) {
            if (canCarry(period, s) && s.source().startsWith(String.valueOf(period.text()), s.span.start())) {
                return new Carried(period, false);
            }
        }
        Period only = times.only();
        if (only == null || !canCarry(only, s) || !own.stream().allMatch(only::equals)) {
            return kept();
        }
        return new Carried(only, true);
    }

    private @Nullable Carried ofSentenceWithoutFigures(Sentence s) {
        PeriodFinder finder = new PeriodFinder(s, List.of(), published);
        Period only = finder.only();
        if (finder.isEmpty()) {
            return kept();
        }
        return only != null && isPlain && canCarry(only, s) ? new Carried(only, false) : null;
    }

    private @Nullable Carried kept() {
        return isCarrying && carried != null && !carried.isForOneSentence ? carried : null;
    }

    /** "Im ersten Halbjahr …", "Last year …", but not "1999 …", "Vor drei Jahren …", "Seit Mai …", "am Montag". */
    private static boolean canCarry(Period period, Sentence s) {
        return period.text() != null
                && period.start() != null
                && period.end() != null
                && !period.start().equals(period.end())
                && s.lexicon.has(CARRYING, Tokens.of(period.text()).low(0));
    }
}
