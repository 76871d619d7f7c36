package org.depesche.article.revision;

import java.util.List;
import java.util.Objects;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;

/**
 * A figure of one revision of an article.
 *
 * @param before the words before the figure in its sentence
 * @param after the words behind the figure in its sentence
 * @param mentions the number of its mentions in the revision
 */
public record RevisedFigure(Figure figure, String before, String after, int mentions) {

    /** The similarity from which two figures count as one that has changed: the same quantity, measure or sentence. */
    static final int ALIKE = 4;

    private static final int ALMOST = 3;

    /** @param text of the revision */
    public static List<RevisedFigure> of(List<FigureMention> figures, String text) {
        return figures.stream()
                .map(mention -> new RevisedFigure(
                        mention.figure(),
                        words(text, mention.sentence().start(), mention.span().start()),
                        words(text, mention.span().end(), mention.sentence().end()),
                        1))
                .toList();
    }

    private static String words(String text, int from, int to) {
        return from < to && to <= text.length() ? new Span(from, to).of(text).strip() : "";
    }

    RevisedFigure again() {
        return new RevisedFigure(figure, before, after, mentions + 1);
    }

    /** The similarity to a figure of another revision. */
    int similarity(RevisedFigure other) {
        Quantity quantity = figure.quantity();
        Quantity others = other.figure.quantity();
        boolean sameUnit = quantity.unit().equals(others.unit()) && Objects.equals(quantity.per(), others.per());
        boolean sameValue = sameUnit && quantity.value().compareTo(others.value()) == 0;
        boolean sameMeasure =
                figure.measureLemma() != null && figure.measureLemma().equals(other.figure.measureLemma());
        boolean sameWords =
                !before.isEmpty() && before.equals(other.before) || !after.isEmpty() && after.equals(other.after);
        return (sameValue ? ALIKE : 0)
                + (sameMeasure ? ALIKE : 0)
                + (sameWords ? ALMOST : 0)
                + (sameUnit ? 1 : 0)
                + (figure.role() == other.figure.role() ? 1 : 0);
    }
}
