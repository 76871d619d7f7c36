package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.INSERTING;

import java.util.List;
import java.util.stream.IntStream;
import org.depesche.tagging.Period;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;

/** Parts a sentence into clauses, to know which figures a time is about: seldom those of the clauses before it. */
final class TimeClauses {

    /** The most words between a figure and its relative clause: "den 22 Wölfen, die 2024 …". */
    private static final int BEFORE_RELATIVE = 1;

    /** The most words between "und" and the second figure: "40 Männer und etwa 30 Frauen". */
    private static final int BEFORE_OTHER = 2;

    /** The most words before the time of an insertion. */
    private static final int INSERTION = 3;

    /** A comma and the pronoun or the participle. */
    private static final int BEHIND_RELATIVE = 2;

    private final Sentence s;
    private final int[] clauses;
    private final int[] brackets;

    TimeClauses(Sentence sentence) {
        this.s = sentence;
        this.clauses = clauses(sentence);
        this.brackets = brackets(sentence);
    }

    /** For each token the number of the bracket round it; 0 for none. */
    private static int[] brackets(Sentence s) {
        int[] brackets = new int[s.size()];
        int open = 0;
        int count = 0;
        for (int i = 0; i < s.size(); i++) {
            open = s.is(i, "(") ? ++count : s.is(i, ")") ? 0 : open;
            brackets[i] = open;
        }
        return brackets;
    }

    /** For each token the number of its clause. */
    private static int[] clauses(Sentence s) {
        int[] clauses = new int[s.size()];
        int clause = 0;
        for (int i = 0; i < s.size(); i++) {
            if (s.oneOf(i, ",;:()") || isDash(s, i)) {
                clause++;
            }
            clauses[i] = clause;
        }
        return clauses;
    }

    private static boolean isDash(Sentence s, int i) {
        return s.dash(i) && !s.glued(i) && !s.glued(i + 1);
    }

    int[] clauses() {
        return clauses;
    }

    int bracket(int token) {
        return brackets[token];
    }

    /**
     * Whether the time stands in a clause behind that of the figure: "88 fehlten, im Mai waren es …". Brackets and insertions
     * ("darunter 40 Taucher, …", "or 19 cents a share, …") are no clauses, and a relative clause is about the figure.
     */
    boolean isLater(TimeExpression time, FigureDraft draft) {
        int within = brackets[time.start()] == brackets[draft.number()] ? brackets[time.start()] : 0;
        int from = draft.end();
        int[] joints = IntStream.range(from, Math.max(from, time.start()))
                .filter(i -> isJoint(i) && (brackets[i] == within || brackets[i] == 0))
                .toArray();
        int inserted = joints.length > 0 && isInsertion(draft) ? 1 : joints.length > 1 && isInserted(joints[0]) ? 2 : 0;
        return joints.length > inserted && !isRelative(joints[0], from, time);
    }

    /** "employs 640 people and had sales in 2023": another verb, or another thing, is between. */
    boolean isJoined(TimeExpression time, FigureDraft draft, List<FigureDraft> drafts) {
        int from = draft.end() + BEFORE_OTHER;
        return IntStream.range(from, Math.max(from, time.start()))
                .anyMatch(i -> s.has(AND, i)
                        && drafts.stream().noneMatch(other -> other.start() > i && other.start() <= i + BEFORE_OTHER));
    }

    /** "Das Werk, 1921 gegründet, beschäftigt 640 Menschen": a year between commas is that of an earlier event. */
    boolean isInsertion(TimeExpression time, FigureDraft draft) {
        int[] joints = IntStream.range(time.end(), Math.max(time.end(), draft.start()))
                .filter(i -> s.is(i, ","))
                .toArray();
        boolean begun = IntStream.iterate(time.start() - 1, i -> i > 0 && i >= time.start() - INSERTION, i -> i - 1)
                .anyMatch(i -> s.is(i, ","));
        boolean alone = joints.length == 1 && joints[0] == time.end() && s.is(time.start() - 1, ",");
        return joints.length == 1 && begun && !alone && time.found() == Period.Found.EXPLICIT && time.beginsYear();
    }

    /** "darunter 40 Taucher, suchten gestern". */
    private boolean isInsertion(FigureDraft draft) {
        return IntStream.iterate(draft.start() - 1, i -> i >= 0 && !isJoint(i), i -> i - 1)
                .anyMatch(i -> isInserted(i - 1));
    }

    /** Whether an insertion begins behind a comma. */
    private boolean isInserted(int comma) {
        return s.is(comma, ",") && s.hasLow(INSERTING, comma + 1);
    }

    /** "den 22 Wölfen, die 2024 …", "$520,000, paid in 2007". */
    private boolean isRelative(int comma, int from, TimeExpression time) {
        return comma - from <= BEFORE_RELATIVE
                && s.is(comma, ",")
                && !s.has(AND, comma + 1)
                && time.start() - comma == BEHIND_RELATIVE;
    }

    private boolean isJoint(int i) {
        return s.oneOf(i, ",;:") || isDash(s, i);
    }
}
