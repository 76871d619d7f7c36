package org.depesche.tagging.text;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence with their properties, such as whether a token can be part of a figure. */
public final class Sentence {

    /** Letters that are units only without a blank after the number: 110F, 27p. */
    private static final Set<String> GLUED = Set.of("F", "C", "p", "c");

    /** Currencies with a name of only one country. */
    private static final Set<String> OWN =
            Set.of("EUR", "HUF", "PLN", "JPY", "CNY", "RUB", "THB", "ILS", "KRW", "VND", "UAH", "BRL", "ZAR", "BGN");

    public final Tokens tokens;
    public final Lexicon lexicon;
    public final Span span;
    private final boolean[] masked;
    private final IdentityHashMap<Set<String>, Boolean> anywhere = new IdentityHashMap<>(4);
    private final Map<WordSet, Boolean> anywhereOf = new EnumMap<>(WordSet.class);

    public Sentence(Tokens tokens, Lexicon lexicon, Span span) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.span = span;
        this.masked = new boolean[tokens.size()];
    }

    /** Whether one of the words, in small letters, is in the sentence. The result for each set is cached. */
    public boolean anywhere(Set<String> words) {
        return anywhere.computeIfAbsent(words, this::search);
    }

    private boolean search(Set<String> words) {
        for (int i = 0; i < tokens.size(); i++) {
            if (words.contains(tokens.low(i))) {
                return true;
            }
        }
        return false;
    }

    /** Excludes tokens from figures. */
    public void mask(int from, int to) {
        for (int i = Math.max(0, from); i < to && i < masked.length; i++) {
            masked[i] = true;
        }
    }

    /** @return true, for use as a condition */
    public boolean maskOne(int i) {
        mask(i, i + 1);
        return true;
    }

    /** Whether a token is excluded from figures. */
    public boolean masked(int i) {
        return i >= 0 && i < masked.length && masked[i];
    }

    /** Whether a set lists the word at a token, as written. */
    public boolean has(WordSet set, int i) {
        return i >= 0 && i < tokens.size() && lexicon.has(set, tokens.text(i));
    }

    /** Whether a set lists the word at a token in small letters. */
    public boolean hasLow(WordSet set, int i) {
        return i >= 0 && i < tokens.size() && lexicon.has(set, tokens.low(i));
    }

    /** Whether the word at a token, in small letters, begins with one of a set. */
    public boolean startsWith(WordSet beginnings, int i) {
        String word = tokens.low(i);
        for (String beginning : lexicon.words(beginnings)) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word at a token, in small letters, ends with one of a set. */
    public boolean endsWith(WordSet endings, int i) {
        String word = tokens.low(i);
        for (String ending : lexicon.words(endings)) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word at a token, in small letters, contains one of a set. */
    public boolean contains(WordSet parts, int i) {
        String word = tokens.low(i);
        for (String part : lexicon.words(parts)) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** The value of a number word in the language of the sentence; -1 for any other word. */
    public int numberWord(int i) {
        return lexicon.german ? NumberWords.german(tokens.low(i)) : NumberWords.english(tokens.low(i));
    }

    /** Whether a word of a set, in small letters, is in the sentence. The result for each set is cached. */
    public boolean anywhere(WordSet set) {
        return anywhereOf.computeIfAbsent(set, words -> search(lexicon.words(words)));
    }

    /** Whether a token is a German adjective. */
    public boolean adjective(int i) {
        return GermanAdjectives.isAdjective(tokens, lexicon, i);
    }

    /** A unit at a token, or after a hyphen without blanks: "49-Euro-Ticket". */
    public PhraseTable.@Nullable Hit<Unit> unit(int i) {
        PhraseTable.Hit<Unit> hit = UnitTables.after(tokens, i, lexicon.german);
        if (hit == null && tokens.dash(i) && tokens.glued(i) && tokens.word(i + 1)) {
            hit = UnitTables.after(tokens, i + 1, lexicon.german);
        }
        if (hit == null && lexicon.german && tokens.capital(i + 1) && !tokens.capital(i) && tokens.word(i)) {
            hit = currency(i);
        }
        return hit != null && whole(hit) ? hit : null;
    }

    /** "2000 ungarischen Forint": an adjective before a currency whose name no two countries share. */
    private PhraseTable.@Nullable Hit<Unit> currency(int i) {
        PhraseTable.Hit<Unit> hit = UnitTables.after(tokens, i + 1, true);
        return hit != null && hit.value().money() && OWN.contains(hit.value().code()) && adjective(i) ? hit : null;
    }

    /** Whether the unit is not the beginning of a longer word: "5 m-Linie" has a unit, "5 Mann" does not. */
    private boolean whole(PhraseTable.Hit<Unit> hit) {
        int last = hit.end() - 1;
        String word = tokens.text(last);
        boolean letter = word.length() == 1 && hit.end() - hit.start() == 1 && GLUED.contains(word);
        if (letter && !(tokens.glued(last) && tokens.number(last - 1))) {
            return false;
        }
        return !(tokens.glued(hit.end()) && tokens.word(last) && tokens.number(hit.end()))
                && !(tokens.is(hit.end(), ".")
                        && tokens.glued(hit.end())
                        && tokens.word(hit.end() + 1)
                        && tokens.glued(hit.end() + 1));
    }

    public PhraseTable.@Nullable Hit<java.math.BigDecimal> magnitude(int i) {
        PhraseTable.Hit<java.math.BigDecimal> hit = lexicon.magnitudes.match(tokens, i, false);
        if (hit == null
                && tokens.dash(i)
                && tokens.glued(i)
                && tokens.text(i + 1).length() > 1) {
            // "100-Millionen-Paket", but not "Form 10-K"
            hit = lexicon.magnitudes.match(tokens, i + 1, false);
        }
        if (hit == null) {
            return null;
        }
        // "2 k" and "3 b" are magnitudes only without the blank
        boolean letter = tokens.text(hit.start()).length() == 1;
        return letter && !tokens.glued(hit.start()) ? null : hit;
    }

    public boolean unitOrMagnitude(int i) {
        return unit(i) != null || magnitude(i) != null;
    }
}
