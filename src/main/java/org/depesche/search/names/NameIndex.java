package org.depesche.search.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.depesche.register.Register;
import org.depesche.search.words.NearWord;

/** Finds entities by the words of their names, without names that an editor removed. */
public interface NameIndex {

    /** The most words of a text that count. */
    int MOST_WORDS = 8;

    /** Reads the names of the whole register. */
    void load();

    /** Reads the names of some entities again. */
    void reload(Collection<Integer> entities);

    /** The ids of all entities with a name that ends with the word, before merges. */
    BitSet endingWith(String word);

    /**
     * The ids of all entities with a name that sounds like the typed one, or with a last word that sounds like a single typed
     * word, before merges.
     */
    BitSet sounding(String typed);

    /**
     * The ids of all entities with a name in which some word begins with each typed word, before merges. Empty without a typed
     * word.
     */
    BitSet beginning(String typed);

    /** Whether any name contains a word. */
    boolean has(String word);

    /** Words of names with a spelling near to a word that no name contains, the nearest first; else none. */
    List<NearWord> near(String word, int most);

    static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        for (String word : Register.fold(typed).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return words;
    }
}
