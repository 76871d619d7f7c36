package org.depesche.format.page;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Passage;
import org.depesche.format.release.RunningLine;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The names of site and section on pages that state neither: in a line above the headline ("Region - 12. August 1999"), in
 * the title, or in the words of the site's logo.
 */
final class PageMasthead {

    private static final Pattern ADDRESS = Pattern.compile("(?:(?:URL|Adresse|Address|Link)\\s?:\\s?)?https?://\\S+");

    private static final Pattern BETWEEN = Pattern.compile("\\s+[|–—·/-]\\s+|\\s*[|›»>]\\s*|:\\s+");

    /** What sites call all their articles. */
    private static final Pattern ANY = Pattern.compile("(?i)news|nachrichten");

    private static final int LONGEST = 120;

    /** The lines above a headline in which the section is. */
    private static final int ABOVE = 4;

    /** The pictures at the top of a page among which its logo is. */
    private static final int MOST_PICTURES = 20;

    private PageMasthead() {}

    /** @param shown the visible lines of the page */
    static void read(
            Document page, List<String> titles, @Nullable String headline, List<Passage> shown, DraftBuilder draft) {
        draft.put(HeaderField.SOURCE, ofLogo(page, titles, headline));
        if (headline == null) {
            return;
        }
        String letters = PageLines.letters(headline);
        int at = 0;
        while (at < shown.size()
                && !(shown.get(at).text().length() <= headline.length() + LONGEST
                        && PageLines.letters(shown.get(at).text()).contains(letters))) {
            at++;
        }
        for (int i = at - 1; i >= Math.max(0, at - ABOVE) && at < shown.size(); i--) {
            draft.put(HeaderField.SECTION, section(parts(shown.get(i).text())));
        }
        draft.put(HeaderField.SECTION, section(titles));
    }

    /** Whether a line above a headline has nothing but the names of site and section, or the address of the page. */
    static boolean is(String line) {
        List<String> parts = parts(line);
        return section(parts) != null
                || !parts.isEmpty()
                        && (RunningLine.isPaper(line)
                                || parts.size() < 3 && ADDRESS.matcher(line).find());
    }

    /** The section among several parts; null if there is none, or more, as in a menu. */
    private static @Nullable String section(List<String> parts) {
        List<String> sections = parts.stream()
                .filter(part ->
                        RunningLine.isSection(part) && !ANY.matcher(part).matches())
                .limit(2)
                .toList();
        return parts.size() > 1 && sections.size() == 1 ? sections.getFirst() : null;
    }

    private static List<String> parts(String line) {
        String names = ADDRESS.matcher(line).replaceAll("").strip();
        return names.length() > LONGEST
                ? List.of()
                : BETWEEN.splitAsStream(names).map(String::strip).toList();
    }

    /** The part of a title that a picture has in words: the name of the site in its logo; null if there is none. */
    private static @Nullable String ofLogo(Document page, List<String> titles, @Nullable String headline) {
        String letters = headline == null ? "" : PageLines.letters(headline);
        List<String> names = titles.stream()
                .filter(part -> !letters.contains(PageLines.letters(part)))
                .toList();
        List<Element> pictures = page.select("img[alt]");
        return pictures.subList(0, Math.min(MOST_PICTURES, pictures.size())).stream()
                .map(picture -> CleanText.line(picture.attr("alt")))
                .filter(names::contains)
                .findFirst()
                .orElse(null);
    }
}
