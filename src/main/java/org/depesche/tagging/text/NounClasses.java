package org.depesche.tagging.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.HashMap;
import java.util.Map;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;

/** Classes of nouns by their last part: "Handelsvolumen" is a sum as "volumen" is. */
public final class NounClasses {

    public static final NounClasses GERMAN = new NounClasses("noun-classes-de.tsv");
    public static final NounClasses ENGLISH = new NounClasses("noun-classes-en.tsv");

    /** Shorter endings are not the last part of a compound. */
    private static final int SHORTEST = 3;

    private static final int MOST = 20_000;

    private final Map<String, String> classes = new HashMap<>();
    private final LoadingCache<String, String> known =
            Caffeine.newBuilder().maximumSize(MOST).build(this::find);

    private NounClasses(String table) {
        for (String[] row : WordList.rows(table)) {
            WordList.cell(row[1]).forEach(noun -> classes.putIfAbsent(SmallLetters.of(noun), row[0]));
        }
    }

    /** The class of the longest ending that the table has; "other" if it has none. */
    public String of(String noun) {
        return known.get(noun);
    }

    private String find(String noun) {
        String low = SmallLetters.of(noun);
        for (int i = 0; i <= low.length() - SHORTEST; i++) {
            String type = classes.get(low.substring(i));
            if (type != null) {
                return type;
            }
        }
        return "other";
    }
}
