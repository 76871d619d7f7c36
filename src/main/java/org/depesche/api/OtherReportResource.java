package org.depesche.api;

import java.math.BigDecimal;
import org.depesche.article.context.OtherReport;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A report that gives another value than a figure.
 *
 * @param relation {@code differs}; {@code correction} if the same source corrects the figure later; {@code corrected} if the
 *     figure corrects this value of the same source
 * @param article the id of the report
 * @param url the path of its page
 * @param surface its value as written
 * @param value as of a figure, like lower, upper, modifier, unit and per
 * @param reports the number of reports that give the value; copies of one text count once
 */
record OtherReportResource(
        String relation,
        long article,
        String url,
        String surface,
        BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String modifier,
        String unit,
        @Nullable String per,
        int reports) {

    static OtherReportResource of(OtherReport other) {
        Quantity quantity = other.figure().figure().quantity();
        return new OtherReportResource(
                other.kind().code(),
                other.figure().article().id(),
                other.figure().article().url(),
                other.figure().quotation().surface(),
                quantity.value(),
                quantity.lower(),
                quantity.upper(),
                quantity.modifier().sign(),
                quantity.unit(),
                quantity.per(),
                other.reports());
    }
}
