package org.depesche.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.depesche.article.context.OtherReport;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a text.
 *
 * @param start UTF-16 offset into the text
 * @param end exclusive
 * @param surface the words as written
 * @param kind {@code money}, {@code percent}, {@code count} …
 * @param value with magnitudes multiplied out; of a range the middle
 * @param lower the lower bound; null if open below
 * @param upper the upper bound; null if open above
 * @param modifier {@code = ~ ~< ~> > >= < <= range order}
 * @param per the unit of the denominator; null without one
 * @param measure the measure in the words of the text; null if unknown or too uncertain
 * @param measureCandidate the best guess at the measure, however uncertain; only in analyses
 * @param measureConfidence the probability that the measure is right, 0 to 1; null without one
 * @param qualifier the words that restrict the measure: {@code für Bildung}; null without one
 * @param subject of whom or where; null if unknown
 * @param counted the measure in the register; null if unknown or hidden
 * @param role {@code from} or {@code to} of a change; null if neither
 * @param change {@code up} or {@code down} if it is the size of a change; else null
 * @param standing {@code source_error} if an editor found an error of the source; else null
 * @param reason the editor's reason; null without one
 * @param differing the reports that give another value; only in articles
 */
record FigureResource(
        int start,
        int end,
        String surface,
        String kind,
        BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String modifier,
        String unit,
        @Nullable String per,
        @Nullable String measure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String measureCandidate,
        @Nullable BigDecimal measureConfidence,
        @Nullable String qualifier,
        @Nullable SubjectResource subject,
        @Nullable MeasureResource counted,
        @Nullable String role,
        @Nullable String change,
        @Nullable PeriodResource period,
        @Nullable String standing,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OtherReportResource> differing) {

    /**
     * A measure of the register.
     *
     * @param id of a merged measure the id of its target
     * @param name in the register
     * @param url the path of its page
     */
    record MeasureResource(int id, String name, String url) {
        static MeasureResource of(Measure measure) {
            return new MeasureResource(measure.id(), measure.registered(), measure.url());
        }
    }

    /**
     * The period of a figure.
     *
     * @param text the words that state it; null if the text states none
     * @param start first day; null if open or not resolved
     * @param end last day, inclusive; null if open or not resolved
     * @param found {@code explicit}, {@code relative} to the day of publication, or {@code inferred} from it
     */
    record PeriodResource(
            @Nullable String text,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String found) {
        static @Nullable PeriodResource of(@Nullable Period period) {
            return period == null
                    ? null
                    : new PeriodResource(period.text(), period.start(), period.end(), code(period.found()));
        }
    }

    /**
     * The entity of which or where a figure holds.
     *
     * @param kind {@code person}, {@code place} or {@code organisation}
     * @param entity null if it is not in the register
     * @param found {@code sentence}, {@code noun}, {@code topic} or {@code editor}
     */
    record SubjectResource(String kind, String name, MentionResource.@Nullable EntityResource entity, String found) {

        private static @Nullable SubjectResource of(@Nullable Subject subject, List<MentionResource> mentions) {
            return subject == null
                    ? null
                    : mentions.stream()
                            .filter(mention -> mention.isIn(subject.name()))
                            .findFirst()
                            .map(mention -> new SubjectResource(
                                    mention.kind(), mention.name(), mention.entity(), code(subject.found())))
                            .orElse(null);
        }
    }

    /**
     * @param sourceError the editor's remark on an error of the source; null without one
     * @param others the reports that give another value
     */
    static FigureResource of(
            FigureMention mention,
            List<MentionResource> mentions,
            Measures measures,
            @Nullable String sourceError,
            List<OtherReport> others) {
        Measured measured = mention.figure().measured();
        boolean shown = measured != null && measured.isShown();
        List<OtherReportResource> differing =
                others.stream().map(OtherReportResource::of).toList();
        return of(mention, shown ? measured : null, null, mentions, measures, sourceError, differing);
    }

    /** A figure with the best guess at its measure. */
    static FigureResource analysed(FigureMention mention, List<MentionResource> mentions, Measures measures) {
        Measured measured = mention.figure().measured();
        return of(mention, measured, measured == null ? null : measured.name(), mentions, measures, null, null);
    }

    private static FigureResource of(
            FigureMention mention,
            @Nullable Measured measured,
            @Nullable String candidate,
            List<MentionResource> mentions,
            Measures measures,
            @Nullable String sourceError,
            @Nullable List<OtherReportResource> differing) {
        Figure figure = mention.figure();
        Quantity quantity = figure.quantity();
        return new FigureResource(
                mention.span().start(),
                mention.span().end(),
                mention.surface(),
                figure.kind().code(),
                quantity.value(),
                quantity.lower(),
                quantity.upper(),
                quantity.modifier().sign(),
                quantity.unit(),
                quantity.per(),
                figure.measure(),
                candidate,
                measured == null ? null : MentionResource.confidence(measured.confidence()),
                measured == null ? null : measured.qualifier(),
                measured == null ? null : SubjectResource.of(measured.subject(), mentions),
                measures.shown(figure.measureLemma()).map(MeasureResource::of).orElse(null),
                figure.role() == null ? null : code(figure.role()),
                figure.change() == null ? null : code(figure.change()),
                PeriodResource.of(figure.period()),
                sourceError == null ? null : "source_error",
                sourceError,
                differing);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
