package org.depesche.format.readers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.depesche.format.Vocabulary;
import org.depesche.picture.PictureMarkup;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Converts HTML and NITF mark-up, whose element names do not conflict, to plain passages. Scripts, forms and notes to
 * editors are left out; of pictures, their places, captions and credits are kept; NITF's inline persons, organisations, locations and
 * numbers become marks.
 */
public final class MarkedText implements NodeFilter {

    private static final Set<String> LEFT_OUT = Set.of("""
            script style noscript template iframe object embed svg math canvas head title
            img video audio map form button input select textarea nav media-object media-reference note ed-msg
            nitf-table-metadata sup
            """.split("\\s+"));

    private static final Set<String> BLOCKS = Set.of("""
            p div section article main header footer aside body body.content block ul ol dl dt dd li table tr
            blockquote bq pullquote pre caption h1 h2 h3 h4 h5 h6 hl1 hl2 hr address details summary datasource
            tagline fn figure figcaption
            """.split("\\s+"));

    private static final Map<String, Block.Kind> KINDS = Vocabulary.of("""
            SUBHEAD: h1, h2, h3, h4, h5, h6, hl1, hl2
            QUOTE: bq, blockquote, pullquote
            LIST_ITEM: li
            CAPTION: caption
            """, Block.Kind::valueOf);

    /** Kinds of paragraphs that their class alone tells. */
    private static final Map<String, Block.Kind> CLASSES = Vocabulary.of("""
            LEAD: lead, lede, vorspann, standfirst
            SUBHEAD: zwischentitel, zwischenüberschrift, zwischenzeile, subhead, subheading, crosshead, intertitle
            """, Block.Kind::valueOf);

    private static final Map<String, EntityKind> NAMES =
            Map.of("person", EntityKind.PERSON, "org", EntityKind.ORGANISATION, "location", EntityKind.PLACE);

    private final Set<Node> leftOut;
    private final List<Passage> passages = new ArrayList<>();
    private final Deque<Block.Kind> kinds = new ArrayDeque<>(List.of(Block.Kind.PARAGRAPH));
    private final Deque<Element> blocks = new ArrayDeque<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<PictureReference> pictures = new ArrayList<>();
    private final MarkedLine line = new MarkedLine();

    /** The frame of a picture, with the number of passages before its text. */
    private record Frame(Element element, int start) {}

    private MarkedText(Set<Node> leftOut) {
        this.leftOut = leftOut;
    }

    /** The passages inside an element. */
    public static List<Passage> passagesOf(Element root) {
        return passagesOf(root, Set.of());
    }

    /** The passages inside an element without some of its parts. */
    public static List<Passage> passagesOf(Element root, Set<Node> leftOut) {
        MarkedText reading = new MarkedText(leftOut);
        root.filter(reading);
        reading.flush();
        return reading.passages;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if ((name.equals("img") || name.equals("media-reference")) && !leftOut.contains(node)) {
                pictures.add(PictureReference.of(element));
            }
            if (LEFT_OUT.contains(name) || leftOut.contains(node) || depth > 0 && element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element, name);
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element, String name) {
        if (name.equals("br")) {
            if (line.breaksTwice()) {
                flush();
            }
        } else if (!isPartOfPicture(element) && BLOCKS.contains(name)) {
            Block.Kind outer = kinds.element();
            open(element, outer.isOfPicture() ? outer : kindOf(element, outer));
        } else if (name.equals("td") || name.equals("th")) {
            line.space();
        } else if (NAMES.containsKey(name) || MarkedLine.isNumber(element)) {
            line.openMark();
        }
    }

    /** Opens an element that is a picture's frame, its caption or its credit, and returns whether it is. */
    private boolean isPartOfPicture(Element element) {
        boolean inside = kinds.element().isOfPicture();
        PictureMarkup.Part part = PictureMarkup.partOf(element, inside);
        if (part == null) {
            return false;
        }
        open(element, part == PictureMarkup.Part.CREDIT ? Block.Kind.CREDIT : Block.Kind.CAPTION);
        if (part == PictureMarkup.Part.FRAME || !inside) {
            frames.push(new Frame(element, passages.size()));
        }
        return true;
    }

    private void open(Element element, Block.Kind kind) {
        flush();
        blocks.push(element);
        kinds.push(kind);
    }

    @SuppressWarnings("ReferenceEquality") // an equal frame may be inside
    private void close(Element element) {
        flush();
        blocks.pop();
        kinds.pop();
        Frame frame = frames.peek();
        if (frame != null && frame.element == element) {
            frames.pop();
            List<Passage> inside = passages.subList(frame.start, passages.size());
            List<Passage> ordered = Passage.ofPicture(inside);
            inside.clear();
            passages.addAll(ordered);
            // the outer frame of several pictures has only the later passages
            Frame outer = frames.poll();
            if (outer != null) {
                frames.push(new Frame(outer.element, passages.size()));
            }
        }
    }

    private static Block.Kind kindOf(Element element, Block.Kind outer) {
        if (element.normalName().equals("p")) {
            return CLASSES.getOrDefault(SmallLetters.of(element.className()), outer);
        }
        return KINDS.getOrDefault(element.normalName(), outer);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal element may be inside
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (element == blocks.peek()) {
                close(element);
            } else if (NAMES.containsKey(name)) {
                line.closeName(NAMES.get(name), CleanText.line(nameIn(element)));
            } else if (MarkedLine.isNumber(element)) {
                line.closeNumber(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void flush() {
        line.takeInto(passages, kinds.element(), pictures);
        pictures.clear();
    }

    /** The name in an element, without the person's function or the state of a city. */
    public static String nameIn(Element element) {
        Element city = element.selectFirst("city");
        if (city != null) {
            return city.text();
        }
        if (element.selectFirst("function") == null) {
            return element.text();
        }
        Element name = element.clone();
        name.select("function").remove();
        return name.text();
    }
}
