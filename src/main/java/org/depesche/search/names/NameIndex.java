package org.depesche.search.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.depesche.register.Register;

/** Finds entities by the words of their names, but for the names that an editor took away. */
public interface NameIndex {

    /** Only so many words of the text count. */
    int MOST_WORDS = 8;

    /** Reads the names of the whole register. */
    void load();

    /** Reads the names of some entities again. */
    void reload(Collection<Integer> entities);

    /** The ids of all entities with a name of which this is the last word; merges are not followed. */
    BitSet endingWith(String word);

    /**
     * The ids of all entities with a name in which, for each word typed, some word begins so; merges are not followed.
     * Empty where no word was typed.
     */
    BitSet beginning(String typed);

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
