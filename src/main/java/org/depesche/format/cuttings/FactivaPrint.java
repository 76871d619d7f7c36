package org.depesche.format.cuttings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.text.TextBody;
import org.depesche.format.text.TextLines;

/**
 * An article from Factiva as it is printed: section, headline and byline above the number of words; day, paper, its code,
 * page, language and rights below that; the text; the number of the document.
 */
final class FactivaPrint {

    private static final Pattern WORDS = Pattern.compile(
            "(?m)^[ \\t]{0,20}\\d{1,3}(?:[.,]?\\d{3})? (?:words|Wörter|mots|palabras|parole|woorden|palavras)[ \\t]{0,20}$");

    private static final Pattern DOCUMENT = Pattern.compile(
            "(?m)^[ \\t]{0,20}(?:Document|Dokument|Documento) (?<id>[A-Z]{2,8}[A-Z0-9]{0,8}\\d{8}[a-z0-9]{6,12})[ \\t]{0,20}$");

    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?: [AP]M)?");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    private static final Pattern LANGUAGE = Pattern.compile(
            "English|German|French|Spanish|Italian|Dutch|Polish|Danish|Swedish|Norwegian|Englisch|Deutsch|Französisch|Spanisch|Italienisch|Niederländisch|Polnisch");

    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright\\b).{2,250}|.{0,200}\\b(?:all rights reserved|alle rechte vorbehalten)\\.?");

    private static final int MOST_ABOVE = 8;
    private static final int MOST_BELOW = 11;
    private static final int LONGEST_SECTION = 40;

    private final List<String> lines;
    private final DateText dates;
    private final DraftBuilder draft;

    private FactivaPrint(List<String> lines, DateText dates, DraftBuilder draft) {
        this.lines = lines;
        this.dates = dates;
        this.draft = draft;
    }

    static boolean is(String text) {
        return WORDS.matcher(text).find() && DOCUMENT.matcher(text).find();
    }

    static boolean isWords(String line) {
        return WORDS.matcher(line).matches();
    }

    static boolean isEnd(String line) {
        return DOCUMENT.matcher(line).matches();
    }

    static void read(List<String> lines, DateText dates, DraftBuilder draft) {
        new FactivaPrint(
                        lines.stream()
                                .map(String::strip)
                                .dropWhile(String::isEmpty)
                                .toList(),
                        dates,
                        draft)
                .read();
    }

    private void read() {
        int words = 0;
        while (words < lines.size() && !isWords(lines.get(words))) {
            words++;
        }
        readAbove(filled(lines.subList(0, words)));
        List<String> rest = lines.subList(Math.min(words + 1, lines.size()), lines.size());
        List<String> head = filled(rest).stream().limit(MOST_BELOW).toList();
        int ends = end(head);
        readBelow(head.subList(0, ends));
        int body = 0;
        for (int left = ends; left > 0; body++) {
            left -= rest.get(body).isEmpty() ? 0 : 1;
        }
        List<String> text = rest.subList(body, rest.size());
        for (String line : text) {
            Matcher document = DOCUMENT.matcher(line);
            if (document.matches()) {
                draft.put(HeaderField.ID, document.group("id"));
            }
        }
        String written =
                String.join("\n", text.stream().filter(line -> !isEnd(line)).toList());
        TextBody.readBody(TextLines.stanzas(written), draft);
    }

    private static List<String> filled(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private void readAbove(List<String> stated) {
        List<String> above = stated.subList(Math.max(0, stated.size() - MOST_ABOVE), stated.size());
        if (above.size() > 1 && (BylineText.is(above.getLast()) || BylineText.isNames(above.getLast()))) {
            draft.put(HeaderField.BYLINE, above.getLast());
            above = above.subList(0, above.size() - 1);
        }
        if (above.size() > 1
                && above.getFirst().length() <= LONGEST_SECTION
                && above.getFirst().length() < above.get(1).length()) {
            draft.put(HeaderField.SECTION, above.getFirst());
            above = above.subList(1, above.size());
        }
        if (!above.isEmpty()) {
            draft.put(HeaderField.HEADLINE, above.getFirst());
            above.stream().skip(1).forEach(draft::secondLine);
        }
    }

    /** The number of lines of the head: they end with the rights, without these with the language or the code of the paper. */
    private static int end(List<String> head) {
        for (Pattern last : List.of(RIGHTS, LANGUAGE, CODE)) {
            for (int at = 0; at < head.size(); at++) {
                if (last.matcher(head.get(at)).matches()) {
                    return at + 1;
                }
            }
        }
        return Math.min(2, head.size());
    }

    private void readBelow(List<String> head) {
        String day = "";
        String time = "";
        boolean named = false;
        for (String line : head) {
            if (day.isEmpty() && dates.published(line) != null) {
                day = line;
            } else if (!named && TIME.matcher(line).matches()) {
                time = " " + line;
            } else if (RIGHTS.matcher(line).matches()) {
                draft.put(HeaderField.RIGHTS, line);
            } else if (LANGUAGE.matcher(line).matches()) {
                draft.put(HeaderField.LANGUAGE, line);
            } else if (!named) {
                draft.put(HeaderField.SOURCE, line);
                named = true;
            }
        }
        draft.put(HeaderField.DATE, day + time);
    }
}
