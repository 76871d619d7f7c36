package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.ADJECTIVE_END;
import static org.depesche.tagging.text.WordSet.AGENT;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.VERB_END;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence with their properties, such as whether a token can be part of a figure. */
public final class Sentence extends Tokens {

    /** Letters that are units only without a blank after the number: 110F, 27p, 20x. */
    private static final Set<String> GLUED = Set.of("F", "C", "p", "c", "x", "X");

    /** Currencies with a name of only one country. */
    private static final Set<String> OWN =
            Set.of("EUR", "HUF", "PLN", "JPY", "CNY", "RUB", "THB", "ILS", "KRW", "VND", "UAH", "BRL", "ZAR", "BGN");

    /** Endings of adjectives begin behind so many letters. */
    private static final int SHORTEST_ADJECTIVE = 4;

    private static final int SHORTEST_ORIGIN = 6;

    private static final int LONGEST_CLAUSE = 60;

    public final Lexicon lexicon;
    public final boolean german;
    public final Span span;
    private final boolean[] masked;
    private final boolean[] inFigure;
    private final TokenSets written;
    private final TokenSets inSmallLetters;
    private final Map<WordSet, Boolean> anywhere = new EnumMap<>(WordSet.class);

    public Sentence(String text, Span span, Lexicon lexicon) {
        this(text, span, lexicon, lexicon.german);
    }

    /** @param blanks whether blanks may separate thousands: "120 000" */
    public Sentence(String text, Span span, Lexicon lexicon, boolean blanks) {
        super(text, span.start(), span.end(), blanks);
        this.span = span;
        this.lexicon = lexicon;
        this.german = lexicon.german;
        this.masked = new boolean[size()];
        this.inFigure = new boolean[size()];
        this.written = new TokenSets(lexicon, size());
        this.inSmallLetters = new TokenSets(lexicon, size());
    }

    /** The mention of a figure by tokens. */
    public Mention.FigureMention mention(int from, int to, Figure figure) {
        Span where = new Span(start(from), end(to - 1));
        return new Mention.FigureMention(where, where.of(source()), figure, span, Origin.MACHINE);
    }

    /** Whether a word of a set, in small letters, is in the sentence. The result for each set is cached. */
    public boolean anywhere(WordSet set) {
        return anywhere.computeIfAbsent(set, this::search);
    }

    private boolean search(WordSet set) {
        return IntStream.range(0, size()).anyMatch(i -> hasLow(set, i));
    }

    /**
     * Excludes tokens from figures.
     *
     * @return true, for use as a condition
     */
    public boolean mask(int from, int to) {
        for (int i = Math.max(0, from); i < to && i < masked.length; i++) {
            masked[i] = true;
        }
        return true;
    }

    /** Excludes one token, like {@link #mask}. */
    public boolean maskOne(int i) {
        return mask(i, i + 1);
    }

    /** Whether a token is excluded from figures. */
    public boolean masked(int i) {
        return i >= 0 && i < masked.length && masked[i];
    }

    /** Marks tokens as a part of a figure. */
    public void cover(int from, int to) {
        Arrays.fill(inFigure, from, to, true);
    }

    /** Whether a token is a part of a figure. */
    public boolean inFigure(int i) {
        return i >= 0 && i < inFigure.length && inFigure[i];
    }

    /** Whether a token is a time: "Mai", "Montag", "Vorjahr", "Woche". */
    public boolean time(int i) {
        return has(MONTH, i) || has(WEEKDAY, i) || has(RELATIVE, i) || has(GRAIN, i);
    }

    /** Whether a set lists the word at a token, as written. */
    public boolean has(WordSet set, int i) {
        return i >= 0 && i < size() && written.has(set, i, text(i));
    }

    /** Whether a set lists the word at a token in small letters. */
    public boolean hasLow(WordSet set, int i) {
        return i >= 0 && i < size() && inSmallLetters.has(set, i, low(i));
    }

    /** Whether the word at a token, in small letters, begins with one of a set. */
    public boolean startsWith(WordSet beginnings, int i) {
        return lexicon.startsWith(beginnings, low(i));
    }

    /** Whether the word at a token, in small letters, ends with one of a set. */
    public boolean endsWith(WordSet endings, int i) {
        return lexicon.endsWith(endings, low(i));
    }

    /** The value of a number word in the language of the sentence; -1 for any other word. */
    public int numberWord(int i) {
        return german ? NumberWords.german(low(i)) : NumberWords.english(low(i));
    }

    /** The value of a number of digits alone. */
    public int integer(int i) {
        return Integer.parseInt(text(i));
    }

    /** The modifier that ends before a token: "rund". */
    public PhraseTable.@Nullable Hit<Quantity.Modifier> modifierBefore(int i) {
        return lexicon.modifiers.matchBefore(this, i, true);
    }

    /** Whether a token is a German adjective, by its ending. */
    public boolean adjective(int i) {
        String word = text(i);
        return word(i)
                && (!capital(i) || isOrigin(i))
                && !has(STOP, i)
                && word.length() >= SHORTEST_ADJECTIVE
                && Lexicon.GERMAN.endsWith(ADJECTIVE_END, word)
                && !Lexicon.GERMAN.endsWith(VERB_END, word);
    }

    /**
     * "Berliner Betriebe", "Schweizer Franken": an adjective with a capital, unless the word names people, things or
     * companies: "drei Hersteller Bußgelder".
     */
    private boolean isOrigin(int i) {
        String word = text(i);
        return word.endsWith("er")
                && capital(i + 1)
                && word.length() >= SHORTEST_ORIGIN
                && !Lexicon.GERMAN.has(COUNTED, word)
                && !Lexicon.GERMAN.endsWith(AGENT, low(i));
    }

    /** The first token of the clause that ends before a token. */
    public int clauseStart(int at) {
        int i = Math.min(at, size()) - 1;
        int least = i - LONGEST_CLAUSE;
        while (i >= 0 && i > least && !endsClause(i)) {
            i--;
        }
        return i + 1;
    }

    /** The token after the clause that begins at a token. */
    public int clauseEnd(int at) {
        int i = at;
        while (i < size() && i < at + LONGEST_CLAUSE && !endsClause(i)) {
            i++;
        }
        return i;
    }

    private boolean endsClause(int i) {
        return oneOf(i, ",;:") || dash(i) && !glued(i) && !(german && glued(i + 1));
    }

    /** A unit at a token, or after a hyphen without blanks: "49-Euro-Ticket". */
    public PhraseTable.@Nullable Hit<Unit> unit(int i) {
        PhraseTable.Hit<Unit> hit = UnitTables.after(this, i, german);
        if (hit == null && dash(i) && glued(i) && word(i + 1)) {
            hit = UnitTables.after(this, i + 1, german);
        }
        if (hit == null && german && capital(i + 1) && !capital(i) && word(i)) {
            hit = currency(i);
        }
        return hit != null && whole(hit) ? hit : null;
    }

    /** "2000 ungarischen Forint": an adjective before a currency whose name no two countries share. */
    private PhraseTable.@Nullable Hit<Unit> currency(int i) {
        PhraseTable.Hit<Unit> hit = UnitTables.after(this, i + 1, true);
        return hit != null && hit.value().money() && OWN.contains(hit.value().code()) && adjective(i) ? hit : null;
    }

    /** Whether the unit is not the beginning of a longer word: "5 m-Linie" has a unit, "5 Mann" does not. */
    private boolean whole(PhraseTable.Hit<Unit> hit) {
        int last = hit.end() - 1;
        String word = text(last);
        boolean letter = word.length() == 1 && hit.end() - hit.start() == 1 && GLUED.contains(word);
        if (letter && !(glued(last) && number(last - 1))) {
            return false;
        }
        return !(glued(hit.end()) && word(last) && number(hit.end()))
                && !(is(hit.end(), ".") && glued(hit.end()) && word(hit.end() + 1) && glued(hit.end() + 1));
    }

    public PhraseTable.@Nullable Hit<BigDecimal> magnitude(int i) {
        PhraseTable.Hit<BigDecimal> hit = lexicon.magnitudes.match(this, i, false);
        if (hit == null && dash(i) && glued(i) && text(i + 1).length() > 1) {
            // "100-Millionen-Paket", but not "Form 10-K"
            hit = lexicon.magnitudes.match(this, i + 1, false);
        }
        if (hit == null) {
            return null;
        }
        // "2 k" and "3 b" are magnitudes only without the blank
        boolean letter = text(hit.start()).length() == 1;
        return letter && !glued(hit.start()) ? null : hit;
    }

    public boolean unitOrMagnitude(int i) {
        return unit(i) != null || magnitude(i) != null;
    }
}
