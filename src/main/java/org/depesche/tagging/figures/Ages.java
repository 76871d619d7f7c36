package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PERSON;
import static org.depesche.tagging.text.WordSet.STARTER;

import java.math.BigDecimal;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;
import org.jspecify.annotations.Nullable;

/** Ages and what is built like them: 30-jährige, 57 Jahre alt, im Alter von 3 Jahren, aged 87, (26), dreitägig. */
final class Ages {

    /** What lasts a number of years and has no age. */
    private static final Set<String> LASTING = Set.of(
            "anleihe",
            "papiere",
            "laufzeit",
            "haftstrafe",
            "vertrag",
            "krieg",
            "herrschaft",
            "bestehen",
            "jubiläum",
            "frist",
            "strafe",
            "freiheitsstrafe",
            "gefängnisstrafe",
            "ausbildung",
            "studie",
            "amtszeit",
            "pause",
            "sperre",
            "bewährung",
            "zinsbindung",
            "titel",
            "treasuries",
            "bonds",
            "tradition",
            "regierungszeit",
            "mitgliedschaft",
            "verhandlung",
            "rendite",
            "geschichte",
            "plan",
            "programm",
            "projekt",
            "bürgerkrieg",
            "übergangsfrist",
            "garantie",
            "forschung");

    private Ages() {}

    static @Nullable Draft read(Sentence s, Draft draft) {
        return s.lexicon.german ? german(s, draft) : english(s, draft);
    }

    private static @Nullable Draft german(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        int at = draft.numberEnd;
        if (t.lowIs(at, "ig") && t.glued(at)) {
            at++;
        }
        int word = t.dash(at) && t.glued(at) ? at + 1 : at;
        if (t.glued(word) && suffix(s, t.low(word), word, draft)) {
            draft.end = word + 1;
            return draft;
        }
        PhraseTable.Hit<Unit> unit = s.unit(draft.numberEnd);
        if (unit != null && unit.value().kind() == FigureKind.DURATION) {
            boolean old = t.lowIs(unit.end(), "alt")
                    || t.low(unit.end()).startsWith("alte") && t.low(unit.end()).length() <= 5;
            boolean at3 = t.is(draft.number - 1, "von") && t.is(draft.number - 2, "Alter");
            if (old || at3) {
                draft.unit = Unit.of(unit.value().code(), FigureKind.AGE);
                draft.end = old ? unit.end() + 1 : unit.end();
                return draft;
            }
        }
        return brackets(s, draft);
    }

    private static boolean suffix(Sentence s, String suffix, int at, Draft draft) {
        String code = null;
        if (suffix.startsWith("jährig")) {
            code = "a";
        } else if (suffix.startsWith("monatig")) {
            code = "mo";
        } else if (suffix.startsWith("wöchig")) {
            code = "wk";
        } else if (suffix.startsWith("tägig")) {
            code = "d";
        } else if (suffix.startsWith("stündig")) {
            code = "h";
        } else if (suffix.startsWith("minütig")) {
            code = "min";
        } else if (suffix.startsWith("prozentig")) {
            draft.unit = Unit.of("%", FigureKind.PERCENT);
            return true;
        }
        if (code == null) {
            return false;
        }
        String next = s.tokens.low(at + 1);
        boolean lasting = LASTING.stream().anyMatch(next::endsWith);
        boolean age = code.equals("a") && !lasting && !next.equals("bestehen");
        draft.unit = Unit.of(code, age ? FigureKind.AGE : FigureKind.DURATION);
        return true;
    }

    /** One word: "dreitägige", "zehnjährige", "neunzigminütigen". */
    static @Nullable Draft word(Sentence s, int i) {
        String word = s.tokens.low(i);
        int at = -1;
        for (String suffix : new String[] {"jährig", "monatig", "wöchig", "tägig", "stündig", "minütig", "prozentig"}) {
            at = Math.max(at, word.indexOf(suffix));
        }
        if (at < 3 || s.tokens.low(i + 1).startsWith("krieg")) {
            return null;
        }
        int value = NumberWords.german(word.substring(0, at));
        BigDecimal number = value >= 0 ? BigDecimal.valueOf(value) : NumberWords.germanHalf(word.substring(0, at));
        if (number == null) {
            return null;
        }
        Draft draft = new Draft(i, i + 1, number);
        draft.words = true;
        suffix(s, word.substring(at), i, draft);
        return draft;
    }

    private static @Nullable Draft english(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        int at = draft.numberEnd;
        int unitAt = t.dash(at) ? at + 1 : at;
        PhraseTable.Hit<Unit> unit = UnitTables.after(t, unitAt, false);
        if (unit != null && unit.value().kind() == FigureKind.DURATION) {
            int old = t.dash(unit.end()) ? unit.end() + 1 : unit.end();
            boolean aged = t.lowIs(old, "old") || t.lowIs(old, "olds") || t.is(old, "of") && t.is(old + 1, "age");
            if (aged) {
                draft.unit = Unit.of(unit.value().code(), FigureKind.AGE);
                draft.end = t.is(old, "of") ? old + 2 : old + 1;
                return draft;
            }
        }
        boolean age = t.lowIs(draft.number - 1, "aged")
                || t.lowIs(draft.number - 1, "age") && t.text(draft.number).length() <= 3
                || t.is(draft.number - 1, "of") && t.is(draft.number - 2, "age");
        if (age && unit == null && draft.value.compareTo(BigDecimal.valueOf(120)) < 0) {
            draft.unit = Unit.of("a", FigureKind.AGE);
            draft.end = draft.numberEnd;
            boolean range = (t.is(draft.end, "to") || t.dash(draft.end)) && t.number(draft.end + 1);
            BigDecimal other = range ? FigureMasks.integer(t.text(draft.end + 1)) : null;
            if (other != null) {
                draft.other = other;
                draft.end += 2;
                draft.numberEnd = draft.end;
            }
            return draft;
        }
        // "Maria Smith, 46, said"
        boolean commas = t.is(draft.number - 1, ",")
                && t.is(at, ",")
                && t.number(draft.number)
                && t.text(draft.number).length() <= 2
                && (t.text(draft.number).length() == 2 && (person(s, draft.number - 2) || surname(t, draft.number - 2))
                        || s.has(PERSON, draft.number - 2));
        if (commas) {
            draft.unit = Unit.of("a", FigureKind.AGE);
            return draft;
        }
        return brackets(s, draft);
    }

    /** "Cam Newton (26)". */
    private static @Nullable Draft brackets(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        int at = draft.number;
        boolean alone = t.is(at - 1, "(")
                && t.is(draft.numberEnd, ")")
                && t.number(at)
                && t.text(at).length() == 2
                && draft.numberEnd == at + 1;
        boolean agent = s.lexicon.german
                && alone
                && CountedNouns.agent(t.text(at - 2))
                && (s.has(ARTICLE, at - 3) || t.capital(at - 3) || t.dash(at - 3));
        if (alone && (agent || person(s, at - 2))) {
            draft.unit = Unit.of("a", FigureKind.AGE);
            return draft;
        }
        return null;
    }

    /** "Nadal, 38, retires": a name alone at the beginning. */
    private static boolean surname(Tokens t, int last) {
        return last == 0 && t.capital(0) && t.text(0).length() > 3;
    }

    private static boolean person(Sentence s, int last) {
        Tokens t = s.tokens;
        boolean two = t.capital(last)
                && t.capital(last - 1)
                && !s.has(STARTER, last - 1)
                && !s.has(ARTICLE, last - 1)
                && t.text(last).length() > 1;
        return two && !t.text(last).equals(t.text(last).toUpperCase(java.util.Locale.ROOT));
    }
}
