package org.depesche.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.jspecify.annotations.Nullable;

/** The parts of a page's title: headline, section and site. */
final class TitleParts {

    private static final Pattern BETWEEN_PARTS =
            Pattern.compile("\\s+(?:[|–—·•«»‹›:]|-{1,2}|::)\\s+|\\s*\\|\\s*|:\\s+");

    /** What pages to print have in their titles. */
    private static final Pattern PRINT = Pattern.compile(
            "(?i)druck(?:version|ansicht|fassung|en)?|(?:artikel|seite) drucken|print(?:er-?friendly)?(?: ?(?:version|view|page))?|print this (?:page|article)");

    private TitleParts() {}

    /** The parts of a title between vertical bars and dashes. */
    static List<String> of(String title) {
        return BETWEEN_PARTS
                .splitAsStream(CleanText.line(title))
                .filter(part -> !part.isBlank() && !PRINT.matcher(part).matches())
                .toList();
    }

    /** The part of a title that is a line of the page; null if there is none. */
    static @Nullable String shown(List<String> titles, List<Passage> lines) {
        for (String title : titles) {
            List<String> parts = new ArrayList<>(List.of(title));
            parts.addAll(of(title));
            for (String part : parts) {
                String letters = PageLines.letters(part);
                if (lines.stream()
                        .anyMatch(line -> line.text().length() < 3 * part.length()
                                && PageLines.letters(line.text()).equals(letters))) {
                    return part;
                }
            }
        }
        return null;
    }

    /** The longest part of the best title, or the title if all its parts are short; null if there is none. */
    static @Nullable String longest(List<String> titles) {
        if (titles.isEmpty()) {
            return null;
        }
        String title = titles.getFirst();
        String longest =
                of(title).stream().max(Comparator.comparingInt(String::length)).orElse(title);
        return longest.length() * 2 > title.length() ? longest : title;
    }
}
