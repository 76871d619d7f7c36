package org.depesche.format.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline of pages without headings. */
final class UnmarkedHeadline {

    private static final String CALLED =
            "[class~=(?i)(^|[\\s_-])(ueberschrift|überschrift|headline|schlagzeile|(artikel-?)?titel)([\\s_-]|$)]";

    private static final int LONGEST = 200;
    private static final int SHORTEST = 6;
    private static final int MOST = 500;

    /** Letters of texts, in points. */
    private static final double SMALLEST = 13;

    private static final double POINTS_OF_PIXEL = 0.75;

    private static final Pattern SIZE =
            Pattern.compile("(?i)font-size\\s*:\\s*(?<size>\\d{1,3}(?:\\.\\d{1,2})?)(?<unit>pt|px)");
    private static final Pattern STEP = Pattern.compile("\\+?[1-7]");

    /** The steps of old pages, in points. */
    private static final Map<String, Integer> POINTS =
            Map.of("4", 14, "5", 18, "6", 24, "7", 36, "+1", 14, "+2", 18, "+3", 24);

    private UnmarkedHeadline() {}

    /** An element that is called a headline. */
    static @Nullable Element called(Document page) {
        return page.select(CALLED).stream()
                .filter(line -> line.text().length() > SHORTEST
                        && line.text().length() <= LONGEST
                        && line.selectFirst("a[href]") == null)
                .findFirst()
                .orElse(null);
    }

    /** A part of the title in large or bold letters, which old pages have instead of a heading. */
    static @Nullable Element large(Document page, List<String> titles) {
        List<String> parts = titles.stream()
                .flatMap(title -> TitleParts.of(title).stream())
                .map(PageLines::letters)
                .filter(part -> part.length() > SHORTEST)
                .toList();
        return page.select("font[size~=^\\+?[2-7]$], big, b, strong").stream()
                .limit(MOST)
                .filter(line -> line.closest("a[href]") == null && parts.contains(PageLines.letters(line.text())))
                .findFirst()
                .orElse(null);
    }

    /** The line in the largest letters of a page, if they are larger than those of texts. */
    static @Nullable Element largest(Document page) {
        Element best = null;
        double most = SMALLEST;
        List<Element> sized = page.select("font[size], [style*=font-size]");
        for (Element line : sized.subList(0, Math.min(MOST, sized.size()))) {
            double points = points(line);
            String text = CleanText.line(line.text());
            if (points > most
                    && text.length() > SHORTEST
                    && text.length() <= LONGEST
                    && line.selectFirst("a[href], img, p, table") == null
                    && !PageNoise.is(text)) {
                best = line;
                most = points;
            }
        }
        return best;
    }

    /** The size of an element's letters in points; 0 if it is not stated. */
    private static double points(Element line) {
        Matcher style = SIZE.matcher(line.attr("style"));
        if (style.find()) {
            double stated = Double.parseDouble(style.group("size"));
            return style.group("unit").equals("px") ? stated * POINTS_OF_PIXEL : stated;
        }
        Matcher step = STEP.matcher(line.attr("size"));
        return step.matches() ? POINTS.getOrDefault(step.group(), 0) : 0;
    }
}
