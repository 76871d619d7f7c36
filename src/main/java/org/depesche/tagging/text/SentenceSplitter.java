package org.depesche.tagging.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.Span;
import org.depesche.tagging.WordList;

/**
 * Splits a block into sentences at the ends that Unicode's rules find, unless the full stop there belongs to an
 * abbreviation ("Dr.", "z. B."), an ordinal ("am 3. Oktober"), an initial ("J. Muster") or a Roman numeral ("Karl V.").
 * A longer stretch is cut at a blank, or anywhere if there is none, so that the work for it is bounded.
 */
public final class SentenceSplitter {

    /** The longest sentence in characters, about 300 words. */
    static final int LONGEST = 1_500;

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");

    private final Locale language;
    private final Set<String> abbreviations;
    private final boolean dotMakesOrdinal;

    private SentenceSplitter(Locale language, String abbreviations, boolean dotMakesOrdinal) {
        this.language = language;
        this.abbreviations = WordList.words(abbreviations);
        this.dotMakesOrdinal = dotMakesOrdinal;
    }

    public static SentenceSplitter german() {
        return new SentenceSplitter(Locale.GERMAN, "abbreviations-de.txt", true);
    }

    public static SentenceSplitter english() {
        return new SentenceSplitter(Locale.ENGLISH, "abbreviations-en.txt", false);
    }

    /** The sentences of a block, in order, without the blanks between them; offsets into the whole text. */
    public List<Span> of(String text, Span block) {
        String part = block.of(text);
        BreakIterator breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(part);
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == part.length() || !continuesAfter(part, start, end)) {
                add(sentences, part, start, end, block.start());
                start = end;
            }
        }
        return sentences;
    }

    private static void add(List<Span> sentences, String part, int start, int end, int offset) {
        while (start < end) {
            int cut = end - start <= LONGEST ? end : cut(part, start, start + LONGEST);
            int first = start;
            int last = cut;
            while (first < last && isBlank(part.charAt(first))) {
                first++;
            }
            while (last > first && isBlank(part.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                sentences.add(new Span(offset + first, offset + last));
            }
            start = cut;
        }
    }

    private static int cut(String part, int start, int latest) {
        for (int at = latest; at > start + LONGEST / 2; at--) {
            if (isBlank(part.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isLowSurrogate(part.charAt(latest)) ? latest - 1 : latest;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean continuesAfter(String part, int start, int end) {
        int dot = end;
        while (dot > start && isBlank(part.charAt(dot - 1))) {
            dot--;
        }
        if (dot == start || part.charAt(dot - 1) != '.') {
            return false;
        }
        int wordStart = dot - 1;
        while (wordStart > start
                && !isBlank(part.charAt(wordStart - 1))
                && "(\"„“‚'/".indexOf(part.charAt(wordStart - 1)) < 0) {
            wordStart--;
        }
        String word = part.substring(wordStart, dot - 1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial
                || abbreviations.contains(word)
                || dotMakesOrdinal && ORDINAL.matcher(word).matches()
                || dotMakesOrdinal && ROMAN.matcher(word).matches();
    }
}
