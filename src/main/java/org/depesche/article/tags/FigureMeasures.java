package org.depesche.article.tags;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.depesche.article.Submission;
import org.depesche.register.Measures;
import org.depesche.register.WrittenMeasure;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.FigureMention;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters the measures of figures in the register before the figures are stored. */
@Component
public class FigureMeasures {

    private final Measures measures;
    private final JdbcClient jdbc;

    FigureMeasures(Measures measures, JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    void enter(long article, FigureMention figure) {
        Locale language = jdbc.sql("select coalesce(language, '') from article where id = :id")
                .param("id", article)
                .query(String.class)
                .optional()
                .filter(tag -> !tag.isEmpty())
                .map(Locale::forLanguageTag)
                .orElse(null);
        measures.enter(written(List.of(figure), language).toList());
    }

    private static Stream<WrittenMeasure> written(List<? extends Mention> mentions, @Nullable Locale language) {
        return mentions.stream()
                .filter(FigureMention.class::isInstance)
                .map(FigureMention.class::cast)
                .map(FigureMention::figure)
                .map(figure -> written(figure, language))
                .filter(Objects::nonNull);
    }

    private static @Nullable WrittenMeasure written(Figure figure, @Nullable Locale language) {
        return figure.measureLemma() == null || figure.measure() == null
                ? null
                : new WrittenMeasure(figure.measureLemma(), figure.measure(), language);
    }
}
