package org.depesche.format.cuttings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.text.EditionLine;
import org.depesche.format.text.HeaderLine;
import org.depesche.format.text.TextArticle;
import org.depesche.format.text.TextLines;

/**
 * A record that a database of the press prints: paper, day and page above the article or in a foot below it, which has
 * the section, the number of the record and the rights too.
 */
final class PrintedRecord {

    /** A line about rights, with or without words before it. */
    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)(?:(?:alle rechte vorbehalten|all rights reserved|rechte|nutzungsrechte)\\s?[:.]?\\s*)?(?<holder>(?:©|\\(c\\)|copyright\\b).{0,200})"
                    + "|(?:alle rechte vorbehalten|all rights reserved)\\s?[:.]?\\s*(?<named>.{0,200})");

    /** The address of the record, the label above it, and the page of the printout. */
    private static final Pattern REMARK =
            Pattern.compile("(?i)https?://\\S{1,300}|\\p{L}[\\p{L} -]{2,60}\\s?:(?:\\s{0,40}https?://\\S{1,300})?"
                    + "|[\\W_]{0,5}(?:seite|page|blatt)? ?\\d{1,4}(?: ?(?:von|of|/) ?\\d{1,4})?[\\W_]{0,5}");

    private final List<List<String>> stanzas;
    private final int foot;

    PrintedRecord(List<String> lines) {
        this.stanzas = new ArrayList<>(TextLines.stanzas(String.join("\n", lines)));
        this.foot = foot(stanzas);
    }

    boolean isEmpty() {
        return stanzas.isEmpty();
    }

    /** Whether the lines are nothing but labels and values, which may not name a paper. */
    boolean isAllLabelled() {
        return stanzas.stream().allMatch(PrintedRecord::isOfFoot);
    }

    /** Whether the lines are nothing but labels and values, and name the paper or the number of a record. */
    boolean isOnlyStatements() {
        return isAllLabelled() && stanzas.stream().anyMatch(PrintedRecord::names);
    }

    /** Whether paper or number are stated above the text. */
    boolean isHeaded(DateText dates) {
        return !isEmpty()
                && (EditionLine.of(stanzas.getFirst().getFirst(), dates) != null || names(stanzas.getFirst()));
    }

    /** Whether paper or number are stated below the text. */
    boolean hasFoot() {
        return foot < stanzas.size();
    }

    /** Whether nothing but the foot of a single record tells that a database printed it: number, address and rights. */
    boolean hasFootOfDatabase() {
        List<String> below = stanzas.subList(foot, stanzas.size()).stream()
                .flatMap(List::stream)
                .toList();
        return below.stream().anyMatch(line -> line.contains("://"))
                && below.stream().anyMatch(line -> RIGHTS.matcher(line).matches())
                && below.stream().map(HeaderLine::of).anyMatch(line -> line != null && line.field() == HeaderField.ID);
    }

    boolean isStated(DateText dates) {
        return hasFoot() || isHeaded(dates);
    }

    boolean hasText() {
        return stanzas.stream().flatMap(List::stream).anyMatch(Sentences::isEnded);
    }

    private static int foot(List<List<String>> stanzas) {
        int first = stanzas.size();
        while (first > 1 && isOfFoot(stanzas.get(first - 1))) {
            first--;
        }
        // a last paragraph with a label, such as that of a telephone, is text
        while (first < stanzas.size() && !names(stanzas.get(first))) {
            first++;
        }
        return first;
    }

    private static boolean isOfFoot(List<String> lines) {
        return lines.stream()
                .allMatch(line -> isStatement(line)
                        || HeaderLine.isOther(line)
                        || RIGHTS.matcher(line).matches()
                        || REMARK.matcher(line).matches());
    }

    private static boolean isStatement(String line) {
        HeaderLine stated = HeaderLine.of(line);
        return stated != null && line.indexOf(':') > 0;
    }

    /** Whether lines name the paper or the number of a record. */
    private static boolean names(List<String> lines) {
        return lines.stream()
                .filter(PrintedRecord::isStatement)
                .map(HeaderLine::of)
                .anyMatch(stated -> stated != null
                        && !stated.value().isBlank()
                        && (stated.field() == HeaderField.SOURCE || stated.field() == HeaderField.ID));
    }

    void read(DateText dates, DraftBuilder draft) {
        List<List<String>> text = new ArrayList<>(stanzas.subList(0, foot));
        List<String> below = stanzas.subList(foot, stanzas.size()).stream()
                .flatMap(List::stream)
                .toList();
        String section = section(below);
        // printed once more between the line of the edition and the headline
        text.subList(0, Math.min(2, text.size()))
                .removeIf(lines -> lines.size() == 1 && lines.getFirst().equals(section));
        TextArticle.read(text, dates, draft);
        below.forEach(line -> readBelow(line, draft));
    }

    private static String section(List<String> below) {
        return below.stream()
                .map(HeaderLine::of)
                .filter(stated -> stated != null && stated.field() == HeaderField.SECTION)
                .map(stated -> stated == null ? "" : stated.value())
                .findFirst()
                .orElse("");
    }

    private static void readBelow(String line, DraftBuilder draft) {
        Matcher rights = RIGHTS.matcher(line);
        HeaderLine stated = HeaderLine.of(line);
        if (rights.matches()) {
            String holder = rights.group("holder");
            draft.put(HeaderField.RIGHTS, holder == null ? rights.group("named") : holder);
        } else if (stated != null && isStatement(line)) {
            stated.putInto(draft);
        }
    }
}
