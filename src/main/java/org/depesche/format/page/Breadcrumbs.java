package org.depesche.format.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the section of an article in the way to it that the page shows: "Startseite › Lokales › Kiel". */
final class Breadcrumbs {

    private static final String WAYS =
            "[class~=(?i)(^|[\\s_-])(breadcrumbs?|rootline|brotkrumen|brotkr(ue|ü)mel|brotkrumennavigation)([\\s_-]|$)],"
                    + " [id~=(?i)(^|[\\s_-]|nav|wrapper)(breadcrumbs?|rootline|brotkrumen)([\\s_-]|$)],"
                    + " [itemtype$=BreadcrumbList], [typeof~=(?i)(^|[\\s:])BreadcrumbList(\\s|$)],"
                    + " nav[aria-label~=(?i)bread-?crumb|brotkr|you are here|sie sind hier|seitenpfad]";

    private static final Set<String> HOME =
            Set.of("start", "startseite", "home", "homepage", "news", "nachrichten", "sie sind hier:", "you are here:");

    private static final Set<String> FIRST = Set.of("start", "startseite", "home", "homepage");

    /** Signs between the steps of a way that has no name. */
    private static final Pattern SIGNS = Pattern.compile("[\\s\\u00A0]*[>›»→][\\s\\u00A0>›»→]*(?:\\S.{0,200})?");

    private static final int LONGEST = 60;
    private static final int LONGEST_BETWEEN = 400;
    private static final int MOST = 200;

    private Breadcrumbs() {}

    /** The first step below the start page; empty if the page shows no way to the article. */
    static String section(Document page) {
        for (Element way : page.select(WAYS)) {
            String section = stepBelowStart(way.select("a").eachText());
            if (!section.isEmpty()) {
                return section;
            }
        }
        List<Element> links = page.select("a[href]");
        for (Element link : links.subList(0, Math.min(MOST, links.size()))) {
            Element way = link.parent();
            if (way != null
                    && FIRST.contains(SmallLetters.of(CleanText.line(link.text())))
                    && hasSigns(way.ownText())) {
                return stepBelowStart(way.select("> a").eachText());
            }
        }
        return "";
    }

    /** @param between the text between the links of a way */
    private static boolean hasSigns(String between) {
        return between.length() <= LONGEST_BETWEEN && SIGNS.matcher(between).matches();
    }

    private static String stepBelowStart(List<String> steps) {
        for (int i = 1; i < steps.size(); i++) {
            String step = CleanText.line(steps.get(i));
            boolean last = i == steps.size() - 1;
            if (!step.isEmpty() && step.length() <= LONGEST && (last || !HOME.contains(SmallLetters.of(step)))) {
                return step;
            }
        }
        return "";
    }
}
