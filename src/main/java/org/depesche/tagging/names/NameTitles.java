package org.depesche.tagging.names;

import java.util.Set;
import java.util.stream.Stream;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;
import org.depesche.tagging.text.GermanDictionary;
import org.jspecify.annotations.Nullable;

/** Words before a name that reveal its kind: "Präsident", "SPD-Chefin", "Nachrichtenagentur". */
final class NameTitles {

    private static final int SHORTEST_PART = 4;

    private final @Nullable GermanDictionary german;
    private final Set<String> people;
    private final Set<String> organisations;
    private final int longest;

    private NameTitles(@Nullable GermanDictionary german, String language) {
        this.german = german;
        this.people = WordList.words("titles-" + language + ".txt");
        this.organisations = WordList.words("organisation-titles-" + language + ".txt");
        this.longest = Stream.of(people, organisations)
                .flatMap(Set::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    static NameTitles german(GermanDictionary words) {
        return new NameTitles(words, "de");
    }

    static NameTitles english() {
        return new NameTitles(null, "en");
    }

    boolean announcesPerson(String word) {
        return isIn(people, word);
    }

    boolean announcesOrganisation(String word) {
        return isIn(organisations, word);
    }

    /** In German the last part of a compound counts too, unless the whole word is a name. */
    private boolean isIn(Set<String> titles, String word) {
        String lower = SmallLetters.of(word);
        if (titles.contains(lower)) {
            return true;
        }
        if (german == null) {
            return false;
        }
        for (int at = Math.max(2, lower.length() - longest); at <= lower.length() - SHORTEST_PART; at++) {
            if (titles.contains(lower.substring(at))) {
                return !german.isPersonsName(word);
            }
        }
        return false;
    }
}
