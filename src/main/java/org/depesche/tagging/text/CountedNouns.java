package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.DEGREE;
import static org.depesche.tagging.text.WordSet.DETERMINER;
import static org.depesche.tagging.text.WordSet.FORECAST_VERB;
import static org.depesche.tagging.text.WordSet.MANNER;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.NOTSUBJECT;
import static org.depesche.tagging.text.WordSet.ONE;
import static org.depesche.tagging.text.WordSet.OPENING_QUOTE;
import static org.depesche.tagging.text.WordSet.PERSON;
import static org.depesche.tagging.text.WordSet.PERSON_END;
import static org.depesche.tagging.text.WordSet.PLURAL;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SINGULAR;
import static org.depesche.tagging.text.WordSet.STARTER;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Finds the noun that a number counts: "zwei russische SU-24-Bomber", "40,000 teachers". */
public final class CountedNouns {

    private static final int MOST_ADJECTIVES = 4;

    /** Words of an English noun phrase up to its plural. */
    private static final int MOST_WORDS = 4;

    /**
     * @param text the noun with hyphenated parts
     * @param start its first token, adjectives before included
     */
    public record Noun(String text, int start, int end) {}

    private CountedNouns() {}

    /** Whether a German noun can be a plural, by its ending. */
    public static boolean plural(String noun) {
        char last = noun.charAt(noun.length() - 1);
        return noun.length() > 3 && (last == 'e' || last == 'n' || last == 'r' || last == 's');
    }

    /** The noun after a number; null if there is none. */
    public static @Nullable Noun noun(Sentence s, int at) {
        return s.german ? german(s, at) : english(s, at);
    }

    private static @Nullable Noun german(Sentence s, int at) {
        if (isCompoundOfNumber(s, at)) {
            return new Noun(s.text(at + 4), at, at + 5);
        }
        if (s.hyphen(at)) {
            return s.capital(at + 1) && s.glued(at + 1) ? compound(s, at + 1, at + 1) : null;
        }
        int i = behindAdjectives(s, at);
        if (!isGermanNoun(s, i)) {
            return null;
        }
        if (!isClipped(s, i)) {
            return compound(s, at, i);
        }
        // "90 Gitarren- und Mandolinenspieler"
        boolean joined = (s.is(i + 2, "und") || s.is(i + 2, "oder")) && s.capital(i + 3);
        return joined ? compound(s, at, i + 3) : null;
    }

    /** "4.200 Vier-Personen-Haushalte". */
    private static boolean isCompoundOfNumber(Sentence s, int i) {
        return NumberWords.german(s.low(i)) > 0
                && s.hyphened(i + 1)
                && s.capital(i + 2)
                && s.dash(i + 3)
                && s.capital(i + 4);
    }

    private static int behindAdjectives(Sentence s, int at) {
        int i = at;
        while (i - at < MOST_ADJECTIVES && (s.adjective(i) || isAdverb(s, i) || i > at && isNextAdjective(s, i))) {
            i++;
        }
        while (s.has(OPENING_QUOTE, i) && s.capital(i + 1)) {
            i++;
        }
        return i;
    }

    private static boolean isNextAdjective(Sentence s, int i) {
        return s.is(i, ",") && s.adjective(i + 1);
    }

    private static boolean isAdverb(Sentence s, int i) {
        return s.has(DEGREE, i) || s.has(MANNER, i) && s.adjective(i + 1) || s.is(i, "bis") && s.is(i + 1, "dahin");
    }

    private static boolean isGermanNoun(Sentence s, int i) {
        return s.capital(i)
                && !s.masked(i)
                && !s.has(WEEKDAY, i)
                && !s.has(MONTH, i)
                && !isFunctionWord(s, i)
                && (isClipped(s, i) || !isNumberOfTime(s, i));
    }

    private static boolean isFunctionWord(Sentence s, int i) {
        return s.has(STARTER, i) || s.has(NOTSUBJECT, i) || s.has(PREPOSITION, i) || s.has(ARTICLE, i);
    }

    /** "Gitarren-": the rest of the word comes later. */
    private static boolean isClipped(Sentence s, int i) {
        return s.hyphen(i + 1) && !s.glued(i + 2);
    }

    /** "19. Jahrhundert", "zum zweiten Mal". */
    private static boolean isNumberOfTime(Sentence s, int i) {
        return s.low(i).startsWith("jahrhundert") || s.is(i, "Mal");
    }

    /** The noun with hyphenated parts, and with a number of its own: "A320". */
    private static Noun compound(Sentence s, int start, int at) {
        int end = s.number(at + 1) && s.glued(at + 1) ? at + 2 : at + 1;
        while (s.dash(end)
                && s.glued(end)
                && (s.word(end + 1) || s.number(end + 1))
                && s.glued(end + 1)
                && !s.lowIs(end + 1, "und")) {
            end += 2;
        }
        return new Noun(s.between(at, end), start, end);
    }

    /** Whether a noun names people by their activity: "Lkw-Fahrer", "Rentnerin". */
    public static boolean agent(String noun) {
        String word = SmallLetters.of(noun);
        String man = word.endsWith("in") ? word.substring(0, word.length() - 2) : word;
        return Lexicon.GERMAN.has(PERSON, word) || Lexicon.GERMAN.endsWith(PERSON_END, man);
    }

    private static @Nullable Noun english(Sentence s, int at) {
        if (isAttribute(s, at)) {
            return new Noun(s.text(at + 1), at + 1, at + 2);
        }
        int first = behindOf(s, at);
        boolean one = s.lowIs(at - 1, "one");
        int i = first;
        for (int words = 0; words < MOST_WORDS; words++) {
            if (one && words < MOST_WORDS - 1 && s.has(ONE, i)) {
                return new Noun(s.text(i), first, i + 1);
            }
            if (!s.word(i) || s.hasLow(STOP, i) || s.masked(i)) {
                return null;
            }
            if (s.hyphened(i + 1) && s.glued(i + 2)) {
                i += 2;
            } else if (plural(s, i)) {
                return pluralNoun(s, first, i, s.lowIs(at - 2, "the"));
            } else {
                i++;
            }
        }
        return null;
    }

    /** "a 1,058-seat theatre", "a 230-employee company"; but not "two-track", which seldom counts in news. */
    private static boolean isAttribute(Sentence s, int at) {
        return s.hyphened(at)
                && s.number(at - 1)
                && s.text(at - 1).length() > 1
                && !s.hyphen(at - 2)
                && s.word(at + 1)
                && !s.capital(at + 1)
                && !s.hasLow(STOP, at + 1)
                && !s.hyphen(at + 2);
    }

    /** "20 of the teachers". */
    private static int behindOf(Sentence s, int at) {
        if (!s.is(at, "of")) {
            return at;
        }
        return s.has(DETERMINER, at + 1) ? at + 2 : at + 1;
    }

    /** Of two plurals the last one counts, if it is often counted: "troops members". */
    private static @Nullable Noun pluralNoun(Sentence s, int first, int at, boolean definite) {
        int i = at;
        while (plural(s, i + 1) && s.hasLow(COUNTED, i + 1)) {
            i++;
        }
        return definite && isForecast(s, i + 1) ? null : new Noun(s.text(i), first, i + 1);
    }

    /** "fewer than the 240,000 economists had forecast": the economists count. */
    private static boolean isForecast(Sentence s, int i) {
        boolean perfect = s.lowIs(i, "had") || s.lowIs(i, "have");
        return s.startsWith(FORECAST_VERB, perfect ? i + 1 : i);
    }

    private static boolean plural(Sentence s, int i) {
        String word = s.text(i);
        boolean initials = word.length() >= 3
                && word.endsWith("s")
                && word.chars().limit(word.length() - 1L).allMatch(Character::isUpperCase);
        return s.word(i) && (initials || englishPlural(s.low(i)) || s.is(i, "head") && s.is(i + 1, "of"));
    }

    /** Whether an English noun, in small letters, is a plural by its form. */
    public static boolean englishPlural(String word) {
        boolean men = word.endsWith("men") && word.length() > 5 && !word.endsWith("imen") && !word.endsWith("domen");
        if (men || Lexicon.ENGLISH.has(PLURAL, word)) {
            return true;
        }
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !Lexicon.ENGLISH.has(SINGULAR, word);
    }
}
