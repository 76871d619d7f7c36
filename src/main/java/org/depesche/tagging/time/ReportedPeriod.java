package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.HAD;
import static org.depesche.tagging.text.WordSet.OTHER;
import static org.depesche.tagging.text.WordSet.REACHING;
import static org.depesche.tagging.text.WordSet.UP;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Period;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The period that a report on results is about: "Die Nordkai AG hat 2022 so viele Container umgeschlagen wie nie. … Der
 * Umsatz stieg auf 377 Millionen Euro." The headline or the lead names the period, and it is over on the day of the
 * report. It holds for results that rose or fell, until a figure has another past time.
 */
final class ReportedPeriod {

    /** A quarter has at least so many days. A month is too short, because a report often names several months. */
    private static final int SHORTEST = 85;

    /** The most days between the end of a period and a report on it. */
    private static final int LATEST = 200;

    /** A quoted sentence is seldom about the period. */
    private static final String QUOTATION_MARKS = "\"„“”«»";

    /** The kinds of figures that results are given in. */
    private static final Set<FigureKind> RESULTS = EnumSet.of(
            FigureKind.MONEY,
            FigureKind.PERCENT,
            FigureKind.PERCENTAGE_POINT,
            FigureKind.FRACTION,
            FigureKind.COUNT,
            FigureKind.MASS,
            FigureKind.VOLUME,
            FigureKind.ENERGY);

    private final @Nullable LocalDate published;
    private int blocks;
    private @Nullable Sentence sentence;
    private @Nullable Period period;

    ReportedPeriod(@Nullable LocalDate published) {
        this.published = published;
    }

    /** Goes on to a sentence. */
    void begin(Sentence s) {
        sentence = s;
        int block = s.span.start() - TaggableText.BETWEEN_BLOCKS.length();
        blocks += s.source().startsWith(TaggableText.BETWEEN_BLOCKS, block) ? 1 : 0;
    }

    /**
     * Notes a time that the text names. A time that is not over ("für 2019 rechnet sie mit 38") belongs to an outlook
     * and is ignored.
     */
    void name(Period named) {
        LocalDate end = named.end();
        boolean past = end != null && published != null && end.isBefore(published);
        if (past && (period == null || !isSame(period, named))) {
            period = blocks <= 1 && isReported(named) ? named : null;
        }
    }

    /** Whether a sentence of headline or lead may still name the period, even without figures. */
    boolean isSought() {
        return period == null && blocks <= 1;
    }

    private static boolean isSame(Period one, Period other) {
        return Objects.equals(one.start(), other.start()) && Objects.equals(one.end(), other.end());
    }

    private boolean isReported(Period named) {
        LocalDate start = named.start();
        LocalDate end = named.end();
        return published != null
                && start != null
                && end != null
                && !isCounted(Objects.requireNonNullElse(named.text(), ""))
                && ChronoUnit.DAYS.between(start, end) >= SHORTEST
                && end.isBefore(published)
                && ChronoUnit.DAYS.between(end, published) <= LATEST;
    }

    /** Whether the time is counted back from the report: "vor einem Jahr", "a year ago". */
    private static boolean isCounted(String words) {
        String low = SmallLetters.of(words);
        return low.startsWith("vor ") || low.endsWith(" ago");
    }

    /**
     * Whether the period holds for a figure without a time: the figure is a result, and its sentence says that
     * something rose or fell.
     */
    boolean holdsFor(FigureDraft figure) {
        Sentence s = sentence;
        if (period == null || s == null || !RESULTS.contains(figure.kind()) || s.oneOf(0, QUOTATION_MARKS)) {
            return false;
        }
        int end = s.clauseEnd(figure.end());
        return !isEarlier(figure, s)
                && IntStream.range(0, end).anyMatch(i -> !s.inFigure(i) && (isChange(s, i) || s.has(REACHING, i)));
    }

    /**
     * Whether the figure is the earlier value: "to 47 from 68", "im Winter hatte es 68 gegeben", but not "ein Minus von
     * 68".
     */
    private static boolean isEarlier(FigureDraft figure, Sentence s) {
        int before = figure.before();
        return s.has(OTHER, before) && !isChange(s, before - 1)
                || IntStream.range(s.clauseStart(figure.start()), s.clauseEnd(figure.end()))
                        .anyMatch(i -> s.has(HAD, i));
    }

    private static boolean isChange(Sentence s, int i) {
        return s.has(UP, i) || s.has(DOWN, i);
    }

    @Nullable
    Period get() {
        return period;
    }
}
