package org.depesche.tagging;

import org.jspecify.annotations.Nullable;

/**
 * The thing that a figure measures: "Umsatz" of "Nordkai AG". Its name may be a guess, which readers see only from
 * {@link #SHOWN} on.
 *
 * @param name in the words of the text: "Handelsvolumen"
 * @param lemma the head of the name in its base form, for grouping
 * @param qualifier the words that restrict it: "für Bildung"; null if the text has none
 * @param subject of whom or where; null if unknown
 * @param confidence the probability that the name is right, 0 to 1
 */
public record Measured(
        String name,
        String lemma,
        @Nullable String qualifier,
        @Nullable Subject subject,
        double confidence) {

    /** The least confidence with which readers see the name. */
    public static final double SHOWN = 0.6;

    /** The least confidence with which editors see the name. */
    public static final double GUESSED = 0.2;

    /** The least confidence with which figures are compared: in charts, differing reports, suggestions. */
    public static final double COMPARED = 0.75;

    /** The confidence is as precise as the database keeps it. */
    public Measured {
        float kept = (float) confidence;
        confidence = kept;
    }

    /** A measure that an editor or a source names. */
    public static Measured certainly(String name, String lemma) {
        return new Measured(name, lemma, null, null, 1);
    }

    /** The confidence in percent. */
    public int percent() {
        return (int) Math.round(100 * confidence);
    }

    /** Whether readers see the name. */
    public boolean isShown() {
        return confidence >= (float) SHOWN;
    }

    /** Whether only editors see the name. */
    public boolean isGuess() {
        return !isShown() && confidence >= (float) GUESSED;
    }

    /** Whether its figure may be compared with others. */
    public boolean isCompared() {
        return confidence >= (float) COMPARED;
    }

    /** The same measure, named by an editor. */
    public Measured certainly() {
        return new Measured(name, lemma, qualifier, subject, 1);
    }

    /** The same measure with another qualifier. */
    public Measured qualified(@Nullable String other) {
        return new Measured(name, lemma, other, subject, confidence);
    }

    /** The same measure of another subject. */
    public Measured of(@Nullable Subject other) {
        return new Measured(name, lemma, qualifier, other, confidence);
    }
}
