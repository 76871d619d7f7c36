package org.depesche.format.readers;

import org.jsoup.nodes.Element;

/**
 * Tells elements with many nodes. Headings, footers and quotations are copied to take parts out, and the time for that
 * grows with the square of the number of their nodes, and with the number of such elements around each other.
 */
public final class NodeCount {

    private NodeCount() {}

    /** Whether an element has more nodes inside, itself included, than it may. */
    public static boolean exceeds(int most, Element element) {
        return element.nodeStream().skip(most).findFirst().isPresent();
    }
}
