package org.depesche.tagging.figures;

import java.math.BigDecimal;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** zwölfmal, das 2,5-Fache, drei- bis viermal, dreifach so viel, three times, fourfold. */
final class Multiples {

    private static final Unit TIMES = Unit.of("x", FigureKind.MULTIPLE);

    private Multiples() {}

    static @Nullable Draft read(Sentence s, int i) {
        return s.lexicon.german ? german(s, i) : english(s, i);
    }

    private static @Nullable Draft german(Sentence s, int i) {
        Tokens t = s.tokens;
        Draft one = single(s, i);
        if (one != null) {
            return one;
        }
        // "drei- bis viermal"
        boolean open = t.dash(i + 1) && t.glued(i + 1) && (t.is(i + 2, "bis") || t.is(i + 2, "oder"));
        boolean plain = t.is(i + 1, "bis") && t.word(i + 2);
        if (!open && !plain) {
            return null;
        }
        BigDecimal first = t.number(i) ? Digits.value(t.text(i), true) : number(t.low(i));
        Draft second = first == null ? null : single(s, open ? i + 3 : i + 2);
        if (second == null) {
            return null;
        }
        second.other = second.value;
        second.value = first;
        second.number = i;
        second.start = i;
        return second;
    }

    private static @Nullable Draft single(Sentence s, int i) {
        Tokens t = s.tokens;
        if (t.number(i)) {
            int at = t.dash(i + 1) && t.glued(i + 1) ? i + 2 : i + 1;
            boolean fold = t.glued(at)
                    && (t.low(at).startsWith("fach") || t.lowIs(at, "mal") && !t.number(at + 1))
                    && t.low(at).length() <= 7;
            boolean title = t.low(at).startsWith("fach")
                    && !t.capital(at)
                    && (t.capital(at + 1) || CountedNouns.adjective(s, at + 1));
            BigDecimal value = fold && !title ? Digits.value(t.text(i), true) : null;
            return value == null ? null : draft(i, at + 1, value);
        }
        String word = t.low(i);
        if (word.endsWith("mal") && word.length() >= 6) {
            BigDecimal value = number(word.substring(0, word.length() - 3));
            return value == null || value.compareTo(BigDecimal.ONE) <= 0 ? null : draft(i, i + 1, value);
        }
        int fach = word.indexOf("fach");
        if (fach > 2 && word.length() - fach <= 6) {
            BigDecimal value = number(word.substring(0, fach));
            boolean noun = t.capital(i) || t.is(i + 1, "so") || t.is(i + 1, "höher") || t.is(i - 1, "um");
            return value == null || value.compareTo(BigDecimal.ONE) <= 0 || !noun ? null : draft(i, i + 1, value);
        }
        return null;
    }

    private static @Nullable BigDecimal number(String word) {
        int value = NumberWords.german(word);
        return value >= 0 ? BigDecimal.valueOf(value) : NumberWords.germanHalf(word);
    }

    private static @Nullable Draft english(Sentence s, int i) {
        Tokens t = s.tokens;
        String word = t.low(i);
        if (word.endsWith("fold") && word.length() > 5) {
            int value = NumberWords.english(word.substring(0, word.length() - 4));
            return value < 2 ? null : draft(i, i + 1, BigDecimal.valueOf(value));
        }
        return null;
    }

    private static Draft draft(int from, int to, BigDecimal value) {
        Draft draft = new Draft(from, to, value);
        draft.unit = TIMES;
        draft.words = true;
        return draft;
    }
}
