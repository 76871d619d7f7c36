package org.depesche.tagging;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Marks the numbers that are no figures: years, clock times, scores, phone numbers, laws, flights, models, names. Dates
 * are {@link DateMasks}' part. A mask yields where a unit or a magnitude follows ("2040 Quadratkilometer").
 */
final class FigureMasks {

    private final Sentence s;
    private final Tokens t;
    private final boolean german;

    private FigureMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    static void mark(Sentence sentence) {
        DateMasks.mark(sentence);
        FigureMasks masks = new FigureMasks(sentence);
        for (int i = 0; i < sentence.tokens.size(); i++) {
            if (sentence.masked(i)) {
                continue;
            }
            if (sentence.tokens.number(i)) {
                masks.digits(i);
            } else if (sentence.tokens.word(i)) {
                masks.word(i);
            }
        }
    }

    private void digits(int i) {
        if (address(i) || key(i) || colon(i) || slash(i) || ordinal(i) || letters(i) || list(i)) {
            return;
        }
        if (points(i)) {
            s.mask(i, i + 5);
            return;
        }
        if (s.unitOrMagnitude(i + 1)) {
            return;
        }
        if (label(i) || year(i) || quoted(i) || score(i) || name(i) || postcode(i) || street(i)) {
            return;
        }
    }

    /** "Vier-Augen-Gespräch", "zwei mal zwei", "Platz vier", "null Uhr". */
    private void word(int i) {
        boolean number = german ? NumberWords.german(t.low(i)) >= 0 : NumberWords.english(t.low(i)) >= 0;
        if (!number) {
            return;
        }
        boolean compound = t.dash(i + 1) && t.glued(i + 1) && t.word(i + 2) && t.glued(i + 2);
        boolean englishNumber = !german && (NumberWords.english(t.low(i + 2)) >= 0 || t.lowIs(i + 2, "hundred"));
        if (compound
                && !englishNumber
                && !s.unitOrMagnitude(i + 1)
                && !t.low(i + 2).startsWith("jährig")
                && !s.lexicon.has("denominator", t.text(i + 2))
                && !t.lowIs(i + 2, "year")) {
            s.mask(i, i + 3);
        } else if (points(i)) {
            s.mask(i, i + 5);
        } else if (t.dash(i - 1)
                && t.glued(i)
                && t.glued(i - 1)
                && t.word(i - 2)
                && !(NumberWords.english(t.low(i - 2)) >= 0)) {
            s.mask(i, i + 1);
        } else if (german && (t.lowIs(i + 1, "mal") || t.is(i + 1, "×")) && (NumberWords.german(t.low(i + 2)) >= 0)) {
            s.mask(i, i + 5);
        } else if (t.lowIs(i + 1, "uhr")
                || t.lowIs(i + 1, "o") && t.text(i + 2).startsWith("’")
                || t.lowIs(i + 1, "o'clock")) {
            s.mask(i, i + 2);
        } else if (label(i)) {
            return;
        } else if (!german && t.lowIs(i, "two") && t.lowIs(i - 1, "the") && !s.unitOrMagnitude(i + 1)) {
            // "the two countries" says no more than "both"
            s.mask(i, i + 1);
        } else if (german
                && t.is(i, "acht")
                && (t.lowIs(i - 1, "außer") || t.lowIs(i - 1, "in"))
                && !t.capital(i + 1)) {
            s.mask(i, i + 1);
        } else if (german
                && (t.is(i - 1, "zu") && !t.is(i - 2, "bis") && !t.capital(i + 1) && !s.unitOrMagnitude(i + 1)
                        || t.lowIs(i + 1, "geben"))) {
            s.mask(i, i + 1);
        }
    }

    /** "Zehn-Punkte-Plan". */
    private boolean points(int i) {
        boolean plan = t.dash(i + 1) && t.low(i + 2).startsWith("punkt") && t.dash(i + 3);
        String what = t.low(i + 4);
        return plan
                && (what.startsWith("plan")
                        || what.startsWith("programm")
                        || what.startsWith("papier")
                        || what.startsWith("katalog"));
    }

    /** Numbers in web and mail addresses and in tags. */
    private boolean address(int i) {
        int from = i;
        while (from > 0 && t.glued(from) && i - from < 60) {
            from--;
        }
        for (int k = from; k < i; k++) {
            boolean web = t.is(k, "@")
                    || t.is(k, "#")
                    || t.is(k, "_")
                    || (t.is(k, "/") && t.is(k + 1, "/"))
                    || t.lowIs(k, "www")
                    || (t.is(k, "%") && t.glued(k + 1) && k < i);
            if (web) {
                int to = i + 1;
                while (t.glued(to)) {
                    to++;
                }
                s.mask(from, to);
                return true;
            }
        }
        return false;
    }

    /** Phone, account and file numbers: a leading zero, a plus sign, very many digits. */
    private boolean key(int i) {
        String number = t.text(i);
        boolean zero = number.length() > 1 && number.charAt(0) == '0' && Tokens.digit(number.charAt(1));
        boolean plus =
                t.is(i - 1, "+") && t.glued(i) && number.length() <= 3 && t.number(i + 1) && !s.unitOrMagnitude(i + 1);
        boolean phone =
                s.has("label", i - 1) && t.text(i - 1).toLowerCase(Locale.ROOT).startsWith("tel");
        boolean iban = t.glued(i)
                && t.word(i - 1)
                && t.text(i - 1).length() == 2
                && t.number(i + 1)
                && number.length() == 2
                && Character.isUpperCase(t.text(i - 1).charAt(1))
                && t.text(i + 1).length() == 4;
        if (!(zero || plus || phone || iban) || (zero && s.unitOrMagnitude(i + 1))) {
            return Digits.value(number, german) == null && maskOne(i);
        }
        int to = i + 1;
        while (to < t.size()
                && (t.number(to)
                        || ((t.dash(to) || t.is(to, "/") || t.is(to, ")") || t.is(to, "(")) && t.number(to + 1)))) {
            to++;
        }
        s.mask(i, to);
        return true;
    }

    /** Scores and clock times: 3:1, 14:30, 14:05,20, 6:7, 7:5. */
    private boolean colon(int i) {
        int to = i + 1;
        while (t.is(to, ":") && t.glued(to) && t.number(to + 1) && t.glued(to + 1)) {
            to += 2;
        }
        boolean clock = t.is(to, "Uhr")
                || t.lowIs(to, "uhr")
                || t.lowIs(to, "pm")
                || t.lowIs(to, "am") && t.glued(to)
                || (t.lowIs(to, "a") || t.lowIs(to, "p")) && t.is(to + 1, ".") && t.lowIs(to + 2, "m");
        boolean point = german && clockWithPoint(i);
        if (point) {
            return maskOne(i);
        }
        if (to > i + 1) {
            s.mask(i, s.unit(to) == null ? to : s.unit(to).end());
            return true;
        }
        if (clock) {
            int from = i;
            // "von 5 bis 6 Uhr", "zwischen 4 und 7 Uhr"
            if ((t.is(i - 1, "bis") || t.is(i - 1, "und") || t.dash(i - 1) || t.is(i - 1, "to")) && t.number(i - 2)) {
                from = i - 2;
            }
            int end = to + 1;
            if (t.number(end) && t.text(end).length() <= 2 && t.lowIs(to, "uhr")) {
                end++;
            }
            s.mask(from, end);
            return true;
        }
        return false;
    }

    /** "um 8.30", "ab 19.15": German decimals have a comma. */
    private boolean clockWithPoint(int i) {
        String number = t.text(i);
        int dot = number.indexOf('.');
        boolean shape = dot >= 1 && dot <= 2 && number.length() == dot + 3 && number.indexOf(',') < 0;
        if (!shape || s.unitOrMagnitude(i + 1)) {
            return false;
        }
        boolean range =
                Integer.parseInt(number.substring(0, dot)) <= 24 && Integer.parseInt(number.substring(dot + 1)) < 60;
        return range
                && (t.is(i - 1, "um")
                        || t.is(i - 1, "ab")
                        || t.is(i - 1, "gegen")
                        || t.is(i - 1, "bis")
                        || t.is(i - 1, "von")
                        || t.is(i - 1, ",")
                        || t.dash(i - 1));
    }

    /** 24/7, 2016/679, 424/19. A fraction before a unit stays. */
    private boolean slash(int i) {
        if (!(t.is(i + 1, "/") && t.glued(i + 1) && t.number(i + 2) && t.glued(i + 2))) {
            return false;
        }
        boolean share = t.text(i).length() == 1
                && t.text(i + 2).length() == 1
                && s.lexicon.modifiers.matchBefore(t, i, true) != null;
        if (share) {
            return false;
        }
        if (s.unit(i + 3) != null && t.text(i).length() <= 2 && t.text(i + 2).length() <= 2) {
            return false;
        }
        int to = i + 3;
        while (t.is(to, "/") && t.glued(to) && t.number(to + 1)) {
            to += 2;
        }
        s.mask(i, to);
        return true;
    }

    private boolean ordinal(int i) {
        String number = t.text(i);
        boolean whole = number.length() <= 4 && number.indexOf('.') < 0 && number.indexOf(',') < 0;
        if (!whole) {
            return false;
        }
        if (t.glued(i + 1) && t.word(i + 1)) {
            String suffix = t.low(i + 1);
            boolean english = suffix.equals("st")
                    || suffix.equals("nd")
                    || suffix.equals("rd")
                    || suffix.equals("th")
                    || suffix.equals("ths");
            boolean ordinal = german
                    ? suffix.startsWith("te") && suffix.length() <= 4
                            || suffix.startsWith("ste")
                            || suffix.equals("er")
                            || suffix.equals("ern")
                            || suffix.equals("ers")
                    : english || suffix.equals("s");
            if (ordinal) {
                s.mask(i, i + 2);
                return true;
            }
        }
        boolean point = german && t.is(i + 1, ".") && t.glued(i + 1);
        if (!point) {
            return false;
        }
        boolean last = i + 2 >= t.size() || !t.word(i + 2) && !t.is(i + 2, "/") && !t.is(i + 2, ")") && !t.dash(i + 2);
        boolean cutDate = i + 2 >= t.size() && t.is(i - 1, "am") && number.length() <= 2;
        if (!last || cutDate) {
            s.mask(i, i + 2);
            return true;
        }
        return false;
    }

    /** Numbers grown together with letters: G20, E10, 2G, SU-24, U1, 4x100, Industrie-4.0-Plattform. */
    private boolean letters(int i) {
        boolean glued = t.glued(i);
        if (glued && t.is(i - 1, "+") && t.glued(i - 1) && (t.is(i - 2, ".") || t.number(i - 2))) {
            // the third minute of stoppage time: "90.+3"
            return maskOne(i);
        }
        if (glued && t.word(i - 1) && Units.before(t, i) == null) {
            if (german && NumberWords.german(t.low(i - 1)) >= 0
                    || (t.is(i - 1, "x") && t.glued(i - 1) && t.number(i - 2))) {
                return false;
            }
            return maskOne(i);
        }
        boolean hyphen = glued
                && t.dash(i - 1)
                && t.glued(i - 1)
                && t.word(i - 2)
                && !t.low(i + 2).startsWith("jährig");
        if (hyphen && Units.before(t, i - 1) == null && !(s.unit(i - 2) != null && t.number(i - 3))) {
            return maskOne(i);
        }
        boolean followed = t.glued(i + 1) && t.word(i + 1) && !s.unitOrMagnitude(i + 1);
        if (followed
                && !t.low(i + 1).startsWith("jährig")
                && !t.low(i + 1).startsWith("fach")
                && !t.lowIs(i + 1, "x")
                && !t.lowIs(i + 1, "mal")
                && !t.lowIs(i + 1, "ig")
                && !t.lowIs(i + 1, "c")) {
            s.mask(i, i + 2);
            return true;
        }
        boolean dashed = t.dash(i + 1) && t.glued(i + 1) && t.glued(i + 2) && t.word(i + 2);
        if (dashed && !s.unitOrMagnitude(i + 1) && !german) {
            return !t.lowIs(i + 2, "year") && !s.has("compound", i + 2) && maskOne(i);
        }
        return false;
    }

    /** "2)" at the beginning; "(13.)" of a goal; "[4]". */
    private boolean list(int i) {
        if (t.is(i + 1, ")") && t.glued(i + 1) && !t.is(i - 1, "(")) {
            for (int k = i - 1; k >= 0 && i - k < 40; k--) {
                if (t.is(k, "(")) {
                    return false;
                }
            }
            return maskOne(i);
        }
        return t.is(i - 1, "[") && t.is(i + 1, "]") && maskOne(i);
    }

    private boolean label(int i) {
        int at = i - 1;
        if (t.dash(at) && t.glued(at) && t.glued(i)) {
            at--;
        }
        if (t.is(at, ":")) {
            at--;
        }
        if (courtFile(i)) {
            return maskOne(i);
        }
        if (t.is(at, ".") && t.glued(at)) {
            String abbreviation = t.text(at - 1) + ".";
            if (s.lexicon.has("label", abbreviation)) {
                s.mask(i, i + 1);
                follow(i);
                return true;
            }
        }
        boolean and = (t.is(at, "und")
                        || t.is(at, "and")
                        || t.is(at, ",")
                        || t.is(at, "bis")
                        || t.is(at, "to")
                        || t.is(at, "&"))
                && s.masked(at - 1)
                && s.has("label", at - 2);
        if (!and && !s.has("label", at)) {
            return false;
        }
        if (countedAfter(i) && !and && !t.text(at).startsWith("§")) {
            return false;
        }
        s.mask(i, i + 1);
        follow(i);
        return true;
    }

    /** "1 BvR 2656/18", "5 StR 424/19". */
    private boolean courtFile(int i) {
        String word = t.text(i + 1);
        boolean code =
                word.length() >= 1 && word.length() <= 4 && Character.isUpperCase(word.charAt(word.length() - 1));
        return code && t.number(i + 2) && t.is(i + 3, "/") && t.number(i + 4);
    }

    private void follow(int i) {
        if (t.dash(i + 1) && t.number(i + 2) && s.unit(i + 3) == null) {
            s.mask(i, i + 3);
        }
    }

    /** Whether a counted noun follows, so that "am Spieltag 15 Tore" keeps its 15. */
    private boolean countedAfter(int i) {
        return german ? t.capital(i + 1) && !t.glued(i + 1) && Counts.plural(t.text(i + 1)) : false;
    }

    /** Bare four digits of our age: a year, unless something is plainly counted. */
    private boolean year(int i) {
        String number = t.text(i);
        if (number.length() != 4 || number.indexOf('.') >= 0 || number.indexOf(',') >= 0) {
            return era(i);
        }
        int value = Integer.parseInt(number);
        boolean cue = s.has("yearcue", i - 1) || s.masked(i - 1);
        boolean span = t.dash(i + 1) && t.number(i + 2) && t.text(i + 2).length() <= 4;
        if (value < 1000 || value > 2200 || value > 2060 && !cue || Units.before(t, i) != null) {
            return false;
        }
        if (counts(i, value, cue) || modified(i)) {
            return false;
        }
        s.mask(i, span ? i + 3 : i + 1);
        return true;
    }

    private boolean counts(int i, int value, boolean cue) {
        if (!german) {
            return Counts.englishCounted(t.low(i + 1)) || value < 1800 && Counts.noun(s, i + 1) != null;
        }
        boolean old = value < 1800;
        boolean reached = t.is(i - 1, "auf") || t.is(i - 1, "sind") || t.is(i - 1, "waren");
        if (old && reached) {
            return true;
        }
        if (!t.capital(i + 1) || s.has("starter", i + 1)) {
            boolean adjectives = old && !cue && i > 0 && !s.has("article", i - 1) && Counts.noun(s, i + 1) != null;
            return adjectives && Counts.adjective(s, i + 1);
        }
        boolean plural = Counts.plural(t.text(i + 1)) && !t.text(i + 1).endsWith("s");
        return Counts.counted(t.text(i + 1)) || plural && (old || value % 100 == 0 && !cue);
    }

    /** "rund 2000 der 2300 Beschäftigten": nobody says that of a year, but "über" and "ab" are said of both. */
    private boolean modified(int i) {
        PhraseTable.Hit<Quantity.Modifier> hit = s.lexicon.modifiers.matchBefore(t, i, true);
        if (hit == null) {
            return false;
        }
        boolean phrase = hit.end() - hit.start() > 1;
        return phrase
                || hit.value() == Quantity.Modifier.ABOUT
                        && !t.lowIs(i - 1, "circa")
                        && !t.lowIs(i - 1, "around")
                        && !t.lowIs(i - 1, "about")
                || hit.value() == Quantity.Modifier.NEARLY && !t.lowIs(i - 1, "near");
    }

    /** "330 v. Chr.", "68 n. Chr.", "500 BC". */
    private boolean era(int i) {
        boolean era =
                (t.is(i + 1, "v") || t.is(i + 1, "n")) && t.is(i + 2, ".") || t.is(i + 1, "BC") || t.is(i + 1, "AD");
        return era && maskOne(i);
    }

    private boolean quoted(int i) {
        return "„“\"»«‚”".contains(t.text(i - 1))
                && !t.text(i - 1).isEmpty()
                && "„“\"»«‘”".contains(t.text(i + 1))
                && !t.text(i + 1).isEmpty()
                && maskOne(i);
    }

    /** English scores: 3-1, 6-4; and pages or ranks with a dash that nothing is counted by. */
    private boolean score(int i) {
        boolean dash = t.dash(i + 1) && t.glued(i + 1) && t.number(i + 2) && t.glued(i + 2);
        boolean vote = !german
                && t.is(i + 1, "to")
                && !t.lowIs(i - 1, "aged")
                && !t.lowIs(i - 1, "ages")
                && t.number(i + 2)
                && !t.lowIs(i - 1, "from")
                && Counts.noun(s, i + 3) == null
                && integer(t.text(i)) != null
                && integer(t.text(i + 2)) != null
                && Units.before(t, i) == null
                && !s.has("up", i - 1)
                && !s.has("down", i - 1);
        if (vote && !s.unitOrMagnitude(i + 3)) {
            s.mask(i, i + 3);
            return true;
        }
        if (!dash || s.unitOrMagnitude(i + 3) || Counts.noun(s, i + 3) != null && german) {
            return false;
        }
        boolean english = !german && Counts.noun(s, i + 3) != null && t.text(i).length() >= 2;
        if (english || Units.before(t, i) != null || Units.before(t, i + 2) != null) {
            return false;
        }
        int to = i + 3;
        while (t.dash(to) && t.glued(to) && t.number(to + 1) && t.glued(to + 1)) {
            to += 2;
        }
        s.mask(i, to);
        return true;
    }

    /** A small bare number behind a capitalised word is a part of a name: Android 5, Block 4, Clayallee 170. */
    private boolean name(int i) {
        boolean money = german
                && i > 1
                && Units.after(t, i - 1, true) != null
                && (t.number(i - 2) || NumberWords.german(t.low(i - 2)) >= 0);
        if (money || !t.capital(i - 1) || i - 1 == 0 && !german || t.is(i - 1, "I") || Units.before(t, i) != null) {
            return false;
        }
        BigDecimal value = Digits.value(t.text(i), german);
        boolean large = value == null
                || value.compareTo(BigDecimal.valueOf(1000)) >= 0
                || t.text(i).length() > 4;
        boolean key = t.text(i).length() >= 7 && integer(t.text(i)) != null;
        if (key) {
            return maskOne(i);
        }
        boolean day = s.lexicon.has("weekday", t.text(i - 1));
        if (large
                || day
                || s.has("starter", i - 1)
                || s.has("notsubject", i - 1)
                || s.lexicon.modifiers.matchBefore(t, i, true) != null) {
            return false;
        }
        Counts.Noun noun = Counts.noun(s, i + 1);
        boolean decimal = value.scale() > 0;
        if (t.dash(i + 1) && t.number(i + 2) && s.unitOrMagnitude(i + 3)) {
            return false;
        }
        return noun == null && !decimal && !t.is(i + 1, "bis") && !t.is(i + 1, "auf") && !elided(i) && maskOne(i);
    }

    /** "die SPD 15, die AfD 21 Prozent": the unit comes later. */
    private boolean elided(int i) {
        int k = i + 1;
        while (k < t.size() && k - i < 8) {
            if (t.number(k)) {
                PhraseTable.Hit<Unit> unit = s.unit(k + 1);
                return unit != null && unit.value().kind() == FigureKind.PERCENT;
            }
            k++;
        }
        return false;
    }

    /** "123 Main Street". */
    private boolean street(int i) {
        return !german
                && t.capital(i + 1)
                && (s.has("street", i + 2) || s.has("street", i + 3) && t.capital(i + 2))
                && maskOne(i);
    }

    /** Five digits before a place: "14191 Berlin". */
    private boolean postcode(int i) {
        boolean five = t.text(i).length() == 5 && t.text(i).chars().allMatch(c -> c >= '0' && c <= '9');
        boolean place = t.capital(i + 1) && (t.is(i - 1, ",") || t.dash(i - 1) || t.number(i - 1) || t.is(i - 1, "in"));
        return german && five && place && !Counts.counted(t.text(i + 1)) && maskOne(i);
    }

    private boolean maskOne(int i) {
        s.mask(i, i + 1);
        return true;
    }

    static @Nullable BigDecimal integer(String token) {
        return token.chars().allMatch(c -> c >= '0' && c <= '9') ? new BigDecimal(token) : null;
    }
}
