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
    int start;

    int end;
    /** First token of the number or of the currency before it, without the modifier. */
    int number;
    /** Token after the number and its magnitude. */
    int numberEnd;

    BigDecimal value;
    /** The second end of a range. */
    @Nullable
    BigDecimal other;

    Quantity.Modifier modifier = Quantity.Modifier.EXACT;

    @Nullable
    Unit unit;

    @Nullable
    FigureKind kind;
    /** The counted noun as written, and its tokens with the adjectives. */
    @Nullable
    String noun;

    int nounStart = -1;
    int nounEnd = -1;

    @Nullable
    String per;

    Figure.@Nullable Role role;
    /** Number in words, number with a magnitude, only an order of magnitude. */
    boolean words;

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

    /** First token of the figure, its modifier included. */
    public int start() {
        return start;
    }

    /** Token after the last one of the figure. */
    public int end() {
        return end;
    }

    /** First token of the number or of the currency before it, without the modifier. */
    public int number() {
        return number;
    }

    /** Token after the number and its magnitude. */
    public int numberEnd() {
        return numberEnd;
    }

    public Quantity.Modifier modifier() {
        return modifier;
    }

    public @Nullable Unit unit() {
        return unit;
    }

    /** The counted noun as written. */
    public @Nullable String noun() {
        return noun;
    }

    /** First token of the counted noun, its adjectives included; -1 where it has no place of its own. */
    public int nounStart() {
        return nounStart;
    }

    /** Token after the counted noun. */
    public int nounEnd() {
        return nounEnd;
    }

    /** The unit or the noun that a rate divides by. */
    public @Nullable String per() {
        return per;
    }

    public Figure.@Nullable Role role() {
        return role;
    }

    /** Whether the text writes the number in words. */
    public boolean inWords() {
        return words;
    }

    /** Whether the figure has neither unit nor noun. */
    public boolean bare() {
        return unit == null && noun == null;
    }

    /** The unit; that of a count where the figure has none. */
    public Unit unitOrCount() {
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
