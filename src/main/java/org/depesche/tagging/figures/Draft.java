package org.depesche.tagging.figures;

import java.math.BigDecimal;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.Nouns;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** A figure while it is being read. */
public final class Draft {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Tokens of the whole figure with its modifier; the end exclusive. */
    public int start;

    public int end;
    /** First token of the number or of the currency before it, without the modifier. */
    public int number;
    /** Token after the number and its magnitude. */
    public int numberEnd;

    BigDecimal value;
    /** The second end of a range. */
    @Nullable
    BigDecimal other;

    public Quantity.Modifier modifier = Quantity.Modifier.EXACT;

    @Nullable
    public Unit unit;

    @Nullable
    FigureKind kind;
    /** The counted noun as written, and its tokens with the adjectives. */
    @Nullable
    public String noun;

    public int nounStart = -1;
    public int nounEnd = -1;

    @Nullable
    public String per;

    public Figure.@Nullable Role role;
    /** Number in words, number with a magnitude, only an order of magnitude. */
    public boolean words;

    boolean magnitude;
    boolean vague;
    BigDecimal factor = BigDecimal.ONE;

    Draft(int number, int numberEnd, BigDecimal value) {
        this.start = number;
        this.number = number;
        this.end = numberEnd;
        this.numberEnd = numberEnd;
        this.value = value;
    }

    public boolean bare() {
        return unit == null && noun == null;
    }

    public Unit unit0() {
        return unit == null ? Unit.COUNT : unit;
    }

    public FigureKind kind() {
        if (kind != null) {
            return kind;
        }
        return unit == null ? FigureKind.COUNT : unit.kind();
    }

    public Quantity quantity() {
        BigDecimal scale = unit == null ? BigDecimal.ONE : unit.scale();
        BigDecimal first = plain(value.multiply(scale));
        String code = unit == null ? (noun == null ? Unit.COUNT.code() : Nouns.nominative(noun)) : unit.code();
        if (other != null) {
            BigDecimal second = plain(other.multiply(scale));
            BigDecimal middle = plain(first.add(second).multiply(HALF));
            Quantity.Modifier how = modifier == Quantity.Modifier.EXACT || modifier == Quantity.Modifier.ABOUT
                    ? Quantity.Modifier.RANGE
                    : modifier;
            return new Quantity(middle, first.min(second), first.max(second), how, code, per);
        }
        return switch (modifier) {
            case MORE, AT_LEAST -> new Quantity(first, first, null, modifier, code, per);
            case LESS, AT_MOST -> new Quantity(first, null, first, modifier, code, per);
            case ORDER -> new Quantity(first, first, plain(first.multiply(BigDecimal.TEN)), modifier, code, per);
            default -> new Quantity(first, first, first, modifier, code, per);
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
