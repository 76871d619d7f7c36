package org.depesche.tagging;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text.
 *
 * @param measured the thing that it measures, shown to readers or not; null if the text names none
 * @param role whether it is the start or the end of a change ("von 2,1 auf 2,4 Prozent")
 * @param change whether it is the size of a change ("um 3 Prozent gestiegen")
 * @param period the period for which it holds
 */
public record Figure(
        FigureKind kind,
        Quantity quantity,
        @Nullable Measured measured,
        @Nullable Role role,
        @Nullable Change change,
        @Nullable Period period) {

    /** "je Einwohner", "a year": the words of a rate in a qualifier. */
    private static final Pattern RATE = Pattern.compile("(?U)\\b(je|pro|per|a|an(?= hour)|each|every) [^ ]+");

    public enum Role {
        FROM,
        TO
    }

    public enum Change {
        UP,
        DOWN
    }

    /** A figure of which no more than its value and its time is known. */
    public static Figure of(FigureKind kind, Quantity quantity, @Nullable Period period) {
        return new Figure(kind, quantity, null, null, null, period);
    }

    /** The same figure with another value. */
    public Figure with(FigureKind otherKind, Quantity otherQuantity) {
        return new Figure(otherKind, otherQuantity, measured, role, change, period);
    }

    /** The same value of another measure and time. */
    public Figure with(@Nullable Measured other, @Nullable Period otherPeriod) {
        return new Figure(kind, quantity, other, role, change, otherPeriod);
    }

    /** The same figure in a changed text. */
    public Figure moved(Function<Span, @Nullable Span> move) {
        Subject subject = measured == null ? null : measured.subject();
        if (measured == null || subject == null) {
            return this;
        }
        Span name = move.apply(subject.name());
        return with(measured.of(name == null ? null : new Subject(name, subject.found())), period);
    }

    /** The measure that readers see, in the words of the text; null if it is unknown or too uncertain. */
    public @Nullable String measure() {
        return measured == null || !measured.isShown() ? null : measured.name();
    }

    /** The lemma of the measure that readers see; null together with {@link #measure}. */
    public @Nullable String measureLemma() {
        return measured == null || !measured.isShown() ? null : measured.lemma();
    }

    /** The words that restrict the measure that readers see; null if it has none. */
    public @Nullable String qualifier() {
        return measured == null || !measured.isShown() ? null : measured.qualifier();
    }

    /** The period that the text states; null if the figure holds at the article's date only because nothing is said. */
    public @Nullable Period stated() {
        return period == null || period.found() == Period.Found.INFERRED ? null : period;
    }

    /** The parts that readers see: where these are equal, readers see no difference. */
    public Figure seen() {
        Period stated = stated();
        Period seen = stated == null ? null : new Period(null, stated.start(), stated.end(), Period.Found.EXPLICIT);
        String measure = measure();
        Measured named = measure == null ? null : Measured.certainly(measure, "");
        return new Figure(FigureKind.OTHER, quantity, named, null, change, seen);
    }

    /** The quantity without the sign of a change, for the sign is printed before it. */
    public Quantity printed() {
        Quantity printed = besideMeasure();
        return change == null ? printed : printed.unsigned();
    }

    /** The quantity without a unit that the measure already names: "Fahrgäste" are counted in passengers. */
    public Quantity besideMeasure() {
        String measure = measure();
        String unit = quantity.unit();
        boolean named =
                measure != null && unit.length() > 3 && SmallLetters.of(measure).contains(SmallLetters.of(unit));
        return named ? quantity.in("count") : quantity;
    }

    /**
     * The qualifier, unless the measure has it already: "russisch" of "russische Importe"; without the rate that the unit
     * names: "je Einwohner" of euros per inhabitant. Null without one.
     */
    public @Nullable String qualifierBesideMeasure() {
        String measure = measure();
        String qualifier = qualifier();
        if (qualifier == null || measure == null) {
            return null;
        }
        String beside = quantity.per() == null
                ? qualifier
                : RATE.matcher(qualifier).replaceAll("").strip();
        boolean named = SmallLetters.of(measure).contains(SmallLetters.of(beside));
        return named ? null : beside;
    }
}
