package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.DEFINITE;
import static org.depesche.tagging.text.WordSet.STANDS_FOR;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The common nouns and pronouns of a sentence that stand for a name: "das Unternehmen", "die Stadt", "sie". */
final class StandIns {

    /** Words between an article and its noun. */
    private static final int MOST_ADJECTIVES = 2;

    /** No noun of the table has more letters: a compound is looked through by its end. */
    private static final int LONGEST = 40;

    /**
     * @param at its token
     * @param word in small letters
     * @param kind the kind of entity that it stands for; null if the noun tells none
     */
    record StandIn(int at, String word, @Nullable EntityKind kind, boolean isPronoun) {

        /** Whether it may stand for an entity of a kind. */
        boolean mayMean(EntityKind entity) {
            return kind == entity || isPronoun && kind == null;
        }
    }

    private static final String PRONOUN = "pronoun";

    private StandIns() {}

    /** @param names the tokens of names */
    static List<StandIn> of(Sentence s, boolean[] names) {
        List<StandIn> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            String pronoun = s.lexicon.value(STANDS_FOR, s.low(i));
            if (pronoun != null && pronoun.startsWith(PRONOUN)) {
                found.add(new StandIn(i, s.low(i), kind(pronoun.substring(PRONOUN.length())), true));
            } else if (s.hasLow(DEFINITE, i)) {
                int noun = noun(s, i);
                boolean title = noun + 1 < s.size() && names[noun + 1];
                if (noun > 0 && !names[noun] && !title) {
                    found.add(new StandIn(noun, s.low(noun), kindOf(s, noun), false));
                }
            }
        }
        return found;
    }

    /** The noun behind an article; -1 if there is none. */
    private static int noun(Sentence s, int article) {
        for (int i = article + 1; i <= article + 1 + MOST_ADJECTIVES && s.word(i); i++) {
            if (s.german ? s.capital(i) : s.lexicon.value(STANDS_FOR, s.low(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable EntityKind kindOf(Sentence s, int noun) {
        return kindOf(s.lexicon, s.low(noun));
    }

    private static @Nullable EntityKind kindOf(Lexicon lexicon, String word) {
        int first = lexicon.german ? Math.max(0, word.length() - LONGEST) : 0;
        for (int from = first; from < word.length() - 2; from++) {
            String value = lexicon.value(STANDS_FOR, word.substring(from));
            if (value != null && !value.startsWith(PRONOUN)) {
                return kind(value);
            }
            if (!lexicon.german) {
                break;
            }
        }
        return null;
    }

    /** The kind of entity that a noun stands for: "place"; a question mark if it tells none. */
    static String kind(Sentence s, int noun) {
        EntityKind kind = kindOf(s, noun);
        return kind == null ? "?" : kind.code();
    }

    /** Whether a noun tells the kind of entity that it stands for. */
    static boolean isKnown(Sentence s, int noun) {
        return kindOf(s, noun) != null;
    }

    /** Whether a noun stands for organisations: "Pumpenhersteller". */
    static boolean isOrganisation(Lexicon lexicon, String noun) {
        return kindOf(lexicon, SmallLetters.of(noun)) == EntityKind.ORGANISATION;
    }

    private static @Nullable EntityKind kind(String value) {
        return switch (value.strip()) {
            case "person" -> EntityKind.PERSON;
            case "place" -> EntityKind.PLACE;
            case "organisation" -> EntityKind.ORGANISATION;
            default -> null;
        };
    }
}
