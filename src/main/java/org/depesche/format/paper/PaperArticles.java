package org.depesche.format.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Finds the articles of a file: the innermost elements that repeat and have each a headline and a text. */
final class PaperArticles {

    private static final Pattern ARTICLE =
            Pattern.compile("(?i).*(?:artikel|article|story|meldung|beitrag|nachricht|dokument|document|record|item)");

    /** The elements in which a headline is, and those in which a text is. */
    private final Set<Element> withHeadline = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Element> withText = Collections.newSetFromMap(new IdentityHashMap<>());

    private PaperArticles(Element root) {
        for (Element element : root.getAllElements()) {
            PaperElement named = new PaperElement(element);
            boolean told = element.hasText() && !named.isGroup() && !isInPicture(element);
            if (told && named.isText()) {
                mark(element, withText);
            } else if (told && named.isHeadline() && !named.isSubhead()) {
                mark(element, withHeadline);
            }
        }
    }

    private static boolean isInPicture(Element element) {
        return element.parents().stream().map(PaperElement::new).anyMatch(PaperElement::isPicture);
    }

    private static void mark(Element found, Set<Element> marked) {
        for (Element at = found; at != null && marked.add(at); at = at.parent()) {
            // all elements around it
        }
    }

    /** The articles in order, with those beside them of the same name that lack a headline or a text; empty without an article. */
    static List<PaperElement> in(Element root) {
        PaperArticles articles = new PaperArticles(root);
        return articles.isWhole(root)
                ? articles.inside(root).stream().map(PaperElement::new).toList()
                : List.of();
    }

    private boolean isWhole(Element element) {
        return withHeadline.contains(element) && withText.contains(element);
    }

    private List<Element> inside(Element element) {
        List<Element> whole = element.children().stream().filter(this::isWhole).toList();
        if (whole.isEmpty() || isArticleBeside(element) || whole.size() > 1 && !areArticles(whole)) {
            return List.of(element);
        }
        Set<String> names = whole.stream().map(Element::normalName).collect(Collectors.toSet());
        List<Element> found = new ArrayList<>();
        for (Element child : element.children()) {
            if (isWhole(child)) {
                found.addAll(inside(child));
            } else if (names.contains(child.normalName())
                    && !new PaperElement(child).isPicture()
                    && (withHeadline.contains(child) || withText.contains(child))) {
                found.add(child);
            }
        }
        return found.size() == 1 && isAlone(whole.getFirst()) ? List.of(element) : found;
    }

    /** Whether no other records are beside an element. The fields around it are then its own. */
    private static boolean isAlone(Element whole) {
        return whole.siblingElements().stream()
                .noneMatch(beside -> beside.normalName().equals(whole.normalName()));
    }

    /** Whether elements are articles by their names, or because each name repeats. Others are an article and its boxes. */
    private static boolean areArticles(List<Element> whole) {
        Map<String, Long> names =
                whole.stream().collect(Collectors.groupingBy(Element::normalName, Collectors.counting()));
        return names.values().stream().allMatch(count -> count > 1)
                || names.keySet().stream()
                        .anyMatch(name -> ARTICLE.matcher(name).matches());
    }

    /** Whether an element has a headline and a text outside the whole elements in it, which are its boxes. */
    private boolean isArticleBeside(Element element) {
        boolean headline = false;
        boolean text = false;
        for (Element child : element.children()) {
            headline |= !isWhole(child) && withHeadline.contains(child);
            text |= !isWhole(child) && withText.contains(child);
        }
        return headline && text;
    }
}
