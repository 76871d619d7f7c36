package org.depesche.tagging;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a report holds a value: as expected, as a part of another, as another's, as a correction. Only the
 * clause of the value is read: "Der Umsatz stieg auf 96 Millionen, für 2025 erwartet das Unternehmen 100 Millionen."
 */
public final class ReportWords {

    private static final ReportWords GERMAN = new ReportWords(Lexicon.GERMAN);
    private static final ReportWords ENGLISH = new ReportWords(Lexicon.ENGLISH);

    /** The end of a clause. A comma or point in a number has no blank behind it. */
    private static final Pattern BETWEEN_CLAUSES =
            Pattern.compile("[,;:()](?=\\s)|(?<=\\s)[–—](?=\\s)|\\b(?:und|während|and|while|but|aber)\\b");

    /** A clause that only has the content announced by the clause before it: "rechnet damit, dass …". */
    private static final Pattern CONTINUES = Pattern.compile("^[,;:\\s]*(?:dass|daß|ob|that|whether)\\b");

    /** Before the words of an expectation: "mehr als erwartet" expects nothing. */
    private static final String COMPARED = "\\b(?:als|wie|than|as)(?: \\p{L}+)? ";

    private final Pattern expecting;
    private final Pattern compared;
    private final Pattern attributing;
    private final Pattern correcting;
    private final Pattern denying;
    private final Pattern changing;
    private final Pattern parting;

    private ReportWords(Lexicon lexicon) {
        expecting = anyOf(lexicon.words(WordSet.EXPECTING), "");
        compared = Pattern.compile(COMPARED + expecting.pattern());
        attributing = anyOf(lexicon.words(WordSet.ATTRIBUTING), "");
        correcting = anyOf(lexicon.words(WordSet.CORRECTING), "");
        denying = anyOf(lexicon.words(WordSet.DENYING), "\\s*$");
        changing = anyOf(lexicon.words(WordSet.CHANGED_BY), "\\s*$");
        parting = Pattern.compile(
                anyOf(lexicon.words(WordSet.THEREOF), "").pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param language German if unknown */
    public static ReportWords of(@Nullable Locale language) {
        return language != null && language.getLanguage().equals("en") ? ENGLISH : GERMAN;
    }

    private static Pattern anyOf(Collection<String> words, String behind) {
        return Pattern.compile(words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})" + behind)));
    }

    /**
     * Whether a value is expected, planned or possible.
     *
     * @param before the sentence before the value
     * @param after the sentence after it
     */
    public boolean isExpected(String before, String after) {
        return expecting
                .matcher(compared.matcher(clause(before, after)).replaceAll(" "))
                .find();
    }

    /** Whether a value is a part of another: "davon 23 Millionen". */
    public boolean isPart(String before, String after) {
        return parting.matcher(clause(before, after)).find();
    }

    /** Whether a value is said not to be: "1,62 Millionen, nicht 1,26 Millionen". */
    public boolean isDenied(String before) {
        return denying.matcher(before).find();
    }

    /** Whether a value is the size of a change: "nahm um 84.000 zu". */
    public boolean isChange(String before) {
        return changing.matcher(before).find();
    }

    /** Whether the report attributes the value to somebody else: "nach Berechnungen des Instituts". */
    public boolean isAttributed(String before, String after) {
        return attributing.matcher(before + " " + after).find();
    }

    /** Whether a text says that it corrects an earlier one. */
    public boolean isCorrection(String text) {
        return correcting.matcher(text).find();
    }

    private static String clause(String before, String after) {
        var end = BETWEEN_CLAUSES.matcher(after);
        String rest = end.find() ? after.substring(0, end.start()) : after;
        int start = 0;
        int previous = 0;
        var starts = BETWEEN_CLAUSES.matcher(before);
        while (starts.find()) {
            previous = start;
            start = starts.start();
        }
        boolean continues = CONTINUES.matcher(before.substring(start)).find();
        return before.substring(continues ? previous : start) + " " + rest;
    }
}
