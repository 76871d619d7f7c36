package org.depesche.article.context;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.ReportWords;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/**
 * An assertion of an article: the value of a measure, for a subject and a time.
 *
 * <p>Two claims <em>differ</em> if they are about the same thing and their values exclude each other. They are about the
 * same thing if
 *
 * <ul>
 *   <li>they are in different articles,
 *   <li>they have the same measure of the same known subject, with equal qualifiers: spending "für Bildung" is another
 *       measure than spending "für Energie", and spending in a sentence without such words may be either,
 *   <li>the adjectives of their measures are the same: "Stellen" are not "offene Stellen",
 *   <li>they have the same base unit: percentages and percentage points never compare, millions and billions, or metres and
 *       kilometres, do,
 *   <li>both are levels, or both are changes in the same direction; both are the beginning of a change, or neither is,
 *   <li>they hold for the same days, which both texts state, or neither does: a year is not a day of this year. Without a
 *       time in the text, that is the day of the article,
 *   <li>both are expected, or neither is. The value of a period that is not over is of its day: an expectation of March is
 *       not that of April.
 * </ul>
 *
 * <p>A part of another value, a value that is denied, and a change that was read as a level never differ. Nor do values
 * that are so far apart that they are hardly of the same thing, unless their digits are the same, as when millions are
 * taken for billions. {@link Tolerance} decides whether values exclude each other.
 *
 * @param measure the id of the measure
 * @param subject the id under which the subject is shown; 0: unknown
 */
public record FigureClaim(int measure, int subject, FigureInContext said) {

    /** For so many days an expectation, or the count of a period that goes on, stays the same. */
    private static final long SAME_OUTLOOK = 7;

    /** The largest ratio of two values of the same thing, but for slips of a power of ten. */
    private static final double FARTHEST = 3;

    private static final double SAME_DIGITS = .005;

    private Figure figure() {
        return said.figure();
    }

    boolean isAboutTheSameAs(FigureClaim other) {
        return said.article().id() != other.said.article().id()
                && subject != 0
                && subject == other.subject
                && measure == other.measure
                && isOfSamePart(other)
                && words().equals(other.words())
                && base().equals(other.base())
                && figure().change() == other.figure().change()
                && isBeginning() == other.isBeginning()
                && isOfSameTime(other)
                && isOfSameOutlook(other);
    }

    /** Whether both claims cannot be true. Their values are compared first, because most agree, and words take longer. */
    public boolean differsFrom(FigureClaim other) {
        return isNear(other)
                && tolerance().isApartFrom(other.tolerance())
                && isAboutTheSameAs(other)
                && isOwnValue()
                && other.isOwnValue();
    }

    private boolean isNear(FigureClaim other) {
        double one = size();
        double two = other.size();
        double ratio = Math.max(one, two) / Math.min(one, two);
        double power = Math.log10(ratio);
        return ratio <= FARTHEST || one == 0 || two == 0 || Math.abs(power - Math.rint(power)) < SAME_DIGITS;
    }

    private double size() {
        Quantity quantity = figure().quantity();
        return Math.abs(Units.base(quantity.unit(), quantity.per()).convert(quantity.value()));
    }

    private Tolerance tolerance() {
        return Tolerance.of(said);
    }

    /** A qualifier of one may stand elsewhere in the sentence of the other: "Zu der Kundgebung kamen 400 Teilnehmer." */
    private boolean isOfSamePart(FigureClaim other) {
        Set<String> own = qualifiers();
        Set<String> others = other.qualifiers();
        return own.equals(others)
                || own.isEmpty() && sentence().containsAll(others)
                || others.isEmpty() && other.sentence().containsAll(own);
    }

    private Set<String> sentence() {
        return FigureReader.qualifierLemmas(said.quotation().sentence(), language());
    }

    private Set<String> qualifiers() {
        Measured measured = figure().measured();
        return FigureReader.qualifierLemmas(measured == null ? null : measured.qualifier(), language());
    }

    /** The lemmas of the words beside the noun of the measure. */
    private Set<String> words() {
        Set<String> words = FigureReader.lemmas(figure().measure(), language());
        words.removeIf(lemma -> lemma.equals(figure().measureLemma()));
        return words;
    }

    private Locale language() {
        String language = said.article().language();
        return language == null ? Locale.GERMAN : Locale.forLanguageTag(language);
    }

    private String base() {
        return Units.base(figure().quantity().unit(), figure().quantity().per()).code();
    }

    private boolean isBeginning() {
        return figure().role() == Figure.Role.FROM;
    }

    private boolean isOfSameTime(FigureClaim other) {
        Period own = figure().period();
        Period others = other.figure().period();
        return own != null
                && others != null
                && (own.start() != null || own.end() != null)
                && Objects.equals(own.start(), others.start())
                && Objects.equals(own.end(), others.end())
                && (figure().stated() == null) == (other.figure().stated() == null);
    }

    private boolean isOfSameOutlook(FigureClaim other) {
        if (isExpected() != other.isExpected() || isGoingOn() != other.isGoingOn()) {
            return false;
        }
        LocalDate own = said.article().day();
        LocalDate others = other.said.article().day();
        boolean settled = !isExpected() && !isGoingOn();
        return settled
                || own == null
                || others == null
                || Math.abs(ChronoUnit.DAYS.between(own, others)) <= SAME_OUTLOOK;
    }

    private boolean isExpected() {
        return report().isExpected(said.quotation().before(), said.quotation().after());
    }

    /** Whether the period is not over on the day of the article. */
    private boolean isGoingOn() {
        LocalDate day = said.article().day();
        Period period = figure().period();
        return day != null
                && period != null
                && period.end() != null
                && period.end().isAfter(day);
    }

    private boolean isOwnValue() {
        return !report().isPart(said.quotation().before(), said.quotation().after())
                && !report().isDenied(said.quotation().before())
                && (figure().change() != null
                        || !report().isChange(said.quotation().before()));
    }

    /** Whether the article names somebody else as the one who says the value. */
    boolean isAttributed() {
        return report().isAttributed(said.quotation().before(), said.quotation().after());
    }

    private ReportWords report() {
        return ReportWords.of(language());
    }

    /** Whether both articles are of one known source, and this one is the later. */
    boolean followsInSource(FigureClaim other) {
        String source = said.article().source();
        return source != null
                && source.equalsIgnoreCase(
                        Objects.requireNonNullElse(other.said.article().source(), ""))
                && isLaterThan(other);
    }

    private boolean isLaterThan(FigureClaim other) {
        LocalDate own = said.article().day();
        LocalDate others = other.said.article().day();
        int days = compare(own, others);
        return days == 0 ? said.article().id() > other.said.article().id() : days > 0;
    }

    private static int compare(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? 0 : one.compareTo(other);
    }
}
