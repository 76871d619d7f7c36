package org.depesche.tagging.measures;

import java.util.HashMap;
import java.util.Map;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;

/** Classes of German nouns by their last part: "Handelsvolumen" is a sum as "volumen" is. */
final class NounClasses {

    static final NounClasses GERMAN = new NounClasses("noun-classes-de.tsv");

    /** Shorter endings are not the last part of a compound. */
    private static final int SHORTEST = 3;

    private final Map<String, String> classes = new HashMap<>();

    private NounClasses(String table) {
        for (String[] row : WordList.rows(table)) {
            WordList.cell(row[1]).forEach(noun -> classes.putIfAbsent(SmallLetters.of(noun), row[0]));
        }
    }

    /** The class of the longest ending that the table has; "other" if it has none. */
    String of(String noun) {
        String low = SmallLetters.of(noun);
        for (int i = 0; i <= low.length() - SHORTEST; i++) {
            String known = classes.get(low.substring(i));
            if (known != null) {
                return known;
            }
        }
        return "other";
    }
}
