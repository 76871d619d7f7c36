package org.depesche.tagging;

import java.util.Set;
import org.depesche.tagging.names.Gazetteer;
import org.depesche.tagging.places.Places;
import org.depesche.tagging.text.GermanDictionary;

/** Finds the kind of a word or name in lists when there is no sentence around it, as in a byline. */
public final class NameLists {

    private static final int CITY = 100_000;

    /** Names that the dictionary lacks: it has the most common German and foreign ones. */
    private static final Set<String> GIVEN_NAMES = WordList.words("given-names.txt");

    private NameLists() {}

    /** Whether a word, or the part of it before a hyphen, is a first name in our lists: "Jane", "Karl-Theodor". */
    public static boolean isFirstName(String word) {
        int hyphen = word.indexOf('-');
        String name = hyphen > 1 ? word.substring(0, hyphen) : word;
        return GIVEN_NAMES.contains(name) || GermanDictionary.SHARED.get().isFirstName(name);
    }

    /** Whether a place of any country has exactly this name: "Hamburg", "New York". */
    public static boolean isPlace(String name) {
        return !Gazetteer.get().places().named(name).isEmpty();
    }

    /** Whether a place with this name has a hundred thousand people: "Essen", which means something else too. */
    public static boolean isCity(String name) {
        Places places = Gazetteer.get().places();
        return places.named(name).stream()
                .anyMatch(found -> places.place(found.row()).population() >= CITY);
    }

    /** Whether a word means something in German, though it may be a name too: "Deutsche", "Muster". */
    public static boolean isEveryday(String word) {
        return GermanDictionary.SHARED.get().isEveryday(word);
    }
}
