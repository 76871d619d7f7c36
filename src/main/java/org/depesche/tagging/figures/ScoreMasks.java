package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.UP;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.util.Set;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.UnitTables;

/** Scores, clock times, ordinals and numbers parted by a stroke. */
final class ScoreMasks {

    private static final Set<String> FRACTIONS = Set.of("1/2", "1/3", "2/3", "1/4", "3/4", "1/8");

    private final Sentence s;
    private final Tokens t;
    private final boolean german;

    ScoreMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    /** Scores and clock times: 3:1, 14:30, 14:05,20, 6:7, 7:5. */
    boolean colon(int i) {
        int to = i + 1;
        while (t.is(to, ":") && t.glued(to) && t.number(to + 1) && t.glued(to + 1)) {
            to += 2;
        }
        boolean clock = t.is(to, "Uhr")
                || t.lowIs(to, "uhr")
                || t.lowIs(to, "pm")
                || t.lowIs(to, "am") && t.glued(to)
                || (t.lowIs(to, "a") || t.lowIs(to, "p")) && t.is(to + 1, ".") && t.lowIs(to + 2, "m");
        boolean point = german ? clockWithPoint(i) : englishClock(i);
        if (point) {
            return s.maskOne(i);
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
            if (t.number(end) && t.text(end).length() <= 2 && t.lowIs(to, "uhr") && s.unit(end + 1) == null) {
                end++;
            }
            s.mask(from, end);
            return true;
        }
        return false;
    }

    /** "um 8.30", "20.15 Tagesschau": German decimals have a comma, and a price has its currency. */
    private boolean clockWithPoint(int i) {
        String number = t.text(i);
        int dot = number.indexOf('.');
        boolean shape = dot >= 1 && dot <= 2 && number.length() == dot + 3 && number.indexOf(',') < 0;
        if (!shape || s.unitOrMagnitude(i + 1)) {
            return false;
        }
        boolean clock = Integer.parseInt(number.substring(0, dot)) <= 24
                && Integer.parseInt(number.substring(dot + 1)) < 60
                && UnitTables.before(t, i) == null;
        if (clock && !t.glued(i + 1)) {
            title(i + 1);
        }
        return clock;
    }

    /** "22.25 Sieben Zwerge", "22.40 24 Stunden Angst": what begins behind a clock time is a title. */
    private void title(int i) {
        if (t.number(i) && t.capital(i + 1)) {
            s.mask(i, i + 2);
        } else if (t.capital(i) && NumberWords.german(t.low(i)) >= 0) {
            s.maskOne(i);
        }
    }

    /** "at 6.30 on Thursday". */
    private boolean englishClock(int i) {
        String number = t.text(i);
        int dot = number.indexOf('.');
        boolean shape = dot >= 1 && dot <= 2 && number.length() == dot + 3 && number.indexOf(',') < 0;
        boolean day = t.is(i + 1, "on")
                || t.is(i + 1, "this")
                || t.is(i + 1, "tonight")
                || t.is(i + 1, "tomorrow")
                || t.is(i + 1, "local")
                || t.is(i + 1, "GMT")
                || t.is(i + 1, "BST")
                || s.has(WEEKDAY, i + 1);
        return shape
                && day
                && t.lowIs(i - 1, "at")
                && Integer.parseInt(number.substring(0, dot)) <= 24
                && Integer.parseInt(number.substring(dot + 1)) < 60;
    }

    /** 24/7, 2016/679, 424/19. A fraction before a unit stays. */
    boolean slash(int i) {
        if (!(t.is(i + 1, "/") && t.glued(i + 1) && t.number(i + 2) && t.glued(i + 2))) {
            return false;
        }
        boolean share = t.text(i).length() == 1
                && t.text(i + 2).length() == 1
                && s.lexicon.modifiers.matchBefore(t, i, true) != null;
        if (share) {
            return false;
        }
        int to = i + 3;
        boolean small = t.text(i).length() <= 2 && t.text(i + 2).length() <= 2;
        while (t.is(to, "/") && t.glued(to) && t.number(to + 1)) {
            small &= t.text(to + 1).length() <= 2;
            to += 2;
        }
        if (small && (s.unit(to) != null || to == i + 3 && part(i))) {
            // "28/22/16 Euro", "1/2 Liter", "1/2 Würfel"
            return false;
        }
        s.mask(i, to);
        return true;
    }

    /** "1/2 Würfel Hefe": a fraction that cooks know, of a thing. */
    private boolean part(int i) {
        boolean known = FRACTIONS.contains(t.text(i) + "/" + t.text(i + 2));
        boolean share = s.has(GENITIVE, i + 3) || t.is(i + 3, "of");
        boolean thing = german && t.capital(i + 3) && !t.is(i + 3, "Mehrheit");
        return known && !t.glued(i + 3) && (share || thing);
    }

    boolean ordinal(int i) {
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

    /** English scores: 3-1, 6-4; and pages or ranks with a dash that nothing is counted by. */
    boolean score(int i) {
        boolean dash = t.dash(i + 1) && t.glued(i + 1) && t.number(i + 2) && t.glued(i + 2);
        boolean vote = !german
                && t.is(i + 1, "to")
                && !t.lowIs(i - 1, "aged")
                && !t.lowIs(i - 1, "ages")
                && t.number(i + 2)
                && !t.lowIs(i - 1, "from")
                && CountedNouns.noun(s, i + 3) == null
                && FigureMasks.integer(t.text(i)) != null
                && FigureMasks.integer(t.text(i + 2)) != null
                && UnitTables.before(t, i) == null
                && !s.has(UP, i - 1)
                && !s.has(DOWN, i - 1);
        if (vote && !s.unitOrMagnitude(i + 3)) {
            s.mask(i, i + 3);
            return true;
        }
        if (!dash || s.unitOrMagnitude(i + 3) || CountedNouns.noun(s, i + 3) != null && german) {
            return false;
        }
        boolean english =
                !german && CountedNouns.noun(s, i + 3) != null && t.text(i).length() >= 2;
        if (english || UnitTables.before(t, i) != null || UnitTables.before(t, i + 2) != null) {
            return false;
        }
        int to = i + 3;
        while (t.dash(to) && t.glued(to) && t.number(to + 1) && t.glued(to + 1)) {
            to += 2;
        }
        s.mask(i, to);
        return true;
    }
}
