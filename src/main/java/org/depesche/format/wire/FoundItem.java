package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.XmlReading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/**
 * An item of a file that may hold many. An item that is damaged leaves the others as they are.
 *
 * @param isBroken whether its mark-up is broken, so that parts may be missing
 * @param isCut whether its end is missing
 */
record FoundItem(NewsElement item, boolean isBroken, boolean isCut) {

    /** The items of a file, in order. Document types are ignored: nothing is loaded, no entity is expanded. */
    static List<FoundItem> in(String markup, Set<String> names) {
        boolean sound = XmlReading.of(markup).fault() == null;
        Document document = Jsoup.parse(markup, Markup.xml().setTrackPosition(!sound));
        Markup.dropPrefixes(document);
        List<FoundItem> found = new ArrayList<>();
        document.stream()
                .filter(element -> names.contains(element.normalName()))
                .forEach(element -> found.add(of(element, sound ? null : markup, names)));
        return found;
    }

    private static FoundItem of(Element element, @Nullable String markup, Set<String> names) {
        NewsElement item = new NewsElement(element);
        if (markup == null) {
            return new FoundItem(item, false, false);
        }
        Range start = element.sourceRange();
        Range end = element.endSourceRange();
        boolean closed = end.isTracked() && end.endPos() > end.startPos();
        boolean inner = element.parents().stream().anyMatch(outer -> names.contains(outer.normalName()));
        boolean broken = inner
                || closed
                        && XmlReading.of(markup.substring(start.startPos(), end.endPos()))
                                        .fault()
                                != null;
        return new FoundItem(item, broken, !closed);
    }
}
