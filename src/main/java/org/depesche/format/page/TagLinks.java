package org.depesche.format.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Section and keywords in the links of a page: the way to the article, its categories and tags. */
final class TagLinks {

    private static final Set<String> HOME =
            Set.of("start", "startseite", "home", "homepage", "news", "nachrichten", "sie sind hier:", "you are here:");
    private static final int MOST = 30;
    private static final int LONGEST = 60;

    private TagLinks() {}

    /** @param stated whether the page states keywords, so that those in links are left out */
    static void read(Document page, boolean stated, DraftBuilder draft) {
        for (Element category : page.select("[rel~=category], .cat-links a, .posted-in a")) {
            draft.put(HeaderField.SECTION, category.text());
        }
        draft.put(HeaderField.SECTION, section(page));
        for (Element named : page.select("span[class], div[class], p[class]")) {
            boolean line = PageNames.isOne(named, PageNames.SECTIONS) && named.childrenSize() <= 1;
            if (line && named.text().length() <= LONGEST && named.closest("nav, ul, ol, footer, aside") == null) {
                draft.put(HeaderField.SECTION, named.text());
                break;
            }
        }
        if (!stated) {
            Set<Element> found = new LinkedHashSet<>(page.select("[rel~=tag]:not([rel~=category])"));
            if (found.isEmpty()) {
                for (Element list : page.select(
                        "[class~=(?i)(^|[\\s_-])(tags?-?list|tags|article-?tags|schlagworte|topics|keywords)([\\s_-]|$)]")) {
                    found.addAll(list.select("a"));
                }
            }
            found.stream()
                    .map(link -> CleanText.line(link.text()))
                    .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                    .limit(MOST)
                    .forEach(draft::keyword);
        }
    }

    /** The first step below the start page; empty if the page shows no way to the article. */
    private static String section(Document page) {
        Element way = page.selectFirst(
                "[class~=(?i)(^|[\\s_-])(breadcrumbs?|rootline)([\\s_-]|$)], [itemtype$=BreadcrumbList]");
        List<String> steps = way == null ? List.of() : way.select("a").eachText();
        for (int i = 0; i < steps.size(); i++) {
            String step = CleanText.line(steps.get(i));
            boolean last = i == steps.size() - 1;
            if (!step.isEmpty()
                    && step.length() <= LONGEST
                    && i > 0
                    && (last || !HOME.contains(SmallLetters.of(step)))) {
                return step;
            }
        }
        return "";
    }
}
