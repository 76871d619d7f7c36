package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.FORECAST_FOR;
import static org.depesche.tagging.text.WordSet.FORESEEN;
import static org.depesche.tagging.text.WordSet.HAD;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.REPORTED;
import static org.depesche.tagging.text.WordSet.SAYING;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depesche.tagging.Period;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.WordSet;

/** Knows the times at which somebody said or wrote something. A figure of the statement may hold at any other time. */
final class StatementTimes {

    private static final int LONGEST_DATELINE = 100;

    /** "ROSTOCK, 7. März (Agentur) –", "LONDON, March 7 –". */
    private static final Pattern DATELINE = Pattern.compile("\\p{Lu}[\\p{L}'’./ -]{1,40}"
            + ", ?(?:\\d{1,2}\\. ?\\p{L}{3,9}\\.?|\\d{1,2}\\.\\d{1,2}\\.|\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2},?|\\d{1,2} \\p{Lu}\\p{L}{2,8})"
            + "(?: ?\\d{2,4})?(?: ?\\([^)]{2,40}\\))? ?(?:[–—:]|--| -) ?");

    private final Sentence s;
    private final int[] clauses;
    private final int dateline;

    /** @param clauses for each token the number of its clause */
    StatementTimes(Sentence sentence, int[] clauses) {
        this.s = sentence;
        this.clauses = clauses;
        this.dateline = dateline();
    }

    boolean contains(TimeExpression time) {
        return s.start(time.start()) < dateline || isOfDay(time) || isOfReport(time) || isOfForecast(time);
    }

    /** The end of the dateline in the text; -1 without one. */
    private int dateline() {
        String text = s.source();
        int start = s.span.start();
        int block = start - TaggableText.BETWEEN_BLOCKS.length();
        boolean first = start == 0 || text.startsWith(TaggableText.BETWEEN_BLOCKS, block);
        if (!first || s.has(PREPOSITION, 0)) {
            return -1;
        }
        Matcher matcher = DATELINE.matcher(text).region(start, Math.min(s.span.end(), start + LONGEST_DATELINE));
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** "wie sie am Donnerstag in Rostock sagte", "the company said on Tuesday", "nach Angaben vom Dienstag". */
    private boolean isOfDay(TimeExpression time) {
        boolean day = time.from() != null && time.from().equals(time.to());
        return day && anyInClause(time, i -> isSource(i) ? states(i, time) : s.has(SAYING, i));
    }

    /** "Angaben", "according": no verb, so a day in the clause is often that of the figure. */
    private boolean isSource(int i) {
        return s.german ? s.capital(i) && s.has(SAYING, i) : s.lowIs(i, "according");
    }

    /** "nach Angaben vom Dienstag", "according to a report on Tuesday", but not "according to police 800 came on Tuesday". */
    private boolean states(int source, TimeExpression time) {
        return s.german
                ? s.lowIs(time.start() - 1, "vom")
                : source < time.start() && IntStream.range(source, time.start()).noneMatch(s::inFigure);
    }

    /** "die Reederei hatte im Februar 1,6 Millionen gemeldet": a day or month, for longer times are of the figure. */
    private boolean isOfReport(TimeExpression time) {
        return time.isWithinMonth() && hasInClause(time, HAD) && hasInClause(time, REPORTED);
    }

    /** "im Vorjahr waren die Experten von 13 Milliarden ausgegangen", "wie noch im April veranschlagt", but not "für 2023". */
    private boolean isOfForecast(TimeExpression time) {
        boolean year = time.found() == Period.Found.EXPLICIT && time.beginsYear();
        if (year || s.hasLow(FORECAST_FOR, time.start() - 1)) {
            return false;
        }
        return s.lowIs(time.start() - 1, "noch") && s.has(FORESEEN, time.end())
                || !s.german && s.has(FORESEEN, time.start() - 1)
                || hasInClause(time, HAD) && hasInClause(time, FORESEEN);
    }

    private boolean hasInClause(TimeExpression time, WordSet words) {
        return anyInClause(time, i -> s.has(words, i));
    }

    private boolean anyInClause(TimeExpression time, IntPredicate token) {
        int clause = clauses[time.start()];
        return IntStream.range(0, s.size()).anyMatch(i -> clauses[i] == clause && token.test(i));
    }
}
