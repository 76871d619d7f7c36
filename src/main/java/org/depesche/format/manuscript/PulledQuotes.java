package org.depesche.format.manuscript;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.Sentences;
import org.depesche.tagging.SmallLetters;

/** Recognises sentences of a text that a designer has set beside it once more. */
final class PulledQuotes {

    private static final int SHORTEST = 20;

    private static final int LONGEST = 300;

    /** A text of more paragraphs is a book, in which to look for each sentence would take too long. */
    private static final int MOST = 200;

    /** A sentence in quotation marks, perhaps with the name of the speaker behind it. */
    private static final Pattern SENTENCE =
            Pattern.compile("[„“\"»«›‹‚‘].{20,300}[.…][“”\"«»‹›‘’](?:,?\\s?[–—-]?\\s?\\(?\\p{Lu}[^.!?]{2,60}\\)?)?");

    /** The words of each paragraph. */
    private final List<String> text;

    PulledQuotes(List<OfficeParagraph> body) {
        this.text = body.size() > MOST
                ? List.of()
                : body.stream().map(paragraph -> words(paragraph.line())).toList();
    }

    /** Whether a paragraph is somebody's whole sentence; a subhead in quotation marks has no full stop. */
    static boolean isSentence(OfficeParagraph paragraph) {
        return SENTENCE.matcher(paragraph.line()).matches();
    }

    /** Whether a paragraph has no words but those of a part of another one. */
    boolean has(OfficeParagraph paragraph) {
        boolean said = "„“\"»«".indexOf(paragraph.text().charAt(0)) >= 0 || Sentences.isEnded(paragraph.text());
        if (!said || paragraph.text().length() > LONGEST) {
            return false;
        }
        String words = words(paragraph.line());
        return words.length() >= SHORTEST
                && text.stream().anyMatch(other -> other.length() > words.length() + SHORTEST && other.contains(words));
    }

    private static String words(String line) {
        return " " + SmallLetters.of(line).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
