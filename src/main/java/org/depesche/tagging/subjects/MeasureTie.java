package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ACHIEVING;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;

import java.util.stream.IntStream;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The words between a measure and the names and nouns of its sentence: "der Umsatz der Nordkai AG" is Nordkai's. */
record MeasureTie(Sentence s, FigureDraft draft, @Nullable MeasureCandidate measure) {

    /** Words of an attribute before a name or noun. */
    private static final int LONGEST = 4;

    /** A name so many words from the measure may belong to it. */
    private static final int NEAR = 5;

    /** How a name or noun is tied to the measure. */
    String of(int first, int end) {
        if (measure == null || !isHere(measure)) {
            return "absent";
        }
        if (end <= measure.head()) {
            return before(end, end <= measure.start() ? measure.start() : measure.head());
        }
        return first <= measure.head()
                ? "inside"
                : behind(first, first >= measure.end() ? measure.end() : measure.head() + 1);
    }

    private boolean isHere(MeasureCandidate candidate) {
        return candidate.sentence() == s && candidate.start() >= 0;
    }

    /** "Nordkais Umsatz", "Nordkai's revenue". */
    private String before(int name, int start) {
        int at = name;
        while (at < start && (s.oneOf(at, "'’") || s.lowIs(at, "s"))) {
            at++;
        }
        boolean possessive = at > name;
        return at == start
                ? (possessive ? "possessive" : "touching")
                : loose(at, start, possessive ? "owns" : "before");
    }

    /** "Umsatz der Nordkai AG", "Arbeitslosenquote in Rostock". */
    private String behind(int first, int end) {
        int at = first - 1;
        while (at >= end && first - at <= LONGEST && isAttribute(at)) {
            at--;
        }
        boolean article = at >= end && s.has(ARTICLE, at);
        at -= article ? 1 : 0;
        if (at < end) {
            return article ? "genitive" : "touched";
        }
        return at == end && s.has(PREPOSITION, at) ? "tied-" + s.low(at) : loose(end, first, "behind");
    }

    private boolean isAttribute(int i) {
        return s.word(i)
                && !s.has(ARTICLE, i)
                && !s.has(PREPOSITION, i)
                && !s.inFigure(i)
                && (!s.german || s.capital(i) || s.adjective(i));
    }

    private String loose(int from, int to, String side) {
        boolean figure = false;
        boolean sign = false;
        for (int i = from; i < to; i++) {
            figure |= s.inFigure(i);
            sign |= s.sign(i) && !s.inFigure(i);
        }
        return side + (figure ? "-figure" : sign ? "-sign" : to - from <= NEAR ? "-near" : "-far");
    }

    /** Whether a tie leaves no doubt: "Nordkai's revenue", "Arbeitslosenquote in Rostock". */
    boolean isCertain(PlacedName name) {
        if (measure == null || !isHere(measure) || measure.start() >= draft.start()) {
            return false;
        }
        boolean place = name.name().kind() == EntityKind.PLACE;
        return switch (of(name.first(), name.end())) {
            case "possessive", "tied-of", "tied-von", "tied-vom", "genitive" -> true;
            case "touching" -> NameRole.hasGenitiveEnding(name);
            case "tied-in", "tied-im" -> place;
            case "tied-at", "tied-bei", "tied-beim" -> !place;
            default -> false;
        };
    }

    /** Whether a name restricts the measure and has none: "Exporte nach China", "imports from Russia". */
    boolean isDirection(PlacedName name) {
        return switch (of(name.first(), name.end())) {
            case "tied-nach", "tied-aus", "tied-to", "tied-from" -> true;
            default -> false;
        };
    }

    /** "Bei der Nordkai AG sank der Umsatz", "stand bei der Nordkai AG ein Gewinn": the measure behind in the same clause. */
    boolean isWith(PlacedName name) {
        if (measure == null
                || !isHere(measure)
                || name.end() > measure.start()
                || name.name().kind() != EntityKind.ORGANISATION) {
            return false;
        }
        int at = name.first() - 1;
        while (name.first() - at <= LONGEST && isAttribute(at)) {
            at--;
        }
        at -= s.has(ARTICLE, at) ? 1 : 0;
        return (s.lowIs(at, "bei") || s.lowIs(at, "beim")) && s.clauseStart(measure.start()) <= at;
    }

    /** "…, ein Institut kommt auf eine Fläche von 90 Hektar": whether the clause of the figure begins with somebody new. */
    boolean isOfSomebodyNew() {
        int article = s.clauseStart(draft.start());
        boolean indefinite = s.lowIs(article, "ein") || s.lowIs(article, "eine") || s.lowIs(article, "a");
        return indefinite && article + 1 < draft.start() && StandIns.isKnown(s, article + 1);
    }

    /** Whether a name stands in the clause of the figure. */
    boolean isInClause(PlacedName name) {
        return s.clauseStart(draft.start()) <= name.first() && name.first() < s.clauseEnd(draft.end());
    }

    /** Whether the clause of the figure has a verb whose subject made it so: "verladen", "erwirtschaftete". */
    boolean isAchieved() {
        return measure != null
                && isHere(measure)
                && IntStream.range(s.clauseStart(draft.start()), s.clauseEnd(draft.end()))
                        .anyMatch(i -> s.has(ACHIEVING, i));
    }
}
