package org.depesche.article.context;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.tagging.BaseUnit;
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
 * <p>A claim is compared with many others, so its words are read once, when they are first asked for.
 */
public final class FigureClaim {

    /** For so many days an expectation, or the count of a period that goes on, stays the same. */
    private static final long SAME_OUTLOOK = 7;

    /** The largest ratio of two values of the same thing, but for slips of a power of ten. */
    private static final double FARTHEST = 3;

    private static final double SAME_DIGITS = .005;

    private final int measure;
    private final int subject;
    private final FigureInContext said;
    private final Tolerance tolerance;
    private final String base;
    private final double size;
    private @Nullable Words words;
    private @Nullable Set<String> sentence;

    /**
     * @param measure the id of the measure
     * @param subject the id under which the subject is shown; 0: unknown
     */
    public FigureClaim(int measure, int subject, FigureInContext said) {
        this.measure = measure;
        this.subject = subject;
        this.said = said;
        Quantity quantity = said.figure().quantity();
        BaseUnit unit = Units.base(quantity.unit(), quantity.per());
        this.tolerance = Tolerance.of(said);
        this.base = unit.code();
        this.size = Math.abs(unit.convert(quantity.value()));
    }

    /**
     * The words of a claim.
     *
     * @param qualifiers the lemmas of the qualifier
     * @param beside the lemmas of the words beside the noun of the measure
     * @param expected whether the value is expected, planned or possible
     * @param own whether the value is one of the measure: no part of it, not denied, no change that was read as a level
     */
    private record Words(Set<String> qualifiers, Set<String> beside, boolean expected, boolean own) {

        private static Words of(FigureInContext said, ReportWords report, Locale language) {
            Measured measured = said.figure().measured();
            Set<String> beside = FigureReader.lemmas(said.figure().measure(), language);
            beside.removeIf(lemma -> lemma.equals(said.figure().measureLemma()));
            String before = said.quotation().before();
            String after = said.quotation().after();
            return new Words(
                    FigureReader.qualifierLemmas(measured == null ? null : measured.qualifier(), language),
                    beside,
                    report.isExpected(before, after),
                    !report.isPart(before, after)
                            && !report.isDenied(before)
                            && (said.figure().change() != null || !report.isChange(before)));
        }
    }

    FigureInContext said() {
        return said;
    }

    private Figure figure() {
        return said.figure();
    }

    boolean isAboutTheSameAs(FigureClaim other) {
        return said.article().id() != other.said.article().id()
                && subject != 0
                && subject == other.subject
                && measure == other.measure
                && isOfSamePart(other)
                && words().beside.equals(other.words().beside)
                && base.equals(other.base)
                && figure().change() == other.figure().change()
                && isBeginning() == other.isBeginning()
                && isOfSameTime(other)
                && isOfSameOutlook(other);
    }

    /** Whether both claims cannot be true. Their values are compared first, because most agree, and words take longer. */
    public boolean differsFrom(FigureClaim other) {
        return isNear(other)
                && tolerance.isApartFrom(other.tolerance)
                && isAboutTheSameAs(other)
                && words().own
                && other.words().own;
    }

    private boolean isNear(FigureClaim other) {
        double ratio = Math.max(size, other.size) / Math.min(size, other.size);
        double power = Math.log10(ratio);
        return ratio <= FARTHEST || size == 0 || other.size == 0 || Math.abs(power - Math.rint(power)) < SAME_DIGITS;
    }

    /** A qualifier of one may stand elsewhere in the sentence of the other: "Zu der Kundgebung kamen 400 Teilnehmer." */
    private boolean isOfSamePart(FigureClaim other) {
        Set<String> own = words().qualifiers;
        Set<String> others = other.words().qualifiers;
        return own.equals(others)
                || own.isEmpty() && sentence().containsAll(others)
                || others.isEmpty() && other.sentence().containsAll(own);
    }

    private Set<String> sentence() {
        Set<String> read = sentence;
        if (read == null) {
            read = FigureReader.qualifierLemmas(said.quotation().sentence(), language());
            sentence = read;
        }
        return read;
    }

    private Words words() {
        Words read = words;
        if (read == null) {
            read = Words.of(said, report(), language());
            words = read;
        }
        return read;
    }

    private Locale language() {
        String language = said.article().language();
        return language == null ? Locale.GERMAN : Locale.forLanguageTag(language);
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
        if (words().expected != other.words().expected || isGoingOn() != other.isGoingOn()) {
            return false;
        }
        LocalDate own = said.article().day();
        LocalDate others = other.said.article().day();
        boolean settled = !words().expected && !isGoingOn();
        return settled
                || own == null
                || others == null
                || Math.abs(ChronoUnit.DAYS.between(own, others)) <= SAME_OUTLOOK;
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

    /** Whether the article attributes the value to somebody else. */
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
