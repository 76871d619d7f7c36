package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.COMPARED_AS;
import static org.depesche.tagging.text.WordSet.COMPARED_WITH;
import static org.depesche.tagging.text.WordSet.DEMONSTRATIVE;
import static org.depesche.tagging.text.WordSet.MULTIPLE_ADVERB;
import static org.depesche.tagging.text.WordSet.MULTIPLE_NOUN;
import static org.depesche.tagging.text.WordSet.MULTIPLIED;
import static org.depesche.tagging.text.WordSet.NO_COMPARISON;
import static org.depesche.tagging.text.WordSet.NUMBER_JOINT;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.TIMES_WORD;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads multiples: zwölfmal, das 2,5-Fache, drei- bis viermal, dreifach so viel, doppelt so groß, fourfold. */
final class MultipleReader {

    private static final String FOLD = "fach";
    private static final String TIMES = "mal";

    private static final int MOST_ADJECTIVES = 2;

    /** Longest forms of the suffixes: "fachen", "Faches". */
    private static final int LONGEST_SUFFIX = 7;

    private MultipleReader() {}

    static @Nullable FigureDraft read(Sentence s, int i) {
        if (!s.german) {
            return english(s, i);
        }
        FigureDraft one = s.number(i) ? digits(s, i) : word(s, i);
        return one == null ? range(s, i) : one;
    }

    /** "drei- bis viermal", "drei bis viermal". */
    private static @Nullable FigureDraft range(Sentence s, int i) {
        boolean open = s.hyphen(i + 1) && s.has(NUMBER_JOINT, i + 2);
        boolean plain = s.is(i + 1, "bis") && s.word(i + 2);
        if (!open && !plain) {
            return null;
        }
        BigDecimal first = s.number(i) ? Digits.value(s.text(i), true) : number(s.low(i));
        int second = open ? i + 3 : i + 2;
        FigureDraft draft = first == null ? null : s.number(second) ? digits(s, second) : word(s, second);
        if (first != null && draft != null) {
            draft.rangesFrom(first, i);
        }
        return draft;
    }

    /** "2,5-fach", "3mal"; but "3mal 4", and "2fach Meister" is a title. */
    private static @Nullable FigureDraft digits(Sentence s, int i) {
        int at = s.hyphen(i + 1) ? i + 2 : i + 1;
        boolean fold = s.low(at).startsWith(FOLD) && s.low(at).length() <= LONGEST_SUFFIX;
        boolean times = s.lowIs(at, TIMES) && !s.number(at + 1);
        boolean title = fold && !s.capital(at) && (s.capital(at + 1) || s.adjective(at + 1));
        BigDecimal value = s.glued(at) && (fold || times) && !title ? Digits.value(s.text(i), true) : null;
        return value == null ? null : multiple(i, at + 1, value);
    }

    /** "zwölfmal", "das Dreifache", "dreifach so viel", "doppelt so viel". */
    private static @Nullable FigureDraft word(Sentence s, int i) {
        String word = s.low(i);
        String named = named(s, i);
        if (named != null) {
            return multiple(i, i + 1, new BigDecimal(named));
        }
        int fold = word.indexOf(FOLD);
        BigDecimal value = null;
        if (word.endsWith(TIMES) && word.length() >= 6) {
            value = number(word.substring(0, word.length() - TIMES.length()));
        } else if (fold > 2 && word.length() - fold <= 6 && compares(s, i)) {
            value = number(word.substring(0, fold));
        }
        return value == null || value.compareTo(BigDecimal.ONE) <= 0 ? null : multiple(i, i + 1, value);
    }

    /** "doppelt so viele", "halb so groß", "das Doppelte"; but "halb so wild". */
    private static @Nullable String named(Sentence s, int i) {
        if (s.is(i + 1, "so") && !s.hasLow(NO_COMPARISON, i + 2)) {
            return s.lexicon.value(MULTIPLE_ADVERB, s.low(i));
        }
        boolean definite = s.has(ARTICLE, i - 1) || s.has(PREPOSITION, i - 1);
        return definite ? s.lexicon.value(MULTIPLE_NOUN, s.text(i)) : null;
    }

    /** "das Dreifache", "dreifach so hoch", "um dreifach". */
    private static boolean compares(Sentence s, int i) {
        return s.capital(i) || s.is(i - 1, "um") || s.has(COMPARED_WITH, i + 1);
    }

    private static @Nullable BigDecimal number(String word) {
        int value = NumberWords.german(word);
        return value >= 0 ? BigDecimal.valueOf(value) : NumberWords.germanHalf(word);
    }

    private static @Nullable FigureDraft english(Sentence s, int i) {
        String word = s.low(i);
        int times = s.lexicon.number(TIMES_WORD, word);
        if (times > 0) {
            return multiplies(s, i + 1) ? multiple(i, i + 1, BigDecimal.valueOf(times)) : null;
        }
        boolean fold = word.endsWith("fold") && word.length() > 5;
        int value = fold ? NumberWords.english(word.substring(0, word.length() - 4)) : -1;
        return value < 2 ? null : multiple(i, i + 1, BigDecimal.valueOf(value));
    }

    /** "twice as many", "twice the size", "twice its book value"; but "twice as mayor". */
    private static boolean multiplies(Sentence s, int at) {
        boolean adjective = s.is(at, "as") && (s.hasLow(COMPARED_AS, at + 1) || s.is(at + 2, "as"));
        boolean pronoun = s.hasLow(DEMONSTRATIVE, at) && s.has(OF, at + 1);
        int noun = s.hasLow(ARTICLE, at) ? at + 1 : at;
        return adjective
                || pronoun
                || s.hasLow(COMPARED_WITH, at)
                || IntStream.rangeClosed(noun, noun + MOST_ADJECTIVES)
                        .takeWhile(i -> s.word(i) && !s.has(STOP, i))
                        .anyMatch(i -> s.hasLow(MULTIPLIED, i));
    }

    private static FigureDraft multiple(int from, int to, BigDecimal value) {
        FigureDraft draft = FigureDraft.ofWords(from, to, value);
        draft.unit(KnownUnits.TIMES);
        return draft;
    }
}
