package org.depesche.article.tags;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.depesche.article.Submission;
import org.depesche.register.Measures;
import org.depesche.register.WrittenMeasure;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.FigureMention;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the measures of figures in the register before the figures are stored. */
@Component
public class FigureMeasures {

    private final Measures measures;

    FigureMeasures(Measures measures) {
        this.measures = measures;
    }

    /** Enters the measures of all figures of submissions. */
    public void enter(Collection<Submission> submissions) {
        measures.enter(submissions.stream()
                .flatMap(submission ->
                        written(submission.mentions(), submission.draft().language()))
                .toList());
    }

    /** Enters the measure of a figure that an editor sets. */
    void enter(FigureMention figure, @Nullable Locale language) {
        measures.enter(written(List.of(figure), language).toList());
    }

    private static Stream<WrittenMeasure> written(List<? extends Mention> mentions, @Nullable Locale language) {
        return mentions.stream()
                .filter(FigureMention.class::isInstance)
                .map(FigureMention.class::cast)
                .map(FigureMention::figure)
                .filter(figure -> figure.measureLemma() != null && figure.measure() != null)
                .map(figure -> new WrittenMeasure(figure.measureLemma(), figure.measure(), language));
    }
}
