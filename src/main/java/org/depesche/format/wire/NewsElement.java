package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.format.readers.Markup;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of NewsML. Others are found in it by paths of names in lower case. */
record NewsElement(Element element) {

    /** The name without its prefix, as written. */
    String name() {
        return element.tag().localName();
    }

    boolean is(String name) {
        return element.normalName().equals(name);
    }

    List<NewsElement> children() {
        return element.children().stream().map(NewsElement::new).toList();
    }

    /** The elements at the end of a path, in order. */
    List<NewsElement> all(String... path) {
        List<Element> at = List.of(element);
        for (String name : path) {
            List<Element> next = new ArrayList<>();
            for (Element one : at) {
                for (Element child : one.children()) {
                    if (child.normalName().equals(name)) {
                        next.add(child);
                    }
                }
            }
            at = next;
        }
        return at.stream().map(NewsElement::new).toList();
    }

    /** The first element at the end of a path; null if there is none. */
    @Nullable
    NewsElement first(String... path) {
        List<NewsElement> all = all(path);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** All elements inside with one of these names, in order. */
    Stream<NewsElement> inside(String... names) {
        List<String> wanted = List.of(names);
        return element.stream()
                .skip(1)
                .filter(one -> wanted.contains(one.normalName()))
                .map(NewsElement::new);
    }

    /** The text on one line, without mark-up, escaped or not; null if it is empty. */
    @Nullable
    String line() {
        String line = Markup.line(element.childrenSize() == 0 ? element.wholeText() : element.text());
        return line.isEmpty() ? null : line;
    }

    /** The text of the first element at the end of a path that has one; null if none has. */
    @Nullable
    String line(String... path) {
        return all(path).stream()
                .map(NewsElement::line)
                .filter(line -> line != null)
                .findFirst()
                .orElse(null);
    }

    /** An attribute; null if it is missing or empty. */
    @Nullable
    String attribute(String name) {
        String value = element.attr(name);
        if (value.isBlank() && !name.equals(SmallLetters.of(name))) {
            value = element.attributes().getIgnoreCase(name);
        }
        return value.isBlank() ? null : value.strip();
    }

    /** The attribute of the first element at the end of a path that has it; null if none has. */
    @Nullable
    String attributeOf(String name, String... path) {
        return all(path).stream()
                .map(one -> one.attribute(name))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    /** The element of this name around this one; null if there is none. */
    @Nullable
    NewsElement around(String name) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (at.normalName().equals(name)) {
                return new NewsElement(at);
            }
        }
        return null;
    }

    /** The language that holds here; null if no element states it. */
    @Nullable
    String language() {
        for (Element at = element; at != null; at = at.parent()) {
            if (!at.attr("xml:lang").isBlank()) {
                return at.attr("xml:lang").strip();
            }
        }
        return null;
    }

    /**
     * The elements in a language: those that state it, or none of their own. If there are none, those in the language of
     * the first.
     */
    static List<NewsElement> inLanguage(List<NewsElement> variants, @Nullable String language) {
        List<NewsElement> fitting = variants.stream()
                .filter(one -> language == null
                        || one.ownLanguage().isEmpty()
                        || one.ownLanguage().equals(primary(language)))
                .toList();
        if (!fitting.isEmpty() && language != null || variants.isEmpty()) {
            return fitting;
        }
        String first = variants.getFirst().ownLanguage();
        return variants.stream().filter(one -> one.ownLanguage().equals(first)).toList();
    }

    /** Whether two tags are of one language, whatever its regions: {@code de}, {@code de-AT}. */
    static boolean isSame(String tag, String other) {
        return primary(tag).equals(primary(other));
    }

    private String ownLanguage() {
        return primary(element.attr("xml:lang"));
    }

    private static String primary(String tag) {
        return SmallLetters.of(tag.strip()).replaceFirst("[-_].*", "");
    }
}
