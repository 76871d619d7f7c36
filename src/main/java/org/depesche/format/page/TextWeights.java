package org.depesche.format.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Counts the text in each element of a page in one walk, because pages may be large and deep. */
final class TextWeights implements NodeFilter {

    /** Numbers of visible characters in total, in links and in paragraphs, and the number of main headings. */
    static final class Weight {
        int text;
        int linked;
        int paragraphs;
        int headings;

        private void add(Weight inner) {
            text += inner.text;
            linked += inner.linked;
            paragraphs += inner.paragraphs;
            headings += inner.headings;
        }
    }

    private static final Weight NOTHING = new Weight();

    private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();
    private final Deque<Weight> open = new ArrayDeque<>();

    private final Set<Node> leftOut;

    private TextWeights(Set<Node> leftOut) {
        this.leftOut = leftOut;
    }

    /** @param leftOut elements that do not count */
    static TextWeights of(Element root, Set<Node> leftOut) {
        TextWeights found = new TextWeights(leftOut);
        NodeTraversor.filter(found, root);
        return found;
    }

    Weight in(Node element) {
        return weights.getOrDefault(element, NOTHING);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (leftOut.contains(node)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof Element) {
            open.push(new Weight());
        } else if (node instanceof TextNode text && !open.isEmpty()) {
            open.element().text +=
                    (int) text.getWholeText().chars().filter(c -> c > ' ').count();
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        Weight weight = open.pop();
        switch (element.normalName()) {
            case "a" -> weight.linked = weight.text;
            case "p" -> weight.paragraphs = weight.text;
            case "h1" -> weight.headings++;
            default -> {}
        }
        weights.put(element, weight);
        if (!open.isEmpty()) {
            open.element().add(weight);
        }
        return FilterResult.CONTINUE;
    }
}
