package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.AGENT;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.NOTSUBJECT;
import static org.depesche.tagging.text.WordSet.ONE;
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

    /** @param text the noun with what is hyphened to it; @param start its first token, adjectives before included */
    public record Noun(String text, int start, int end) {}

    private CountedNouns() {}

    public static boolean counted(String noun) {
        return Lexicon.GERMAN.has(COUNTED, noun);
    }

    public static boolean englishCounted(String noun) {
        return Lexicon.ENGLISH.has(COUNTED, noun);
    }

    /** Whether a German noun can be a plural, by its ending. */
    public static boolean plural(String noun) {
        char last = noun.charAt(noun.length() - 1);
        return noun.length() > 3 && (last == 'e' || last == 'n' || last == 'r' || last == 's');
    }

    public static @Nullable Noun noun(Sentence s, int at) {
        return s.lexicon.german ? german(s, at) : english(s, at);
    }

    private static @Nullable Noun german(Sentence s, int at) {
        Tokens t = s.tokens;
        int i = at;
        int adjectives = 0;
        boolean composed = NumberWords.german(t.low(i)) > 0 && t.dash(i + 1) && t.glued(i + 1) && t.capital(i + 2);
        if (composed && t.dash(i + 3) && t.capital(i + 4)) {
            // "4.200 Vier-Personen-Haushalte"
            return new Noun(t.text(i + 4), at, i + 5);
        }
        if (t.dash(i) && t.glued(i)) {
            return t.word(i + 1) && t.glued(i + 1) && t.capital(i + 1) ? compound(s, i + 1, i + 1) : null;
        }
        while (adjectives < 4
                && (adjective(s, i) || adverb(s, i) || (t.is(i, ",") && adjectives > 0 && adjective(s, i + 1)))) {
            i++;
            adjectives++;
        }
        while ("„\"»".contains(t.text(i)) && !t.text(i).isEmpty() && t.capital(i + 1)) {
            i++;
        }
        if (!t.capital(i) || s.masked(i) || s.lexicon.has(WEEKDAY, t.text(i)) || s.lexicon.has(MONTH, t.text(i))) {
            return null;
        }
        boolean function = s.has(STARTER, i) || s.has(NOTSUBJECT, i) || s.has(PREPOSITION, i) || s.has(ARTICLE, i);
        boolean clipped = t.dash(i + 1) && t.glued(i + 1) && !t.glued(i + 2);
        boolean joined = clipped && (t.is(i + 2, "und") || t.is(i + 2, "oder")) && t.capital(i + 3);
        if (joined && !function) {
            // "90 Gitarren- und Mandolinenspieler"
            return compound(s, at, i + 3);
        }
        if (function || clipped || t.low(i).startsWith("jahrhundert") || t.is(i, "Mal")) {
            return null;
        }
        return compound(s, at, i);
    }

    /** The noun with all that is hyphened to it. */
    private static Noun compound(Sentence s, int start, int at) {
        Tokens t = s.tokens;
        int end = at + 1;
        while (t.dash(end)
                && t.glued(end)
                && (t.word(end + 1) || t.number(end + 1))
                && t.glued(end + 1)
                && !t.lowIs(end + 1, "und")) {
            end += 2;
        }
        return new Noun(t.between(at, end), start, end);
    }

    public static boolean adjective(Sentence s, int i) {
        Tokens t = s.tokens;
        if (!t.word(i) || t.capital(i) && !nationality(t, i) || s.lexicon.has(STOP, t.text(i))) {
            return false;
        }
        String word = t.text(i);
        boolean ending = word.endsWith("e")
                || word.endsWith("en")
                || word.endsWith("er")
                || word.endsWith("es")
                || word.endsWith("em");
        return word.length() >= 4 && ending && !verb(word);
    }

    /** Whether a noun names somebody by what they do: "Lkw-Fahrer", "Rentnerin". */
    public static boolean agent(String noun) {
        String word = SmallLetters.of(noun);
        String man = word.endsWith("in") ? word.substring(0, word.length() - 2) : word;
        return Lexicon.GERMAN.has(PERSON, word)
                || Lexicon.GERMAN.words(PERSON_END).stream().anyMatch(man::endsWith);
    }

    /**
     * "Berliner Betriebe", "Schweizer Franken": capitalised, but no noun where another follows. People, things and firms in -er
     * are none: "drei Hersteller Bußgelder".
     */
    private static boolean nationality(Tokens t, int i) {
        String word = t.text(i);
        return word.endsWith("er")
                && t.capital(i + 1)
                && word.length() > 5
                && !Lexicon.GERMAN.has(COUNTED, word)
                && Lexicon.GERMAN.words(AGENT).stream().noneMatch(t.low(i)::endsWith);
    }

    private static boolean adverb(Sentence s, int i) {
        return s.tokens.is(i, "sehr")
                || s.tokens.is(i, "neu")
                || s.tokens.is(i, "schwer") && adjective(s, i + 1)
                || s.tokens.is(i, "bis") && s.tokens.is(i + 1, "dahin")
                || s.tokens.is(i, "leicht") && adjective(s, i + 1);
    }

    private static boolean verb(String word) {
        return word.endsWith("ierten") || word.endsWith("ieren") || word.endsWith("ierte") && false;
    }

    private static @Nullable Noun english(Sentence s, int at) {
        Tokens t = s.tokens;
        int i = at;
        if (t.is(i, "of") && t.is(i + 1, "the") || t.is(i, "of")) {
            i += t.is(i + 1, "the") || t.is(i + 1, "its") || t.is(i + 1, "their") ? 2 : 1;
        }
        int first = i;
        boolean one = t.lowIs(at - 1, "one");
        for (int words = 0; words < 4; words++) {
            if (one && words < 3 && s.has(ONE, i)) {
                return new Noun(t.text(i), first, i + 1);
            }
            if (!t.word(i) || s.lexicon.has(STOP, t.low(i)) || s.masked(i)) {
                return null;
            }
            if (t.dash(i + 1) && t.glued(i + 1) && t.word(i + 2) && t.glued(i + 2)) {
                i += 2;
                continue;
            }
            if (plural(t, i)) {
                int end = i + 1;
                // "troops members": the last of two plurals, if it is one that is often counted
                while (plural(t, end) && englishCounted(t.low(end))) {
                    i = end++;
                }
                return t.lowIs(at - 2, "the") && forecast(t, end) ? null : new Noun(t.text(i), first, end);
            }
            i++;
        }
        return null;
    }

    /** "fewer than the 240,000 economists had forecast": they are who counts, not what. */
    private static boolean forecast(Tokens t, int end) {
        String verb = t.lowIs(end, "had") || t.lowIs(end, "have") ? t.low(end + 1) : t.low(end);
        return verb.startsWith("forecast") || verb.startsWith("expect") || verb.startsWith("predict");
    }

    private static boolean plural(Tokens t, int i) {
        String word = t.text(i);
        boolean initials = word.length() >= 3
                && word.endsWith("s")
                && word.chars().limit(word.length() - 1L).allMatch(Character::isUpperCase);
        return t.word(i) && (initials || englishPlural(t.low(i)) || t.is(i, "head") && t.is(i + 1, "of"));
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
