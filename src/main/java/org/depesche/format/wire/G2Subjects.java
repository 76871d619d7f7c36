package org.depesche.format.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads subjects: people, organisations and places as names, desks as the section, all others as keywords. */
record G2Subjects(G2Concepts concepts, DraftBuilder draft) {

    private static final int MOST = 2_000;

    /** The marks of one concept that are looked at. */
    private static final int MOST_IDS = 20;

    /** Longer words are no name. */
    private static final int LONGEST = 300;

    /** Types and schemes of an agency's own desks: dpatype:category, sttdepartment, ressort. */
    private static final Pattern DESK =
            Pattern.compile(".*(?:category|department|ressort|desk|section)|cat|\\w{2,6}cat");

    /** Codes of desks that stand for themselves. */
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{1,4}|\\p{Ll}{1,2}");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    void read(NewsElement contentMeta) {
        for (NewsElement keyword : contentMeta.all("keyword")) {
            draft.put(HeaderField.KEYWORDS, keyword.line());
        }
        contentMeta.all("subject").stream().limit(MOST).forEach(subject -> {
            String name = concepts.name(subject);
            if (name != null && !draft.isHeadline(name)) {
                read(subject, name);
            }
        });
    }

    /** Reads the concepts of words that are marked in the text: {@code inlineRef} names the elements by their ids. */
    void readMarked(NewsElement item) {
        List<NewsElement> references = item.all("inlineref");
        if (references.isEmpty()) {
            return;
        }
        Map<String, Element> elements = new HashMap<>();
        item.element().getElementsByAttribute("id").forEach(one -> elements.putIfAbsent(one.attr("id"), one));
        Map<String, String> marked = new HashMap<>();
        Function<String, String> words = id -> marked.computeIfAbsent(id, absent -> words(elements.get(absent)));
        references.stream().limit(MOST).forEach(reference -> {
            EntityKind kind = concepts.kind(reference);
            String name = name(reference, words);
            if (kind != null && name != null) {
                draft.tag(kind, name, concepts.ids(reference));
            }
        });
    }

    /** The name of the concept, else the first marked words. */
    private @Nullable String name(NewsElement reference, Function<String, String> marked) {
        String stated = concepts.name(reference);
        String ids = reference.attribute("idrefs");
        if (stated != null || ids == null) {
            return stated;
        }
        return SPACE.splitAsStream(ids)
                .limit(MOST_IDS)
                .map(marked)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The words of an element; empty if they are more than a name. */
    private static String words(@Nullable Element element) {
        if (element == null || isLong(element)) {
            return "";
        }
        String words = CleanText.line(element.text());
        return words.length() > LONGEST ? "" : words;
    }

    /** Whether an element is too long for a name, without looking at all of it. */
    private static boolean isLong(Element element) {
        List<Node> nodes = element.nodeStream().limit(LONGEST).toList();
        return nodes.size() == LONGEST
                || nodes.stream()
                                .mapToInt(node -> node instanceof TextNode text
                                        ? text.getWholeText().length()
                                        : 0)
                                .sum()
                        > 10 * LONGEST;
    }

    private void read(NewsElement subject, String name) {
        EntityKind kind = concepts.kind(subject);
        if (kind != null) {
            draft.tag(kind, name, concepts.ids(subject));
        } else if (!isDesk(subject)) {
            draft.keyword(name);
        } else if (!CODE.matcher(name).matches()) {
            draft.put(HeaderField.SECTION, name);
        }
    }

    private static boolean isDesk(NewsElement subject) {
        String qcode = subject.attribute("qcode");
        return G2Concepts.types(subject).anyMatch(G2Subjects::isDesk) || qcode != null && isDesk(QCodes.scheme(qcode));
    }

    private static boolean isDesk(@Nullable String word) {
        return word != null && DESK.matcher(word).matches();
    }
}
