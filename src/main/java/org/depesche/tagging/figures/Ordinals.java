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
import org.depesche.tagging.Budget;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.text.FigureSentences;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.OrdinalReader;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/**
 * Finds ordinals in words: "der dritte", "zu viert", "the 19th". They are not figures, because they do not measure;
 * only callers that ask for them get them. "3." is ignored because it is usually a date.
 */
public final class Ordinals {

    private Ordinals() {}

    /** @param figures of the same text, which the ordinals do not overlap */
    public static List<Mention.FigureMention> of(
            TaggableText text, List<Mention.FigureMention> figures, Budget budget) {
        NavigableMap<Integer, Span> taken = new TreeMap<>();
        figures.forEach(figure -> taken.put(figure.span().start(), figure.span()));
        List<Mention.FigureMention> found = new ArrayList<>();
        boolean german =
                text.language() != null && text.language().getLanguage().equals("de");
        Lexicon lexicon = german ? Lexicon.GERMAN : Lexicon.ENGLISH;
        for (Span block : text.blocks()) {
            for (Span span : FigureSentences.of(text.text(), block, lexicon)) {
                budget.check();
                Tokens tokens = Tokens.of(text.text(), span.start(), span.end(), german);
                add(text, new Sentence(tokens, lexicon, span), taken, found);
            }
        }
        return found;
    }

    private static void add(
            TaggableText text, Sentence s, NavigableMap<Integer, Span> taken, List<Mention.FigureMention> found) {
        for (int i = 0; i < s.tokens.size(); i++) {
            Integer value = OrdinalReader.read(s, i);
            if (value == null || !ranks(s, i)) {
                continue;
            }
            int last = s.tokens.number(i) ? i + 1 : i;
            Span where = new Span(s.tokens.start(i), s.tokens.end(last));
            Map.Entry<Integer, Span> before = taken.lowerEntry(where.end());
            if (before == null || !before.getValue().overlaps(where)) {
                found.add(mention(text, where, s.span, value));
            }
        }
    }

    /**
     * Whether an ordinal is a rank: not a part of a time or a match ("in the first half"), and of one definite thing
     * ("the third", "zu viert").
     */
    private static boolean ranks(Sentence s, int i) {
        int next = s.tokens.number(i) ? i + 2 : i + 1;
        boolean time = s.has(GRAIN, next) || s.has(NOTRANK, next);
        boolean name = !s.lexicon.german && s.tokens.capital(i) && i > 0;
        return !time && !name && (s.has(RANKED, i - 1) || i == 0 || s.tokens.number(i));
    }

    private static Mention.FigureMention mention(TaggableText text, Span where, Span sentence, int value) {
        BigDecimal number = BigDecimal.valueOf(value);
        Quantity quantity = Quantity.exactly(number, "ordinal", null);
        Figure figure = Figure.of(FigureKind.ORDINAL, quantity, null);
        return new Mention.FigureMention(where, where.of(text.text()), figure, sentence, Origin.MACHINE);
    }
}
