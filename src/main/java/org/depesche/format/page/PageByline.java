package org.depesche.format.page;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The byline of a page, which several places state.
 *
 * @param near the lines near the headline
 */
record PageByline(Document page, PageLines near) {

    /** Two names, which alone may be other words. */
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}\\p{Ll}{2,20} \\p{Lu}\\p{Ll}{2,25}");

    /** A desk that pages list among their authors. */
    private static final Pattern STAFF = Pattern.compile(
            "(?i).*\\b(?:staff|team|desk|newsroom|editors?|redaktion|reporters|correspondents|agenturen|agencies)(?: reports?| writers?)?");

    /**
     * Reads the byline as it is printed, if it names all authors that the page's description states, or if that states no person.
     *
     * @param person whether the page says that the only author is a person
     */
    void readStated(List<String> stated, boolean person, DraftBuilder draft) {
        if (stated.isEmpty()) {
            return;
        }
        String printed = near.byline();
        List<String> people =
                stated.stream().filter(name -> !STAFF.matcher(name).matches()).toList();
        if (printed != null && stated.stream().allMatch(printed::contains)) {
            draft.byline(new Byline(printed, people));
        } else if (Byline.of(stated).authors().isEmpty()) {
            // the outlet, which some pages state for all their articles
            if (stated.size() == 1 && PERSON.matcher(stated.getFirst()).matches() && person) {
                draft.byline(new Byline(stated.getFirst(), stated));
                return;
            }
            Byline named = printed == null ? Byline.of(NamedElements.authors(page)) : Byline.parse(printed);
            draft.byline(named.authors().isEmpty() ? Byline.of(stated) : named);
        } else if (people.size() < stated.size()) {
            draft.byline(new Byline(String.join(", ", stated), people));
        }
    }

    /** Reads the byline: as the page shows it near the headline, or the authors that are linked or stated. */
    void read(PageMeta meta, DraftBuilder draft) {
        List<String> linked = page.select("a[rel~=author], [class~=(?i)(^|\\s)author(\\s|$)] .fn").stream()
                .filter(link -> link.closest(
                                "aside:not(:has(address)), footer:not(article footer), nav, [class~=(?i)(author-?(box|bio|info)|comment|related|teaser)]")
                        == null)
                .map(link -> CleanText.line(link.text()))
                .filter(name -> !name.isEmpty() && name.length() < 80)
                .distinct()
                .toList();
        String stated = meta.author();
        if (linked.isEmpty()) {
            linked = NamedElements.authors(page);
        }
        List<String> named = !linked.isEmpty() || stated == null
                ? linked
                : Byline.parse(stated).authors();
        String printed = near.byline();
        if (printed != null) {
            draft.byline(PageLines.byline(printed, named));
        } else if (!linked.isEmpty()) {
            draft.authors(linked);
        } else if (stated != null) {
            draft.put(HeaderField.BYLINE, stated);
        }
        Element line = page.selectFirst(
                "p[class~=(?i)(^|\\s)(byline|autor|author)(\\s|$)], article [class~=(?i)(^|\\s)byline(\\s|$)], [data-testid~=(?i)^(article-?)?byline$]");
        String text = line == null ? "" : CleanText.line(line.text());
        draft.put(HeaderField.BYLINE, text.length() < 120 && !text.matches(".*\\d.*") ? text : null);
    }
}
