package org.depesche.tagging.figures;

import java.math.BigDecimal;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;

/** A number under construction: its value, its tokens, its form in the text. */
public abstract class NumberDraft {

    static final BigDecimal HALF = new BigDecimal("0.5");

    private int start;
    private int end;
    private int number;
    private int numberEnd;

    private BigDecimal value;
    private @Nullable BigDecimal other;
    private BigDecimal factor = BigDecimal.ONE;
    private Quantity.Modifier modifier;

    private final Writing writing;
    private boolean scaled;

    NumberDraft(int number, int numberEnd, BigDecimal value, Writing writing) {
        this.start = number;
        this.number = number;
        this.end = numberEnd;
        this.numberEnd = numberEnd;
        this.value = value;
        this.writing = writing;
        this.scaled = vague();
        this.modifier = vague() ? Quantity.Modifier.ORDER : Quantity.Modifier.EXACT;
    }

    /** The form of a number in the text. */
    enum Writing {
        DIGITS,
        WORDS,
        /** Only the order of magnitude: "Dutzende". */
        ORDER
    }

    /** First token of the figure, its modifier included. */
    public int start() {
        return start;
    }

    /** The token before the figure. */
    public int before() {
        return start - 1;
    }

    /** The number of tokens between a figure and this one behind it. */
    public int distanceFrom(NumberDraft previous) {
        return start - previous.end;
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

    BigDecimal value() {
        return value;
    }

    /** Whether the figure is a range that has its second end already. */
    boolean range() {
        return other != null;
    }

    public Quantity.Modifier modifier() {
        return modifier;
    }

    /** The second end of a range. */
    @Nullable
    BigDecimal other() {
        return other;
    }

    /** Whether the number is in words. */
    public boolean inWords() {
        return writing != Writing.DIGITS;
    }

    /** Whether the number has a magnitude: "Millionen". */
    boolean scaled() {
        return scaled;
    }

    /** Whether the text gives an order of magnitude alone. */
    final boolean vague() {
        return writing == Writing.ORDER;
    }

    boolean decimal() {
        return value.scale() > 0;
    }

    boolean negative() {
        return value.signum() < 0;
    }

    boolean below(long limit) {
        return value.compareTo(BigDecimal.valueOf(limit)) < 0;
    }

    /** Moves the beginning of the number, and with it of the figure. */
    void startsAt(int token) {
        number = token;
        start = token;
    }

    /** Moves the end of the number, and with it that of the figure. */
    void numberEndsAt(int token) {
        numberEnd = token;
        end = token;
    }

    void endsAt(int token) {
        end = token;
    }

    /** Extends the figure to words before the number. */
    void reachesBackTo(int token) {
        start = token;
    }

    void value(BigDecimal value) {
        this.value = value;
    }

    /** Adds a part of the number that ends before a token. */
    void add(BigDecimal part, int end) {
        value = value.add(part);
        numberEndsAt(end);
    }

    void negate() {
        value = value.negate();
    }

    /** Multiplies the number by a magnitude that belongs to it. */
    void scale(BigDecimal magnitude) {
        factor = factor.multiply(magnitude);
        value = value.multiply(magnitude);
        scaled = true;
    }

    /** Multiplies the number by the magnitude of the next one: "2 bis 3 Millionen". */
    void scaleLike(NumberDraft next) {
        value = value.multiply(next.factor);
        scaled = true;
    }

    /** The product of the magnitudes of the number. */
    BigDecimal factor() {
        return factor;
    }

    void modifier(Quantity.Modifier modifier) {
        this.modifier = modifier;
    }

    /** Makes the figure a range with the second number as its other end. */
    void rangesTo(BigDecimal second) {
        other = second;
    }

    /** Counts the number in another unit: feet in inches. */
    void convert(BigDecimal factor) {
        value = value.multiply(factor);
    }

    /** Makes the figure a range that ends with a second number and the words after it. */
    void rangesTo(NumberDraft second) {
        other = second.value;
        numberEnd = second.numberEnd;
        end = second.end;
        scaled |= second.scaled;
    }

    /** Makes the figure a range that begins with a number before it. */
    void rangesFrom(BigDecimal first, int token) {
        other = value;
        value = first;
        startsAt(token);
    }
}
