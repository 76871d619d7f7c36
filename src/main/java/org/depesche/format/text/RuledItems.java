package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.format.DateText;
import org.depesche.format.DatelineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a small agency in one text, which drawn rules separate: each has a headline and a dateline with the agency.
 * The lines above the first one name the service and the day.
 *
 * @param date of the issue; null if there is none
 */
record RuledItems(@Nullable String date, List<List<List<String>>> items) {

    private static final int FEWEST = 2;

    /** The most lines above the first message. */
    private static final int MOST_ABOVE = 8;

    private static final Pattern RULE = Pattern.compile("\\s{0,20}([-=_*\u2500\u2550])\\1{9,200}\\s{0,20}");

    private static final Pattern DAY = Pattern.compile("(?<![\\d.])(?:" + EditionLine.DAY + ")");

    /** The messages of a text; null if it is no such text. */
    static @Nullable RuledItems of(String text) {
        List<List<List<String>>> parts = divided(text);
        List<List<List<String>>> items =
                parts.stream().filter(RuledItems::isMessage).toList();
        if (items.size() < FEWEST || parts.size() - items.size() > 2) {
            return null;
        }
        List<String> others = parts.stream()
                .filter(part -> !isMessage(part))
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
        boolean frame = others.size() <= MOST_ABOVE && others.stream().noneMatch(Sentences::isBody);
        return frame ? new RuledItems(day(others), items) : null;
    }

    private static List<List<List<String>>> divided(String text) {
        List<List<List<String>>> parts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : (text + "\n----------").split("\n")) {
            if (RULE.matcher(line).matches()) {
                List<List<String>> stanzas = TextLines.stanzas(open.toString());
                if (!stanzas.isEmpty()) {
                    parts.add(stanzas);
                }
                open.setLength(0);
            } else {
                open.append(line).append('\n');
            }
        }
        return parts;
    }

    /** Whether a part has a headline, and below it a dateline that names an agency. */
    private static boolean isMessage(List<List<String>> part) {
        if (part.size() < 2 || Sentences.isBody(String.join(" ", part.getFirst()))) {
            return false;
        }
        return part.stream().skip(1).limit(2).anyMatch(lines -> {
            DatelineText dateline = DatelineText.startOf(lines.getFirst());
            return dateline != null && dateline.agency() != null;
        });
    }

    private static @Nullable String day(List<String> lines) {
        return lines.stream()
                .map(DAY::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse(null);
    }

    Stream<Item> items(DateText dates) {
        return IntStream.range(0, items.size()).mapToObj(index -> {
            DraftBuilder draft = new DraftBuilder(dates);
            TextArticle.read(new ArrayList<>(items.get(index)), dates, draft);
            draft.put(HeaderField.DATE, date);
            return draft.item(index);
        });
    }
}
