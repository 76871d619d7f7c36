package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.LESS;
import static org.depesche.tagging.text.WordSet.MORE;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Set;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.NounFolding;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** A figure under construction: first the number, then its unit or noun, then its neighbours. */
public final class FigureDraft extends NumberDraft {

    /** The modifiers that say less than the bounds of a range: "zwischen knapp 200 und gut 300". */
    private static final Set<Quantity.Modifier> RANGED = EnumSet.of(
            Quantity.Modifier.EXACT, Quantity.Modifier.ABOUT, Quantity.Modifier.NEARLY, Quantity.Modifier.GOOD);

    private @Nullable Unit unit;
    private boolean rate;
    private @Nullable String per;
    private @Nullable String noun;
    private int nounStart = -1;
    private int nounEnd = -1;
    private Figure.@Nullable Role role;

    private FigureDraft(int number, int numberEnd, BigDecimal value, Writing writing) {
        super(number, numberEnd, value, writing);
    }

    static FigureDraft ofDigits(int from, int to, BigDecimal value) {
        return new FigureDraft(from, to, value, Writing.DIGITS);
    }

    static FigureDraft ofWords(int from, int to, BigDecimal value) {
        return new FigureDraft(from, to, value, Writing.WORDS);
    }

    /** An order of magnitude: "Dutzende". */
    static FigureDraft ofOrder(int from, int to, BigDecimal value) {
        return new FigureDraft(from, to, value, Writing.ORDER);
    }

    public @Nullable Unit unit() {
        return unit;
    }

    /** The unit; that of a count where the figure has none. */
    public Unit unitOrCount() {
        return unit == null ? Unit.COUNT : unit;
    }

    /** Whether two figures have units, and the same one. */
    public boolean hasUnitOf(FigureDraft other) {
        return unit != null && other.unit != null && unit.code().equals(other.unit.code());
    }

    /** The kind of the unit; of "Euro je Liter" that is money. */
    FigureKind unitKind() {
        return unitOrCount().kind();
    }

    public FigureKind kind() {
        return rate ? FigureKind.RATE : unitKind();
    }

    /** The counted noun as written. */
    public @Nullable String noun() {
        return noun;
    }

    /** First token of the counted noun, its adjectives included; -1 if the noun is elsewhere. */
    public int nounStart() {
        return nounStart;
    }

    /** Token after the counted noun. */
    public int nounEnd() {
        return nounEnd;
    }

    /** The unit or the noun in the denominator of a rate. */
    public @Nullable String per() {
        return per;
    }

    public Figure.@Nullable Role role() {
        return role;
    }

    /** Whether the figure has neither unit nor noun. */
    public boolean bare() {
        return unit == null && noun == null;
    }

    /** Whether the figure counts a noun and has no unit. */
    boolean counts() {
        return noun != null && unit == null;
    }

    /** Joins the second number of a range, with its unit. */
    void rangesTo(FigureDraft second) {
        if (unit != null && second.unit != null && unit.scale().compareTo(second.unit.scale()) != 0) {
            // "30 Cent bis 1 Euro"
            convert(unit.scale().divide(second.unit.scale(), MathContext.DECIMAL64));
        }
        super.rangesTo(second);
        unit = second.unit == null ? unit : second.unit;
    }

    void unit(@Nullable Unit unit) {
        this.unit = unit;
    }

    void unit(Unit unit, int end) {
        this.unit = unit;
        endsAt(end);
    }

    /** Adds an amount in a smaller unit: "5 feet 2 inches". */
    void addSmaller(BigDecimal factor, FigureDraft next, PhraseTable.Hit<Unit> smaller) {
        convert(factor);
        value(value().round(MathContext.DECIMAL64));
        add(next.value(), next.numberEnd());
        unit(smaller.value(), smaller.end());
    }

    void per(String divisor, int end) {
        this.per = divisor;
        endsAt(end);
        rate |= !unitOrCount().money();
    }

    /** Copies the denominator of a neighbour with the same unit: "from $10 to $15 a month". */
    void perLike(FigureDraft neighbour) {
        per = neighbour.per;
        rate = neighbour.rate;
    }

    /** Makes the figure a count of a noun that is elsewhere in the text. */
    void noun(String noun) {
        this.noun = noun;
    }

    /** Makes the figure a count of the noun behind it. */
    void noun(String noun, int from, int to) {
        this.noun = noun;
        endsAt(to);
        nounAt(from, to);
    }

    /** Sets the place of the noun that the figure is about. */
    void nounAt(int from, int to) {
        nounStart = from;
        nounEnd = to;
    }

    /** Copies unit, noun and denominator of a neighbour. */
    void shareUnitOf(FigureDraft neighbour) {
        unit = neighbour.unit;
        rate = neighbour.rate;
        noun = neighbour.unit == null ? neighbour.noun : null;
        nounStart = neighbour.nounStart;
        nounEnd = neighbour.nounEnd;
        per = neighbour.per;
    }

    /** Takes unit, noun and denominator of a figure of another sentence. */
    void resume(FigureDraft other) {
        shareUnitOf(other);
        nounAt(-1, -1);
    }

    void role(Figure.Role role) {
        this.role = role;
    }

    public Quantity quantity() {
        BigDecimal scale = unit == null ? BigDecimal.ONE : unit.scale();
        BigDecimal first = value().multiply(scale);
        String code = unit == null ? (noun == null ? Unit.COUNT.code() : NounFolding.nominative(noun)) : unit.code();
        BigDecimal other = other();
        Quantity.Modifier modifier = modifier();
        if (other != null) {
            BigDecimal second = other.multiply(scale);
            BigDecimal middle = first.add(second).multiply(HALF);
            Quantity.Modifier how = RANGED.contains(modifier) ? Quantity.Modifier.RANGE : modifier;
            return new Quantity(middle, first.min(second), first.max(second), how, code, per);
        }
        return switch (modifier) {
            case MORE, AT_LEAST -> new Quantity(first, first, null, modifier, code, per);
            case LESS, AT_MOST -> new Quantity(first, null, first, modifier, code, per);
            case ORDER -> new Quantity(first, first, first.multiply(BigDecimal.TEN), modifier, code, per);
            default -> new Quantity(first, first, first, modifier, code, per);
        };
    }
}
