package org.depesche.format.page;

import java.util.LinkedHashSet;
import java.util.Set;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Section and keywords in the links of a page: the way to the article, its categories and tags. */
final class TagLinks {

    private static final String CATEGORIES = "[rel~=category], .cat-links a, .posted-in a, .taxonomy-category a,"
            + " a[class~=(?i)(^|[\\s_-])(article|post|primary)-?(tag|category|section)([\\s_-]|$)]";
    private static final int MOST = 30;
    private static final int LONGEST = 60;

    private TagLinks() {}

    /** @param stated whether the page states keywords, so that those in links are left out */
    static void read(Document page, boolean stated, DraftBuilder draft) {
        for (Element category : page.select(CATEGORIES)) {
            draft.put(HeaderField.SECTION, category.text());
        }
        for (Element named : page.select("span[class], div[class], p[class]")) {
            boolean line = PageNames.isOne(named, PageNames.SECTIONS) && named.childrenSize() <= 1;
            String text = line ? named.text() : "";
            // a number is that of a press release
            if (!text.isBlank()
                    && text.length() <= LONGEST
                    && !text.matches(".*\\d.*")
                    && named.closest("nav, ul, ol, footer, aside") == null) {
                draft.put(HeaderField.SECTION, text);
                break;
            }
        }
        draft.put(HeaderField.SECTION, Breadcrumbs.section(page));
        if (!stated) {
            Set<Element> found = new LinkedHashSet<>(page.select("[rel~=tag]:not([rel~=category])"));
            found.removeAll(page.select(CATEGORIES));
            if (found.isEmpty()) {
                for (Element list : page.select(
                        "[class~=(?i)(^|[\\s_-])(tags?-?list|tags|article-?tags|schlagworte|topics|keywords)([\\s_-]|$)]")) {
                    Elements links = list.select("a");
                    found.addAll(links.isEmpty() ? list.select("li") : links);
                }
            }
            found.stream()
                    .map(link -> CleanText.line(link.text()))
                    .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                    .limit(MOST)
                    .forEach(draft::keyword);
        }
    }
}
