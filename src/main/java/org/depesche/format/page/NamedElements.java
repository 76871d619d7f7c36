package org.depesche.format.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.format.CleanText;
import org.depesche.format.readers.NodeCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Elements of a page that are called bylines or dates, or state a time. */
final class NamedElements {

    private static final int MOST = 100;
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 50;

    /** Labels of dates other than that of publication. */
    static final Pattern CHANGED = Pattern.compile(
            "(?:aktualisiert|update[ds]?|stand|zuletzt|geändert|bearbeitet|modified|überarbeitet|edited|last changed|abgerufen|gedruckt|printed|retrieved|heute ist)\\W{0,3}(?:am|vom|on|at|um|:)?\\s*:?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Elements that are called bylines and dates. */
    private static final String NAMED =
            "[class~=(?i)(^|[\\s_-])(by|byline|authors?|autor(en)?|date|datum|datetime|published|posted-on|timestamp)([\\s_-]|$)]";

    /** Elements that are called bylines by their classes, or for tests, where pages invent their classes. */
    private static final String AUTHORS = "[class~=(?i)(^|[\\s_-])(by|byline|authors?|autor(en)?)([\\s_-]|$)],"
            + " [data-testid~=(?i)(^|[_-])(byline|author)([_-]|$)], [data-component~=(?i)(^|[_-])byline([_-]|$)]";

    /** A place, perhaps with its state or agency: "PORT ELDER, Maine", "Kiel (dpa) –". */
    private static final Pattern PLACE = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}\\p{L}+)?)?(?: \\([\\p{L}/-]{2,20}\\))?\\s?[–—.-]?");

    private static final int MOST_PARTS = 20;

    private static final String ELSEWHERE =
            "footer, nav, aside, ul, ol, [class~=(?i)comment|kommentar|related|teaser|widget|sidebar|author-?(box|bio|info)]";

    private static final String CHANGE =
            "[class~=(?i)updat|modif|aktual|changed], [itemprop=dateModified], [property$=dateModified]";

    private NamedElements() {}

    /** The short elements that are called bylines or dates, but for those of changes and of other articles. */
    static Stream<Element> ofArticle(Document page) {
        return first(page, NAMED).stream().filter(NamedElements::isOfArticle);
    }

    private static boolean isOfArticle(Element named) {
        return !NodeCount.exceeds(LONGEST, named) && named.closest(CHANGE) == null && named.closest(ELSEWHERE) == null;
    }

    /** The time that an element of a page states as that of publication; null if there is none. */
    static @Nullable String time(Document page) {
        Element first = null;
        for (Element time : first(page, "time[datetime], [itemprop=datePublished][datetime]")) {
            boolean changed = time.closest(CHANGE) != null
                    || CHANGED.matcher(textBefore(time)).find();
            if (!changed && time.closest("footer, nav, aside, [class~=(?i)comment|related|teaser]") == null) {
                if (time.hasAttr("pubdate") || time.className().matches("(?i).*publish.*")) {
                    return time.attr("datetime");
                }
                first = first == null && time.closest("article, main, header, [class~=(?i)article|post|story]") != null
                        ? time
                        : first;
            }
        }
        return first == null ? null : first.attr("datetime");
    }

    /** The place in an element that is called a dateline; null if there is none. Many sites call the date so. */
    static @Nullable String place(Document page) {
        return first(page, "[class~=(?i)(^|[\\s_-])dateline([\\s_-]|$)]").stream()
                .filter(named -> named.closest(ELSEWHERE) == null && !NodeCount.exceeds(LONGEST, named))
                .map(named -> CleanText.line(named.text()))
                .filter(text -> PLACE.matcher(text).matches())
                .findFirst()
                .orElse(null);
    }

    /** The names that stand alone in elements which are called bylines. */
    static List<String> authors(Document page) {
        Set<String> authors = new LinkedHashSet<>();
        for (Element named : first(page, AUTHORS)) {
            if (named.closest(ELSEWHERE) == null) {
                named.stream()
                        .limit(MOST_PARTS)
                        .map(element -> CleanText.line(element.text()))
                        .filter(text -> text.length() <= LONGEST_NAME
                                && Byline.parse(text).authors().equals(List.of(text)))
                        .forEach(authors::add);
            }
        }
        return List.copyOf(authors);
    }

    private static List<Element> first(Document page, String selector) {
        List<Element> found = page.select(selector);
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static String textBefore(Element element) {
        return element.previousSibling() instanceof TextNode text ? text.text() : "";
    }
}
