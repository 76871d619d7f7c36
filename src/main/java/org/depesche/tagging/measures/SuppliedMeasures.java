package org.depesche.tagging.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.WordList;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.BaseForms;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The nouns for words that measure without one: "kostet" has a Preis, "Meter hoch" a Höhe, "km/h" a Geschwindigkeit. */
final class SuppliedMeasures {

    static final SuppliedMeasures GERMAN = new SuppliedMeasures("supplied-measures-de.tsv");
    static final SuppliedMeasures ENGLISH = new SuppliedMeasures("supplied-measures-en.tsv");

    /** The word that a noun is supplied for. */
    enum Trigger {
        VERB,
        BEFORE,
        BEHIND,
        UNIT
    }

    /** Classes of nouns that are rather the subject of a measure than the thing measured. */
    private static final Set<String> SUBJECTS =
            Set.of("actor", "people", "worker", "organisation", "place", "time-span");

    /**
     * @param noun the measure
     * @param joint the word between the noun and the thing measured: "für"; empty if the thing is not named
     * @param word the word in the text, the kind of the figure if there is none
     */
    record Supplied(String noun, String joint, String word) {

        /** The words for the thing at a token. */
        String of(int thing, Sentence s) {
            String type = NounClasses.GERMAN.of(BaseForms.of(s.text(thing)).base());
            return joint.isEmpty() || SUBJECTS.contains(type) ? "" : " " + joint + " " + s.text(thing);
        }
    }

    /** @param kinds the kinds of figures that the noun fits, separated by blanks */
    private record Row(String noun, String joint, String kinds) {}

    private final Map<String, List<Row>> rows = new HashMap<>();

    private SuppliedMeasures(String table) {
        for (String[] row : WordList.rows(table)) {
            for (String word : WordList.cell(row[3])) {
                rows.computeIfAbsent(word, unused -> new ArrayList<>()).add(new Row(row[0], row[1], row[2]));
            }
        }
    }

    /** The nouns for a word beside a figure. */
    List<Supplied> of(FigureDraft draft, @Nullable String word) {
        String kind = draft.kind().code();
        return rows.getOrDefault(word == null ? "(" + kind + ")" : word, List.of()).stream()
                .filter(row -> List.of(row.kinds().split(" ")).contains(kind))
                .map(row -> new Supplied(row.noun(), row.joint(), word == null ? kind : word))
                .toList();
    }
}
