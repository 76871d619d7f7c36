package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.WorkNote;
import org.jspecify.annotations.Nullable;

/**
 * The head of a freelancer's first page: name and address at the left; the length, the rights that are for sale and the day at
 * the right.
 *
 * @param name of the author
 * @param day null if there is none
 * @param end the index of the line below it
 */
record ManuscriptHead(String name, @Nullable String day, int end) {

    private static final int MOST = 10;

    /** The lines below the head among which the byline is. */
    private static final int BYLINES = 8;

    private static final Pattern ROW =
            Pattern.compile("\\s{0,20}(?<left>\\S.{0,50}?)(?:\\s{4,90}|\\t+\\s{0,20})(?<right>\\S.{0,50})");

    private static final int WIDEST = 120;

    private static final String BESIDE = " ".repeat(6);

    /** Takes the head from a text, and returns the text below it. */
    static String takeFrom(String text, DateText dates, DraftBuilder draft) {
        String[] lines = text.split("\n", -1);
        ManuscriptHead head = of(lines, dates);
        if (head == null) {
            return text;
        }
        draft.put(HeaderField.DATE, head.day);
        List<String> rest = List.of(lines).subList(head.end, lines.length);
        boolean signed = rest.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(BYLINES)
                .anyMatch(BylineText::is);
        draft.put(HeaderField.BYLINE, signed ? null : head.name);
        return String.join("\n", rest);
    }

    private static @Nullable ManuscriptHead of(String[] lines, DateText dates) {
        int first = 0;
        while (first < lines.length && lines[first].isBlank()) {
            first++;
        }
        int end = first;
        while (end < lines.length && !lines[end].isBlank()) {
            end++;
        }
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        if (end - first > MOST) {
            return null;
        }
        for (String line : List.of(lines).subList(first, end)) {
            divide(line, left, right);
        }
        boolean offered = right.stream().anyMatch(WorkNote::is);
        if (!offered || left.isEmpty() || !BylineText.isName(left.getFirst())) {
            return null;
        }
        String day = right.stream()
                .filter(line -> dates.published(line) != null)
                .findFirst()
                .orElse(null);
        return new ManuscriptHead(left.getFirst(), day, end);
    }

    /** Adds the parts of a line to both sides, a single one to that where it stands. */
    private static void divide(String line, List<String> left, List<String> right) {
        Matcher row = ROW.matcher(line.length() <= WIDEST ? line.stripTrailing() : "");
        if (row.matches()) {
            left.add(row.group("left"));
            right.add(row.group("right"));
        } else {
            boolean beside = !left.isEmpty() && line.startsWith(BESIDE);
            (beside ? right : left).add(line.strip());
        }
    }
}
