package org.depesche.tagging.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.depesche.tagging.WordList;

/** Classes of verbs that do alike with figures: "steigen" moves, "betragen" and "amount" tell a level. */
public final class VerbClasses {

    /** By infinitives. */
    public static final VerbClasses GERMAN = new VerbClasses("verb-classes-de.tsv", Stream::of);

    /** By all forms: "raises", "raised", "raising". */
    public static final VerbClasses ENGLISH = new VerbClasses("verb-classes-en.tsv", VerbClasses::forms);

    private final Map<String, String> classes = new HashMap<>();

    private VerbClasses(String table, Function<String, Stream<String>> forms) {
        for (String[] row : WordList.rows(table)) {
            WordList.cell(row[1]).stream().flatMap(forms).forEach(form -> classes.putIfAbsent(form, row[0]));
        }
    }

    /** The regular forms of an English verb, and some that do not exist: "hitting" as well as "hiting". */
    private static Stream<String> forms(String verb) {
        char last = verb.charAt(verb.length() - 1);
        String stem = last == 'e' ? verb.substring(0, verb.length() - 1) : verb;
        String past = last == 'y' ? verb.substring(0, verb.length() - 1) + "i" : stem;
        return Stream.of(
                verb,
                verb + "s",
                past + "es",
                past + "ed",
                stem + "ed",
                stem + "ing",
                verb + last + "ed",
                verb + last + "ing");
    }

    /** The class of a verb; "other" if the table does not have it. */
    public String of(String verb) {
        return classes.getOrDefault(verb, "other");
    }
}
