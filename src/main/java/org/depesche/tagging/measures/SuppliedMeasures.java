package org.depesche.tagging.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.tagging.WordList;
import org.depesche.tagging.figures.FigureDraft;
import org.jspecify.annotations.Nullable;

/** The nouns for words that measure without one: "kostet" has a Preis, "Meter hoch" a Höhe, "km/h" a Geschwindigkeit. */
final class SuppliedMeasures {

    static final SuppliedMeasures GERMAN = new SuppliedMeasures("supplied-measures-de.tsv");

    /**
     * @param noun the measure
     * @param word the word in the text, the kind of the figure if there is none
     */
    record Supplied(String noun, String word) {}

    /** @param kinds the kinds of figures that the noun fits, separated by blanks; empty for all */
    private record Row(String noun, String kinds) {}

    private final Map<String, List<Row>> rows = new HashMap<>();

    private SuppliedMeasures(String table) {
        for (String[] row : WordList.rows(table)) {
            for (String word : WordList.cell(row[2])) {
                rows.computeIfAbsent(word, unused -> new ArrayList<>()).add(new Row(row[0], row[1]));
            }
        }
    }

    /** The nouns for a word beside a figure. */
    List<Supplied> of(FigureDraft draft, @Nullable String word) {
        String kind = draft.kind().code();
        return rows.getOrDefault(word == null ? "(" + kind + ")" : word, List.of()).stream()
                .filter(row ->
                        row.kinds().isEmpty() || List.of(row.kinds().split(" ")).contains(kind))
                .map(row -> new Supplied(row.noun(), word == null ? kind : word))
                .toList();
    }
}
