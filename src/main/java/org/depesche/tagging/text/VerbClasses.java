package org.depesche.tagging.text;

import java.util.HashMap;
import java.util.Map;
import org.depesche.tagging.WordList;

/** Classes of German verbs that do alike with figures: "steigen" moves, "betragen" tells a level. */
public final class VerbClasses {

    public static final VerbClasses GERMAN = new VerbClasses("verb-classes-de.tsv");

    private final Map<String, String> classes = new HashMap<>();

    private VerbClasses(String table) {
        for (String[] row : WordList.rows(table)) {
            WordList.cell(row[1]).forEach(verb -> classes.putIfAbsent(verb, row[0]));
        }
    }

    /** The class of an infinitive; "other" if the table does not have it. */
    public String of(String infinitive) {
        return classes.getOrDefault(infinitive, "other");
    }
}
