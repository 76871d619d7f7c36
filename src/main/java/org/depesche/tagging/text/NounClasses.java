package org.depesche.tagging.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;

/**
 * Classes of nouns by their last part: "Handelsvolumen" is a sum as "volumen" is, "asking price" a price. An English noun
 * may have several: a "stock" is a number of things, and a share.
 */
public final class NounClasses {

    public static final NounClasses GERMAN = new NounClasses("noun-classes-de.tsv", false);
    public static final NounClasses ENGLISH = new NounClasses("noun-classes-en.tsv", true);

    /** Shorter endings are not the last part of a compound. */
    private static final int SHORTEST = 3;

    private static final int MOST = 20_000;

    /** The class of nouns that are not in the table. */
    public static final String NONE = "other";

    private static final SequencedSet<String> OTHER = new LinkedHashSet<>(Set.of(NONE));

    private final Map<String, SequencedSet<String>> classes = new HashMap<>();
    private final LoadingCache<String, SequencedSet<String>> known =
            Caffeine.newBuilder().maximumSize(MOST).build(this::find);
    private final boolean english;

    private NounClasses(String table, boolean english) {
        this.english = english;
        for (String[] row : WordList.rows(table)) {
            for (String noun : WordList.cell(row[1])) {
                String low = SmallLetters.of(noun);
                add(low, row[0]);
                if (english && low.endsWith("s")) {
                    // lemmas have no plural
                    add(low.substring(0, low.length() - 1), row[0]);
                }
            }
        }
    }

    private void add(String noun, String type) {
        classes.computeIfAbsent(noun, unused -> new LinkedHashSet<>()).add(type);
    }

    /** The class of the longest ending that the table has, the usual one if it has several; "other" if it has none. */
    public String of(String noun) {
        return known.get(noun).getFirst();
    }

    /** All classes of the longest ending that the table has. */
    public Set<String> all(String noun) {
        return known.get(noun);
    }

    private SequencedSet<String> find(String noun) {
        String low = SmallLetters.of(noun);
        for (int i = 0; i < low.length(); i++) {
            boolean part = english ? i == 0 || " -".indexOf(low.charAt(i - 1)) >= 0 : i <= low.length() - SHORTEST;
            SequencedSet<String> types = part ? classes.get(low.substring(i)) : null;
            if (types != null) {
                return types;
            }
        }
        return OTHER;
    }
}
