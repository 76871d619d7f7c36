package org.depesche.format.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.format.CleanText;
import org.depesche.format.Vocabulary;
import org.depesche.format.readers.Markup;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed. Its children are found by the usual prefixes of their namespaces, whatever prefixes the feed has;
 * those of RSS and Atom themselves have none.
 */
final class FeedElement {

    /** The usual prefixes by parts of namespaces. */
    private static final Map<String, String> PREFIXES = Vocabulary.of("""
            content: purl.org/rss/1.0/modules/content
            dc: purl.org/dc/elements
            dcterms: purl.org/dc/terms
            itunes: itunes.com/dtds
            media: search.yahoo.com/mrss
            at: purl.org/atompub/tombstones
            app: w3.org/2007/app, purl.org/atom/app
            module: purl.org/rss/1.0/modules
            : w3.org/2005/atom, purl.org/atom/ns, purl.org/rss/1.0/, purl.org/net/rss1.1, netscape.com/rdf
            """, Function.identity());

    private final Element element;

    /** The children by name: each entry asks its feed, which may have very many. */
    private final Map<String, List<Element>> children;

    FeedElement(Element element) {
        this.element = element;
        this.children = element.children().stream().collect(Collectors.groupingBy(FeedElement::nameOf));
    }

    Element element() {
        return element;
    }

    /** The children with a name, in order. */
    Stream<FeedElement> all(String name) {
        return children.getOrDefault(name, List.of()).stream().map(FeedElement::new);
    }

    /** The first child with a name; null if there is none. */
    @Nullable
    FeedElement first(String name) {
        return all(name).findFirst().orElse(null);
    }

    boolean has(String name) {
        return children.containsKey(name);
    }

    String name() {
        return nameOf(element);
    }

    private static String nameOf(Element element) {
        String local = SmallLetters.of(element.tag().localName());
        String prefix = prefixOf(element);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String prefixOf(Element element) {
        String namespace = SmallLetters.of(element.tag().namespace());
        for (Map.Entry<String, String> known : PREFIXES.entrySet()) {
            if (namespace.contains(known.getKey())) {
                boolean inAtom = known.getValue().isEmpty() && isForeign(element, known.getKey());
                return inAtom ? "atom" : known.getValue();
            }
        }
        return SmallLetters.of(element.tag().prefix());
    }

    /** Whether an element of Atom stands in RSS, where its name may mean something else. */
    private static boolean isForeign(Element element, String namespace) {
        Element root = Objects.requireNonNull(element.root().firstElementChild());
        return namespace.contains("atom") && !root.tag().localName().matches("(?i)feed|entry");
    }

    /** The text of the first child with this name on one line; null if there is none. */
    @Nullable
    String line(String name) {
        FeedElement found = first(name);
        return found == null ? null : found.line();
    }

    /** The text on one line, without the mark-up that it may contain in escaped form; null if it is empty. */
    @Nullable
    String line() {
        String line = Markup.line(element.wholeText());
        return line.isEmpty() ? null : line;
    }

    /** The text of the first child with this name as it stands there; null if there is none. */
    @Nullable
    String plain(String name) {
        FeedElement found = first(name);
        return found == null ? null : CleanText.line(found.element.wholeText());
    }

    /** The mark-up of the content, escaped in the feed or not. */
    String markup() {
        return element.childrenSize() == 0
                ? element.wholeText()
                : element.html().replaceAll("(</?)[A-Za-z]{1,20}:(?=[A-Za-z])", "$1");
    }

    /** An attribute, whatever its prefix; null if it is missing or empty. */
    @Nullable
    String attribute(String name) {
        String value = element.attr(name);
        return value.isBlank() ? null : value.strip();
    }

    /** An attribute that holds for all that is in the element which has it; null if no element has it. */
    @Nullable
    String inherited(String name) {
        for (Element at = element; at != null; at = at.parent()) {
            if (!at.attr(name).isBlank()) {
                return at.attr(name).strip();
            }
        }
        return null;
    }
}
