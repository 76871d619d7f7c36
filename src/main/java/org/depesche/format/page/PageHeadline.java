package org.depesche.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.depesche.format.readers.NodeCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline that a page shows, and the line above or below it.
 *
 * @param text null: the page has none
 * @param kicker null: there is none
 */
record PageHeadline(@Nullable String text, @Nullable String kicker) {

    private static final Set<String> OF_SITE =
            Set.of("logo", "sitetitle", "site", "branding", "masthead", "brand", "sitename", "visually");

    /** The number of headings at the beginning of a page among which its headline is. */
    private static final int MOST = 500;

    private static final int SHORTEST = 6;

    /** Headings that are a title outweigh main headings, and those outweigh all others. */
    private static final int EXACT = 20_000;

    private static final int MAIN = 10_000;

    private static final int MOST_NODES = 300;

    /** @param shown the visible lines of the page */
    static PageHeadline of(Document page, PageMeta meta, List<Passage> shown) {
        List<String> titles = meta.titles();
        List<Element> headings = new ArrayList<>();
        page.select("h1, h2, h3, [itemprop=headline]").stream()
                .limit(MOST)
                .filter(PageHeadline::isHeading)
                .forEach(headings::add);
        Element found = related(headings, titles);
        if (found == null) {
            found = first(headings, "h1");
        }
        String inTitle = found == null ? TitleParts.shown(titles, shown) : null;
        if (found == null) {
            Element other = lesser(page, headings, titles, inTitle);
            // the line may be the name of the site
            found = other != null && (inTitle == null || textOf(other).length() > inTitle.length()) ? other : null;
        }
        if (found != null) {
            return of(found);
        }
        String title = inTitle == null ? TitleParts.longest(titles) : inTitle;
        Element any = title == null ? page.selectFirst("h1") : null;
        return new PageHeadline(any == null ? title : textOf(any), null);
    }

    private static PageHeadline of(Element heading) {
        return inTwo(heading)
                ? new PageHeadline(
                        textOf(partsOf(heading).getLast()),
                        PageKicker.trimmed(partsOf(heading).getFirst().text()))
                : new PageHeadline(textOf(heading), PageKicker.of(heading));
    }

    /** A heading below the first level, or without a title a line that looks like one; null if there is none. */
    private static @Nullable Element lesser(
            Document page, List<Element> headings, List<String> titles, @Nullable String inTitle) {
        Element found = first(headings, "h2");
        found = found == null ? first(headings, "h3") : found;
        // a single word may be the section
        boolean sought = found == null && (inTitle == null || inTitle.indexOf(' ') < 0);
        found = sought ? UnmarkedHeadline.called(page) : found;
        found = sought && found == null && inTitle == null ? UnmarkedHeadline.large(page, titles) : found;
        Element largest = sought ? UnmarkedHeadline.largest(page) : null;
        boolean section = found != null && textOf(found).indexOf(' ') < 0;
        boolean larger =
                largest != null && (found == null || section && textOf(largest).indexOf(' ') > 0);
        return larger ? largest : found;
    }

    private static @Nullable Element first(List<Element> headings, String name) {
        return headings.stream()
                .filter(heading -> heading.normalName().equals(name)
                        && heading.selectFirst("a[href]") == null
                        && !PageNoise.is(textOf(heading)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a heading has two parts, a short one and a longer one: kicker and headline. */
    private static boolean inTwo(Element heading) {
        List<Element> parts = partsOf(heading);
        return parts.size() == 2
                && heading.ownText().isBlank()
                && parts.stream().allMatch(part -> part.normalName().matches("span|small|div|strong"))
                && parts.getFirst().text().length() > 2
                && parts.getFirst().text().length() <= parts.getLast().text().length();
    }

    /** The parts of a heading that are seen. */
    private static List<Element> partsOf(Element heading) {
        return heading.children().stream()
                .filter(part -> !part.className().matches("(?i).*(?:hidden|sr-only).*"))
                .toList();
    }

    /** The heading that has most of a title; null if no heading has any. */
    private static @Nullable Element related(List<Element> headings, List<String> titles) {
        List<String> titleLetters = titles.stream().map(PageLines::letters).toList();
        Element best = null;
        int most = 0;
        for (Element heading : headings) {
            String letters = PageLines.letters(textOf(heading));
            boolean main = heading.normalName().equals("h1");
            boolean exact = titleLetters.contains(letters);
            boolean inTitle = titleLetters.stream()
                    .anyMatch(title ->
                            title.contains(letters) || main && letters.contains(title) && title.length() > SHORTEST);
            int score = letters.length() + (exact ? EXACT : main && !isSite(letters, titles) ? MAIN : 0);
            if (inTitle && letters.length() >= (main ? 2 : SHORTEST) && score > most) {
                best = heading;
                most = score;
            }
        }
        return best;
    }

    /** Whether a heading is the first or last part of a title, as the name of a site. */
    private static boolean isSite(String letters, List<String> titles) {
        return titles.stream()
                .map(TitleParts::of)
                .anyMatch(parts -> parts.size() > 1
                        && (PageLines.letters(parts.getLast()).equals(letters)
                                || PageLines.letters(parts.getFirst()).equals(letters)));
    }

    private static boolean isHeading(Element heading) {
        if (NodeCount.exceeds(MOST_NODES, heading)) {
            return false;
        }
        String text = textOf(heading);
        Element link = heading.selectFirst("a[href]");
        boolean home = link != null
                && link.text().length() >= text.length()
                && link.attr("href").matches("(?i)/?|\\./?|(?:/?(?:index|home|default)\\.\\w{3,5})|https?://[^/]+/?");
        return !text.isEmpty()
                && !home
                && heading.closest("nav, footer, aside, [role=banner], [role=dialog], [hidden]") == null
                && PageNames.words(heading.className() + " " + heading.id()).noneMatch(OF_SITE::contains);
    }

    /** The words of a heading without the kicker inside. */
    private static String textOf(Element heading) {
        if (NodeCount.exceeds(MOST_NODES, heading)) {
            return CleanText.line(heading.text());
        }
        Element copy = heading.clone();
        for (Element part : copy.select("[class]")) {
            boolean kicker = PageNames.isOne(part, PageNames.KICKERS) || PageNames.isOne(part, PageNames.SUBTITLES);
            boolean hidden = part.className().matches("(?i).*(?:hidden|sr-only).*");
            if (!part.equals(copy) && (kicker || hidden)) {
                part.remove();
            }
        }
        copy.select("script, style, svg, button").remove();
        String text = CleanText.line(copy.text());
        return text.isEmpty() ? CleanText.line(heading.text()) : text.replaceFirst("^[:|–-]\\s+", "");
    }
}
