package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.NOTRANK;
import static org.depesche.tagging.text.WordSet.RANKED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.OrdinalReader;
import org.depesche.tagging.text.Sentence;

/**
 * Finds ordinals in words: "der dritte", "zu viert", "the 19th". They are not figures, because they do not measure;
 * only callers that ask for them get them. "3." is ignored because it is usually a date.
 */
public final class Ordinals {

    /** The spans of the figures by their starts. */
    private final NavigableMap<Integer, Span> taken = new TreeMap<>();

    /** @param figures of the same text, which the ordinals do not overlap */
    public Ordinals(List<Mention.FigureMention> figures) {
        figures.forEach(figure -> taken.put(figure.span().start(), figure.span()));
    }

    /** The ordinals of a sentence. */
    public List<Mention.FigureMention> of(Sentence s) {
        List<Mention.FigureMention> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            Integer value = OrdinalReader.read(s, i);
            if (value != null && ranks(s, i)) {
                Quantity quantity = Quantity.exactly(BigDecimal.valueOf(value), "ordinal", null);
                Figure figure = Figure.of(FigureKind.ORDINAL, quantity, null);
                Mention.FigureMention ordinal = s.mention(i, s.number(i) ? i + 2 : i + 1, figure);
                Map.Entry<Integer, Span> before =
                        taken.lowerEntry(ordinal.span().end());
                if (before == null || !before.getValue().overlaps(ordinal.span())) {
                    found.add(ordinal);
                }
            }
        }
        return found;
    }

    /**
     * Whether an ordinal is a rank: not a part of a time or a match ("in the first half"), and of one definite thing
     * ("the third", "zu viert").
     */
    private static boolean ranks(Sentence s, int i) {
        int next = s.number(i) ? i + 2 : i + 1;
        boolean time = s.has(GRAIN, next) || s.has(NOTRANK, next);
        boolean name = !s.german && s.capital(i) && i > 0;
        return !time && !name && (s.has(RANKED, i - 1) || i == 0 || s.number(i));
    }
}
