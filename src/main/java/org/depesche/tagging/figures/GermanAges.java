package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.LASTING;
import static org.depesche.tagging.text.WordSet.OLD;
import static org.depesche.tagging.text.WordSet.PART_OF_TIME;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.UNIT_SUFFIX;

import java.math.BigDecimal;
import java.util.Objects;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;
import org.jspecify.annotations.Nullable;

/** Reads German ages and times with their suffixes: 30-jährige, 57 Jahre alt, im Alter von 3 Jahren, dreitägig. */
final class GermanAges {

    private static final String YEARS = "jährig";

    /** The ending of all suffixes with a unit. */
    private static final String ADJECTIVE = "ig";

    private GermanAges() {}

    static boolean read(Sentence s, FigureDraft draft) {
        return suffixed(s, draft) || old(s, draft);
    }

    /** "30-jährige", "14tägig". */
    static boolean suffixed(Sentence s, FigureDraft draft) {
        int at = s.lowIs(draft.numberEnd(), ADJECTIVE) && s.glued(draft.numberEnd())
                ? draft.numberEnd() + 1
                : draft.numberEnd();
        int word = s.hyphen(at) ? at + 1 : at;
        boolean suffixed = s.glued(word) && suffix(s, s.low(word), word, draft);
        if (suffixed) {
            draft.endsAt(word + 1);
        }
        return suffixed;
    }

    /** "57 Jahre alt", "im Alter von 3 Jahren". */
    private static boolean old(Sentence s, FigureDraft draft) {
        PhraseTable.Hit<Unit> unit = s.unit(draft.numberEnd());
        if (unit == null || unit.value().kind() != FigureKind.DURATION) {
            return false;
        }
        boolean old = s.hasLow(OLD, unit.end());
        boolean atAge = isOfAge(s, draft.number());
        if (old || atAge) {
            draft.unit(Unit.of(unit.value().code(), FigureKind.AGE), old ? unit.end() + 1 : unit.end());
        }
        return old || atAge;
    }

    /** "im Alter von 18 bis 25 Jahren", "im Alter von 22 und 27 Jahren", "Jugendliche zwischen 14 und 17 Jahren". */
    static boolean isOfAge(Sentence s, int number) {
        int first = s.has(AND, number - 1) && s.number(number - 2) ? number - 2 : number;
        boolean people =
                s.hasLow(BETWEEN, number - 1) && s.capital(number - 2) && CountedNouns.agent(s.text(number - 2));
        return people || s.has(PREPOSITION, first - 1) && s.is(first - 2, "Alter");
    }

    /** Applies the unit of a suffix: "jährige" means years of age, but years for a loan. */
    private static boolean suffix(Sentence s, String suffix, int at, FigureDraft draft) {
        for (String known : s.lexicon.words(UNIT_SUFFIX)) {
            if (suffix.startsWith(known)) {
                boolean age = known.equals(YEARS) && !s.endsWith(LASTING, at + 1);
                String code = Objects.requireNonNull(s.lexicon.value(UNIT_SUFFIX, known));
                draft.unit(age ? KnownUnits.YEARS_OF_AGE : Unit.of(code, UnitTables.kind(code)));
                return true;
            }
        }
        return false;
    }

    /** One word: "dreitägige", "zehnjährige", "neunzigminütigen", "zehnprozentig". */
    static @Nullable FigureDraft word(Sentence s, int i) {
        String word = s.low(i);
        if (!word.contains(ADJECTIVE)) {
            return null;
        }
        int at = s.lexicon.words(UNIT_SUFFIX).stream()
                .mapToInt(word::indexOf)
                .max()
                .orElse(-1);
        // "der dreißigjährige Krieg"
        if (at < 3 || s.low(i + 1).startsWith("krieg")) {
            return null;
        }
        BigDecimal number = number(s, word.substring(0, at));
        if (number == null) {
            return null;
        }
        FigureDraft draft = FigureDraft.ofWords(i, i + 1, number);
        suffix(s, word.substring(at), i, draft);
        return draft;
    }

    /** "zehn", "zweieinhalb", "halb" of "halbstündig", "dreiviertel" of "dreiviertelstündig". */
    private static @Nullable BigDecimal number(Sentence s, String word) {
        int value = NumberWords.german(word);
        if (value >= 0) {
            return BigDecimal.valueOf(value);
        }
        String part = s.lexicon.value(PART_OF_TIME, word);
        return part == null ? NumberWords.germanHalf(word) : new BigDecimal(part);
    }
}
