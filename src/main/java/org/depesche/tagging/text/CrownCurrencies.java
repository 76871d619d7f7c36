package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.CROWN_COUNTRY;
import static org.depesche.tagging.text.WordSet.STOP;

import java.util.Comparator;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Determines the currency of "120 Kronen" by the countries and capitals that the text names near them. */
public final class CrownCurrencies {

    /** The number of characters before and after that count: a few paragraphs, to bound the time. */
    private static final int BEFORE = 3_000;

    private static final int BEHIND = 500;

    private CrownCurrencies() {}

    /** The currency of crowns in a sentence. */
    public static Unit resolve(Sentence s, PhraseTable.Hit<Unit> crowns) {
        int adjective = crowns.end() - 2;
        boolean word = s.word(adjective) && !s.has(STOP, adjective);
        String own = word ? ofCountry(s.lexicon, s.low(adjective)) : null;
        String currency = own == null ? near(s, crowns.end() - 1) : own;
        return currency == null ? crowns.value() : Unit.of(currency, FigureKind.MONEY);
    }

    /** The currency of a country's name in small letters; null for other words. */
    private static @Nullable String ofCountry(Lexicon lexicon, String word) {
        return lexicon.words(CROWN_COUNTRY).stream()
                .filter(word::startsWith)
                .findFirst()
                .map(stem -> lexicon.value(CROWN_COUNTRY, stem))
                .orElse(null);
    }

    /** The currency of the last country before a token, or of the first one after it. */
    private static @Nullable String near(Sentence s, int token) {
        String text = s.source();
        int start = s.start(token);
        String before = SmallLetters.of(text.substring(Math.max(0, start - BEFORE), start));
        String behind = SmallLetters.of(text.substring(start, Math.min(text.length(), start + BEHIND)));
        Set<String> stems = s.lexicon.words(CROWN_COUNTRY);
        return stems.stream()
                .filter(before::contains)
                .max(Comparator.comparingInt(before::lastIndexOf))
                .or(() -> stems.stream().filter(behind::contains).min(Comparator.comparingInt(behind::indexOf)))
                .map(stem -> s.lexicon.value(CROWN_COUNTRY, stem))
                .orElse(null);
    }
}
