package org.depesche.ingest.tags;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depesche.article.ArticleDraft;
import org.depesche.article.DisjointSpans;
import org.depesche.article.SpanRelocation;
import org.depesche.article.SuppliedFigure;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a file marks itself. Their value and unit are the file's; modifier, measure and period are those that
 * the tagger reads at the same words.
 */
final class SuppliedFigures {

    /** Characters of a marked figure. */
    private static final int LONGEST = 200;

    private SuppliedFigures() {}

    /** The tagger's mentions, corrected by the figures that the file marks. */
    static List<Mention> over(ArticleDraft draft, List<Mention> found) {
        if (draft.suppliedFigures().isEmpty()) {
            return found;
        }
        String text = draft.text();
        List<Mention> all = new ArrayList<>();
        DisjointSpans<FigureMention> figures = new DisjointSpans<>();
        for (Mention mention : found) {
            if (mention instanceof FigureMention figure) {
                figures.put(figure.span(), figure);
            } else {
                all.add(mention);
            }
        }
        DisjointSpans<SuppliedFigure> taken = new DisjointSpans<>();
        for (SuppliedFigure supplied : draft.suppliedFigures()) {
            Span span = supplied.span();
            boolean free = span.end() <= text.length() && span.length() <= LONGEST && taken.isFree(span);
            FigureMention figure = free ? mention(supplied, draft, text, figures.first(span)) : null;
            if (figure != null) {
                taken.put(figure.span(), supplied);
                figures.put(figure.span(), figure);
            }
        }
        figures.all().forEach(all::add);
        all.sort(Comparator.comparing(Mention::span, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }

    private static @Nullable FigureMention mention(
            SuppliedFigure supplied, ArticleDraft draft, String text, @Nullable FigureMention found) {
        Optional<FigureReader.Expression> stated = stated(supplied, draft, text);
        if (found == null) {
            return stated.map(expression -> new FigureMention(
                            supplied.span(),
                            supplied.span().of(text),
                            figure(expression, draft),
                            // its sentence is unknown
                            SpanRelocation.paragraph(text, supplied.span()),
                            Origin.SOURCE))
                    .orElse(null);
        }
        Figure figure = found.figure();
        boolean corrected = stated.isPresent() && !agrees(stated.get(), figure);
        return found.with(corrected ? with(figure, stated.get()) : figure, Origin.SOURCE);
    }

    /** The file's statement: its value, or else the value of the marked words, with the file's unit if it has one. */
    private static Optional<FigureReader.Expression> stated(SuppliedFigure supplied, ArticleDraft draft, String text) {
        String words = supplied.value() == null
                ? supplied.span().of(text)
                : supplied.value().toPlainString();
        Locale language = supplied.value() == null ? draft.language() : Locale.ENGLISH;
        Optional<FigureReader.Expression> alone = FigureReader.read(words, language);
        String unit = supplied.unit();
        boolean named = alone.isPresent() && alone.get().kind() != FigureKind.COUNT;
        if (unit == null || named && alone.get().quantity().unit().equalsIgnoreCase(unit)) {
            return alone;
        }
        Optional<FigureReader.Expression> whole = FigureReader.read(words + " " + unit, language);
        if (whole.isPresent() && (!supplied.money() || whole.get().kind() == FigureKind.MONEY)) {
            return whole;
        }
        // the words name another unit: the file's currency code wins
        boolean code = supplied.money() && unit.matches("[A-Z]{3}");
        return alone.map(expression -> code
                ? new FigureReader.Expression(
                        FigureKind.MONEY, expression.quantity().in(unit))
                : expression);
    }

    /** Whether both have the same value and unit; a number without a unit agrees with any. */
    private static boolean agrees(FigureReader.Expression stated, Figure figure) {
        BigDecimal value = figure.quantity().value();
        boolean same = stated.quantity().value().compareTo(value) == 0
                && stated.quantity().unit().equals(figure.quantity().unit());
        // "<num>220</num> billion euros": the mark-up ends before the unit
        return same || stated.kind() == FigureKind.COUNT;
    }

    private static Figure with(Figure figure, FigureReader.Expression stated) {
        Quantity said = stated.quantity();
        Quantity read = figure.quantity();
        boolean range = said.modifier() != Quantity.Modifier.EXACT;
        boolean open = read.modifier() == Quantity.Modifier.RANGE || range;
        Quantity quantity = open
                ? said
                : new Quantity(
                        said.value(),
                        read.lower() == null ? null : said.value(),
                        read.upper() == null ? null : said.value(),
                        read.modifier() == Quantity.Modifier.ORDER ? Quantity.Modifier.EXACT : read.modifier(),
                        said.unit(),
                        read.per());
        return figure.with(stated.kind(), quantity);
    }

    private static Figure figure(FigureReader.Expression stated, ArticleDraft draft) {
        LocalDate day = draft.publication().published() == null
                ? null
                : draft.publication().published().day();
        Period period = day == null ? null : new Period(null, day, day, Period.Found.INFERRED);
        return Figure.of(stated.kind(), stated.quantity(), period);
    }
}
