package org.depesche.editor.tags;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.search.SearchParameters;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an editor enters it.
 *
 * @param words the words in the text, typed or copied
 * @param place the occurrence of the words: {@code 12-20}
 * @param value "220 Mrd", "rund 40", "3 bis 5"
 * @param unit "Euro", "EUR/kWh", "%", "Einsatzkräfte"; empty for a number alone
 * @param measure the noun that the figure counts or measures
 * @param qualifier the words that restrict the measure: "für Bildung"
 * @param subject the place of a mention of the entity of which or where the figure holds: {@code 12-20}
 * @param period {@code 2023}, {@code 2024-05}, {@code 2024-05-16}, {@code 2023..2025}
 * @param reason for the history
 * @param revision the revision of the article that the editor saw
 */
record FigureForm(
        @Nullable String words,
        @Nullable String place,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String measure,
        @Nullable String qualifier,
        @Nullable String subject,
        @Nullable String period,
        @Nullable String reason,
        @Nullable Integer revision) {

    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:\\.\\.|–|—| - | bis | to )\\s*(.+)");

    /** A field cannot be read. */
    static final class UnreadableException extends RuntimeException {

        private final String field;

        UnreadableException(String field) {
            super(field);
            this.field = field;
        }

        /** The name of the field in messages and in the page. */
        String field() {
            return field;
        }
    }

    /** The form of a figure, with numbers as written in a language. */
    static FigureForm of(
            Figure figure,
            @Nullable String words,
            @Nullable String place,
            @Nullable Integer revision,
            Locale language) {
        Measured shown = shown(figure);
        return new FigureForm(
                words,
                place,
                value(figure.quantity(), language),
                unit(figure.quantity()),
                figure.measure(),
                shown == null ? null : shown.qualifier(),
                shown == null || shown.subject() == null
                        ? null
                        : Occurrence.place(shown.subject().name()),
                period(figure.stated()),
                null,
                revision);
    }

    private static String value(Quantity quantity, Locale language) {
        String number =
                quantity.modifier() == Quantity.Modifier.RANGE && quantity.lower() != null && quantity.upper() != null
                        ? plain(quantity.lower(), language) + ".." + plain(quantity.upper(), language)
                        : plain(quantity.value(), language);
        String sign = quantity.modifier().sign();
        return sign.matches("[<>~]=?") ? sign + " " + number : number;
    }

    private static String plain(BigDecimal number, Locale language) {
        String plain = number.toPlainString();
        return language.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    private static String unit(Quantity quantity) {
        String unit = quantity.unit().equals("count") ? "" : quantity.unit();
        return quantity.per() == null ? unit : unit + "/" + quantity.per();
    }

    private static String period(@Nullable Period period) {
        if (period == null) {
            return "";
        }
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null || end == null) {
            return "";
        }
        if (start.getDayOfYear() == 1 && end.equals(end.withDayOfYear(end.lengthOfYear()))) {
            return start.getYear() == end.getYear() ? "" + start.getYear() : start.getYear() + ".." + end.getYear();
        }
        if (start.getDayOfMonth() == 1 && end.equals(YearMonth.from(start).atEndOfMonth())) {
            return YearMonth.from(start).toString();
        }
        return start.equals(end) ? start.toString() : start + ".." + end;
    }

    private static @Nullable Measured shown(@Nullable Figure figure) {
        Measured measured = figure == null ? null : figure.measured();
        return measured != null && measured.isShown() ? measured : null;
    }

    /**
     * The entered figure. Unchanged fields keep the value of the figure before, to the last digit.
     *
     * @param before the figure that the machine read in the words; null if none
     * @param subjects the places of the mentions that may be the subject
     * @throws UnreadableException if a field cannot be read
     */
    Figure applied(@Nullable Figure before, List<Span> subjects, Locale language) {
        FigureForm untouched = before == null ? null : of(before, null, null, null, language);
        String number = FormText.line(value);
        String counted = FormText.line(unit);
        String what = FormText.line(measure);
        String when = FormText.line(period);
        if (number == null) {
            throw new UnreadableException("value");
        }
        boolean same = untouched != null
                && Objects.equals(number, FormText.line(untouched.value()))
                && Objects.equals(counted, FormText.line(untouched.unit()));
        FigureReader.Expression read = before != null && same
                ? new FigureReader.Expression(before.kind(), before.quantity())
                : read(number, counted, language);
        boolean samePeriod = untouched != null && Objects.equals(when, FormText.line(untouched.period()));
        Figure value = before == null
                ? Figure.of(read.kind(), read.quantity(), null)
                : before.with(read.kind(), read.quantity());
        return value.with(
                what == null ? null : measured(what, value.kind(), before, subjects, language),
                before != null && samePeriod ? before.period() : when == null ? null : period(when));
    }

    private Measured measured(
            String name, FigureKind kind, @Nullable Figure before, List<Span> subjects, Locale language) {
        Measured read = shown(before);
        boolean sameKind = before != null && before.kind() == kind;
        String lemma = sameKind && read != null && name.equals(read.name())
                ? read.lemma()
                : FigureReader.lemma(name, language, kind);
        return new Measured(
                name, lemma, FormText.line(qualifier), subject(read == null ? null : read.subject(), subjects), 1);
    }

    private @Nullable Subject subject(@Nullable Subject read, List<Span> subjects) {
        String chosen = FormText.line(subject);
        if (chosen == null) {
            return null;
        }
        if (read != null && chosen.equals(Occurrence.place(read.name()))) {
            return read;
        }
        return subjects.stream()
                .filter(span -> chosen.equals(Occurrence.place(span)))
                .findFirst()
                .map(span -> new Subject(span, Subject.Found.EDITOR))
                .orElseThrow(() -> new UnreadableException("subject"));
    }

    private static FigureReader.Expression read(String number, @Nullable String unit, Locale language) {
        FigureReader.Expression alone = FigureReader.read(number, language).orElse(null);
        if (unit == null) {
            if (alone == null) {
                throw new UnreadableException("value");
            }
            return alone;
        }
        FigureReader.Expression whole =
                FigureReader.read(number + " " + unit, language).orElse(null);
        if (whole != null) {
            return whole;
        }
        if (alone == null || alone.kind() != FigureKind.COUNT) {
            throw new UnreadableException(alone == null ? "value" : "unit");
        }
        return new FigureReader.Expression(FigureKind.COUNT, alone.quantity().in(unit));
    }

    private static Period period(String text) {
        Matcher range = RANGE.matcher(text);
        boolean several = range.matches();
        LocalDate start = SearchParameters.day(several ? range.group(1) : text, false);
        LocalDate end = SearchParameters.day(several ? range.group(2) : text, true);
        if (start == null || end == null || end.isBefore(start)) {
            throw new UnreadableException("period");
        }
        return new Period(text, start, end, Period.Found.EXPLICIT);
    }
}
