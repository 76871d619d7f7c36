package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.COMPARE;
import static org.depesche.tagging.text.WordSet.DAY_LEAD;
import static org.depesche.tagging.text.WordSet.LIST_JOINT;
import static org.depesche.tagging.text.WordSet.OTHER;
import static org.depesche.tagging.text.WordSet.OTHER_TIME_VERB;
import static org.depesche.tagging.text.WordSet.RECORD;
import static org.depesche.tagging.text.WordSet.SINCE;
import static org.depesche.tagging.text.WordSet.SIZED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Period;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the period of a figure: a time in its clause, otherwise in its sentence, otherwise the day of the article. */
public final class PeriodFinder {

    /** Distance of a time in another clause. */
    private static final int FAR = 1000;

    /** "2022 bei 129 und 2023 bei 92": the distance of a time after "und", which belongs to the next figure. */
    private static final int JOINED = 20;

    /** The most words between a record and "since". */
    private static final int BEHIND_RECORD = 7;

    /** The most words between a comparison and its figure. */
    private static final int BEFORE_BASE = 4;

    private final Sentence s;
    private final List<FigureDraft> drafts;
    private final @Nullable LocalDate published;
    private final List<TimeExpression> times;
    private final boolean isEmpty;
    private final TimeClauses parts;
    private final ComparedTimes compared;
    private final int[] clauses;

    public PeriodFinder(Sentence sentence, List<FigureDraft> drafts, @Nullable LocalDate published) {
        this.drafts = drafts;
        this.s = sentence;
        this.published = published;
        this.parts = new TimeClauses(sentence);
        this.compared = new ComparedTimes(sentence);
        this.clauses = parts.clauses();
        List<TimeExpression> named = TimeFinder.find(sentence, published);
        StatementTimes statements = new StatementTimes(sentence, clauses);
        this.isEmpty = named.isEmpty();
        this.times = named.stream()
                .filter(time -> !statements.contains(time) && !isOfRecord(time))
                .toList();
    }

    /** The period of a figure. */
    @Nullable
    public Period of(FigureDraft draft) {
        TimeExpression best = null;
        boolean lasting = isOwnSpan(draft) || isSize(draft) || draft.kind() == FigureKind.AGE;
        int least = Integer.MAX_VALUE;
        for (TimeExpression time : times) {
            if (lasting
                    || isForeign(time, draft)
                    || parts.isLater(time, draft)
                    || ago(time, draft)
                    || isOfOther(time, draft)
                    || isOfEnd(time, draft)) {
                continue;
            }
            int distance = distance(time, draft);
            if (distance < least) {
                least = distance;
                best = time;
            }
        }
        if (best != null) {
            return period(best);
        }
        return published == null ? null : new Period(null, published, published, Period.Found.INFERRED);
    }

    /** Whether the sentence names no time. */
    boolean isEmpty() {
        return isEmpty;
    }

    /** The only time of the sentence; null if it has several, or one of a statement or a comparison. */
    @Nullable
    Period only() {
        TimeExpression time = times.size() == 1 ? times.getFirst() : null;
        return time == null || compared.contain(time) ? null : period(time);
    }

    private Period period(TimeExpression time) {
        return new Period(s.between(time.start(), time.end()), time.from(), time.to(), time.found());
    }

    /** The number of tokens between; a time in another clause, or right after another figure, is far. */
    private int distance(TimeExpression time, FigureDraft draft) {
        int apart = time.start() >= draft.end() ? time.start() - draft.end() : draft.start() - time.end();
        if (apart < 0) {
            return 0;
        }
        if (time.start() >= draft.end() && apart > 0 && s.has(LIST_JOINT, draft.end())) {
            apart += JOINED;
        }
        int distance = apart * 2 + (time.start() >= draft.end() ? 0 : 1);
        return clauses[time.start()] == clauses[draft.start()] ? distance : distance + FAR;
    }

    /** "vor vier Jahren": the number only says which year it was. */
    private boolean isOwnSpan(FigureDraft draft) {
        return draft.kind() == FigureKind.DURATION
                && times.stream()
                        .anyMatch(time -> isAgo(time) && time.start() <= draft.number() && draft.number() < time.end());
    }

    /** "ein 92 Meter hohes Gebäude", "das 25-Meter-Becken", "a 12-mile tunnel": a thing has its size at any time. */
    private boolean isSize(FigureDraft draft) {
        int behind = s.german ? draft.end() : draft.numberEnd();
        boolean joined = s.dash(behind) && s.glued(behind);
        return draft.kind() != FigureKind.COUNT && (joined || s.has(SIZED, draft.end()));
    }

    private boolean isAgo(TimeExpression time) {
        return s.lowIs(time.start(), "vor") || s.lowIs(time.end() - 1, "ago");
    }

    private boolean isForeign(TimeExpression time, FigureDraft draft) {
        boolean duration = draft.kind() == FigureKind.DURATION
                && time.start() > 0
                && clauses[time.start()] != clauses[draft.number()];
        return compared.contain(time, draft)
                || duration
                || parts.isJoined(time, draft, drafts)
                || parts.isInsertion(time, draft);
    }

    /** "nach einem Gewinn von 3,1 Millionen im Vorjahr": the time belongs to another figure. */
    private boolean isOfOther(TimeExpression time, FigureDraft draft) {
        // "3.412 Ehen, 2022 waren es 3.689"
        boolean ownClause = clauses[time.start()] > clauses[draft.start()] && s.hasLow(OTHER_TIME_VERB, time.end());
        return isInBracketOfOther(time, draft) || ownClause || isBehindOther(time, draft);
    }

    /** "stieg 2023 von 5 auf 7 Prozent", but not "von 5 Prozent im Jahr 2019 auf 7": a time elsewhere is that of the end. */
    private static boolean isOfEnd(TimeExpression time, FigureDraft draft) {
        int behind = time.start() - draft.end();
        return draft.role() == Figure.Role.FROM && behind != 0 && behind != 1;
    }

    private boolean isInBracketOfOther(TimeExpression time, FigureDraft draft) {
        int bracket = parts.bracket(time.start());
        return bracket != 0
                && bracket != parts.bracket(draft.number())
                && drafts.stream().anyMatch(other -> parts.bracket(other.number()) == bracket);
    }

    private boolean isBehindOther(TimeExpression time, FigureDraft draft) {
        return drafts.stream()
                .anyMatch(other -> draft.start() < other.start()
                        ? follows(time, other) && isSetApart(other, draft)
                        : other != draft && follows(time, other) && isBase(other) && draft.start() >= time.end());
    }

    /** "im Vergleich zu 2.000 Besuchern im Vorjahr kamen …", "von 5 Prozent im Jahr 2019 auf …". */
    private boolean isBase(FigureDraft figure) {
        return figure.role() == Figure.Role.FROM
                || IntStream.range(Math.max(0, figure.start() - BEFORE_BASE), figure.start())
                        .anyMatch(i -> s.has(COMPARE, i));
    }

    /** "nach", "than" before a figure separates it from the previous figure. */
    private boolean isSetApart(FigureDraft figure, FigureDraft before) {
        return IntStream.range(Math.max(before.end(), figure.start() - 4), figure.start())
                .anyMatch(i -> s.has(OTHER, i));
    }

    /** "1.8 billion late on Wednesday": only such words are between. */
    private boolean follows(TimeExpression time, FigureDraft figure) {
        int apart = time.start() - figure.end();
        return apart >= 0
                && apart <= 3
                && IntStream.range(figure.end(), time.start() - 1).allMatch(i -> s.has(DAY_LEAD, i));
    }

    /** "vor vier Jahren waren es 2 Millionen": the time holds only for the figures of its clause. */
    private boolean ago(TimeExpression time, FigureDraft draft) {
        return isAgo(time) && clauses[time.start()] != clauses[draft.start()];
    }

    /** "der höchste Stand seit 2009", "the first rise since 1994": the time of the record before. */
    private boolean isOfRecord(TimeExpression time) {
        int clause = clauses[time.start()];
        return s.hasLow(SINCE, time.start())
                && IntStream.range(Math.max(0, time.start() - BEHIND_RECORD), time.start())
                        .anyMatch(i -> clauses[i] == clause && s.hasLow(RECORD, i));
    }
}
