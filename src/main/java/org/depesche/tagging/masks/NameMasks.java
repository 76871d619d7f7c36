package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.AIRCRAFT;
import static org.depesche.tagging.text.WordSet.AMOUNT_CONTINUES;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.MODEL_WORD;
import static org.depesche.tagging.text.WordSet.NOTSUBJECT;
import static org.depesche.tagging.text.WordSet.PAR;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.STARTER;
import static org.depesche.tagging.text.WordSet.TO;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Currencies;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.PriceForms;
import org.depesche.tagging.text.Sentence;

/** Masks numbers in names: Schalke 04, Clayallee 170, the 737 MAX, „37“, the shirts of a team. */
record NameMasks(Sentence s) {

    private static final String QUOTES_BEFORE = "„“\"»«‚”";
    private static final String QUOTES_BEHIND = "„“\"»«‘”";

    /** The number of shirts of a team. No sentence counts so many things. */
    private static final int SHIRTS = 6;

    /** The most digits of a number in a name. */
    private static final int LONGEST_KEY = 5;

    /** "Level 42", "Fiat 500", "39 Steps". */
    void markListed() {
        for (int i = 0; i < s.size(); i++) {
            PhraseTable.Hit<String> name = s.lexicon.numberedNames.match(s, i, false);
            // "in Hannover 96 Tage nach der Wahl" counts
            boolean counts = name != null && s.german && (s.unit(name.end()) != null || s.has(COUNTED, name.end()));
            if (name != null && !counts) {
                s.mask(i, name.end());
            }
        }
    }

    /** "the 737 MAX", "1.6 TDI", "a four-under-par 68": models, engines, and rounds of golf. */
    boolean model(int i) {
        boolean model = s.text(i).length() == 3 && s.has(AIRCRAFT, i + 1);
        return (model || variant(i) || engine(i) || product(i) || golf(i)) && s.maskOne(i);
    }

    /** "Boeing 737 Max 8", "737 MAX 9". */
    private boolean variant(int i) {
        return s.has(AIRCRAFT, i - 1) && s.text(i - 2).length() == 3 && Digits.whole(s.text(i - 2));
    }

    /** "der Mercedes 500 SL", "ein Porsche 911 Turbo". */
    private boolean product(int i) {
        String word = s.text(i + 1);
        boolean sign = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isUpperCase);
        return s.german && (sign || s.has(MODEL_WORD, i + 1)) && s.number(i, 4) && s.capital(i - 1) && nameBefore(i);
    }

    /** Three capitals after a decimal are a name, because decimals do not count things. */
    private boolean engine(int i) {
        String number = s.text(i);
        String letters = s.text(i + 1);
        return (number.indexOf('.') > 0 || number.indexOf(',') > 0)
                && letters.length() == 3
                && letters.chars().allMatch(Character::isUpperCase)
                && s.unit(i + 1) == null;
    }

    private boolean golf(int i) {
        return s.is(i - 1, "par") || s.has(PAR, i - 1) && s.dash(i - 2) && s.glued(i - 1);
    }

    /** "1 Neuer – 5 Hummels, 17 Boateng": the numbers on the shirts of a team. */
    boolean lineup(int i) {
        return s.german && shirt(i) && (shirtBehind(i) || shirtBefore(i) || isLineup()) && s.maskOne(i);
    }

    private boolean shirt(int i) {
        return s.text(i).length() <= 2 && s.capital(i + 1) && !s.glued(i + 1);
    }

    private boolean shirtBehind(int i) {
        return s.dash(i + 2) && !s.glued(i + 2) && s.number(i + 3) && s.capital(i + 4);
    }

    private boolean shirtBefore(int i) {
        boolean joint = s.is(i - 1, ",") || s.dash(i - 1) && !s.glued(i);
        return joint && s.capital(i - 2) && s.masked(i - 3) && s.number(i - 3);
    }

    /** At least six pairs of a small number and a capitalised word that is no plural: "10 Lenz", "7 Sommer". */
    private boolean isLineup() {
        long shirts = IntStream.range(0, s.size() - 1)
                .filter(i -> s.number(i, 2) && s.capital(i + 1) && !s.has(COUNTED, i + 1) && s.unit(i + 1) == null)
                .limit(SHIRTS)
                .count();
        return shirts >= SHIRTS;
    }

    boolean quoted(int i) {
        return s.oneOf(i - 1, QUOTES_BEFORE) && s.oneOf(i + 1, QUOTES_BEHIND) && s.maskOne(i);
    }

    /** A small bare number after a capitalised word is part of a name: Android 5, Block 4, Clayallee 170. */
    boolean name(int i) {
        boolean key = s.text(i).length() >= 7 && Digits.whole(s.text(i));
        return capitalBefore(i)
                && Currencies.before(s, i) == null
                && (key || (small(i) || unknown(i)) && nameBefore(i) && !amountBehind(i))
                && s.maskOne(i);
    }

    private boolean capitalBefore(int i) {
        return s.capital(i - 1)
                && (s.german || i > 1)
                && !s.is(i - 1, "I")
                && !counted(i)
                && !LabelMasks.ofUnitBefore(s, i);
    }

    /** "Tote 12", "…, Verletzte 30": a list of counts. */
    private boolean counted(int i) {
        boolean item = i == 1 || s.is(i - 2, ",") || s.is(i - 2, ";");
        return s.german && item && s.has(COUNTED, i - 1);
    }

    private boolean small(int i) {
        BigDecimal value = Digits.value(s.text(i), s.german);
        return value != null
                && value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(1000)) < 0
                && s.text(i).length() <= 4;
    }

    /** "Nokia 3310": the word before is neither noun nor place. */
    private boolean unknown(int i) {
        boolean digits = s.number(i, LONGEST_KEY) && Digits.whole(s.text(i));
        return s.german && digits && !known(s.text(i - 1));
    }

    private static boolean known(String word) {
        GermanDictionary dictionary = GermanDictionary.SHARED.get();
        return dictionary.isCommonNoun(word) || dictionary.isPlace(word) || dictionary.isCompound(word);
    }

    private boolean nameBefore(int i) {
        return !s.has(WEEKDAY, i - 1)
                && !s.has(STARTER, i - 1)
                && !s.has(PREPOSITION, i - 1)
                && !s.has(NOTSUBJECT, i - 1)
                && (!s.german || s.numberWord(i - 1) < 0)
                && s.modifierBefore(i) == null;
    }

    /** Whether a noun, a range or a unit further on shows that the number is an amount. */
    private boolean amountBehind(int i) {
        boolean range = (s.dash(i + 1) || s.has(TO, i + 1)) && s.number(i + 2) && s.unitOrMagnitude(i + 3);
        return range
                || s.has(AMOUNT_CONTINUES, i + 1)
                || CountedNouns.noun(s, i + 1) != null
                || PriceForms.price(s, i)
                || PriceForms.elided(s, i);
    }
}
