package org.depesche.format.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.Sentences;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Names the captions that have no telling name: short text below a picture in one wrapper. */
final class UnnamedCaptions {

    private static final Set<String> WRAPPERS = Set.of("div", "td", "p", "span", "tbody");

    /** Elements with captions: in paragraphs, only other letters tell them from text. */
    private static final Set<String> IN_PARAGRAPHS = Set.of("i", "em", "small", "font");

    private static final Set<String> IN_OTHERS = Set.of("i", "em", "small", "font", "div", "span", "tr");

    private static final Set<String> NOTHING = Set.of("br", "source", "meta");

    private static final String NEVER =
            "p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, form, button, figure, time";

    /** Portraits, logos and previews of other articles. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?i).*(?:author|autor|avatar|profil|bio|logo|brand|icon|teaser|card|promo|related|sponsor|banner|\\bad\\b|header|nav).*");

    private static final Pattern CREDITED = Pattern.compile(
            "(?i)(?:.*\\b(?:foto|photo|bild|picture|image source|grafik|quelle)s?\\b\\s?[:,/].*|.*©.*)");

    private static final int SHORTEST = 12;
    private static final int LONGEST = 300;

    /** The number of words that a caption without full stop and credit has, unlike names and functions. */
    private static final int FEWEST_WORDS = 7;

    private static final int MOST = 300;

    private UnnamedCaptions() {}

    /** Adds the class of captions to the wrappers. */
    static void becomeNamed(Element body) {
        body.select("img").stream().limit(MOST).forEach(picture -> {
            Element wrapper = wrapper(picture);
            if (wrapper != null) {
                wrapper.addClass("caption");
            }
        });
    }

    /** The wrapper of a picture with its caption; null if there is none. */
    private static @Nullable Element wrapper(Element picture) {
        Element shown = picture;
        Element wrapper = picture.parent();
        while (wrapper != null && isAlone(shown, wrapper)) {
            shown = wrapper;
            wrapper = wrapper.parent();
        }
        if (wrapper == null || !WRAPPERS.contains(wrapper.normalName())) {
            return null;
        }
        String names = wrapper.className() + " " + shown.className() + " " + picture.className();
        return !OTHERS.matcher(names).matches()
                        && wrapper.closest("a, header, footer, nav, aside, figure") == null
                        && isPictureWithLine(wrapper, shown)
                ? wrapper
                : null;
    }

    private static boolean isAlone(Element shown, Element wrapper) {
        return wrapper.childNodes().stream().allMatch(node -> node.equals(shown) || isNothing(node));
    }

    private static boolean isNothing(Node node) {
        return switch (node) {
            case TextNode text -> text.isBlank();
            case Element element -> NOTHING.contains(element.normalName());
            default -> true;
        };
    }

    private static boolean isPictureWithLine(Element wrapper, Element shown) {
        Set<String> names = wrapper.normalName().equals("p") ? IN_PARAGRAPHS : IN_OTHERS;
        boolean below = false;
        boolean text = false;
        for (Node child : wrapper.childNodes()) {
            if (child.equals(shown)) {
                below = true;
            } else if (!isNothing(child)) {
                boolean line =
                        child instanceof Element element && names.contains(element.normalName()) && isLine(element);
                if (!line || !below) {
                    return false;
                }
                text = true;
            }
        }
        return text && isCaption(CleanText.line(wrapper.text()));
    }

    private static boolean isLine(Element element) {
        return element.selectFirst(NEVER) == null && element.selectFirst("img, a[href]") == null;
    }

    private static boolean isCaption(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && !PageNoise.is(text)
                && (Sentences.isEnded(text)
                        || CREDITED.matcher(text).matches()
                        || text.split(" ", FEWEST_WORDS + 1).length >= FEWEST_WORDS);
    }
}
