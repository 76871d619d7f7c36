package org.depesche.tagging;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Gives the subject of one account to the other: "Das Institut kommt auf 1,58 Millionen Container, die Nordkai meldet 1,62
 * Millionen." A clause that only names the counting institute has no subject of its own.
 */
final class SharedSubjects {

    private SharedSubjects() {}

    /** The figures of a sentence; an attributed one without a subject gets the subject of the other. */
    static List<FigureMention> of(Sentence s, List<FigureMention> figures) {
        return figures.size() == 2
                ? List.of(
                        shared(s, figures.getFirst(), figures.getLast()),
                        shared(s, figures.getLast(), figures.getFirst()))
                : figures;
    }

    private static FigureMention shared(Sentence s, FigureMention one, FigureMention other) {
        Measured measured = one.figure().measured();
        Subject subject = subject(other.figure());
        if (measured == null
                || subject == null
                || measured.subject() != null
                || !isOfOneThing(one.figure(), other.figure())
                || !isAttributed(s, one)) {
            return one;
        }
        Figure figure = one.figure();
        Measured owned =
                new Measured(measured.name(), measured.lemma(), measured.qualifier(), subject, measured.confidence());
        return new FigureMention(
                one.span(),
                one.surface(),
                new Figure(figure.kind(), figure.quantity(), owned, figure.role(), figure.change(), figure.period()),
                one.sentence(),
                one.origin());
    }

    private static @Nullable Subject subject(Figure figure) {
        Measured measured = figure.measured();
        return measured == null
                        || measured.subject() == null
                        || measured.subject().found() != Subject.Found.SENTENCE
                ? null
                : measured.subject();
    }

    private static boolean isOfOneThing(Figure one, Figure other) {
        return Objects.equals(one.measureLemma(), other.measureLemma())
                && one.quantity().unit().equals(other.quantity().unit())
                && one.role() == other.role()
                && one.change() == other.change()
                && Objects.equals(one.period(), other.period());
    }

    /** Whether the clause of a figure, from comma to comma, names a source. */
    private static boolean isAttributed(Sentence s, FigureMention figure) {
        int at = 0;
        while (at < s.size() - 1 && s.end(at) <= figure.span().start()) {
            at++;
        }
        String clause = s.between(s.clauseStart(at + 1), s.clauseEnd(at));
        return ReportWords.of(s.german ? Locale.GERMAN : Locale.ENGLISH).isAttributed(clause, "");
    }
}
