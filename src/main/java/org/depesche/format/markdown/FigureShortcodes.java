package org.depesche.format.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Turns the figures of Hugo, Zola and Jekyll, which are calls of a template, into figures of HTML. */
final class FigureShortcodes {

    private static final Pattern FIGURE =
            Pattern.compile("\\{\\{[<%]\\s{0,9}(?:figure|img|image)\\s(?<of>[^{}>%]{1,2000}+)[>%]}}"
                    + "|\\{\\{\\s{0,9}(?:figure|img|image)\\((?<in>[^{}()]{1,2000}+)\\)\\s{0,9}}}"
                    + "|\\{%-?\\s{0,9}include\\s{1,9}(?:figure|image)[\\w.-]{0,20}\\s(?<as>[^{}%]{1,2000}+)%}");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<name>[a-z_]{2,12})\\s?=\\s?\"(?<value>[^\"]{0,1500})\"");

    private FigureShortcodes() {}

    static String toHtml(String markdown) {
        return FIGURE.matcher(markdown).replaceAll(figure -> Matcher.quoteReplacement(html(figure.group())));
    }

    private static String html(String call) {
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTE.matcher(call).results().forEach(one -> attributes.putIfAbsent(one.group(1), one.group(2)));
        return "\n\n<figure><img src=\"" + escaped(attributes.get("src")) + "\" alt=\"" + escaped(attributes.get("alt"))
                + "\"><figcaption>" + escaped(attributes.getOrDefault("caption", attributes.get("title")))
                + "<p class=\"credit\">" + escaped(attributes.getOrDefault("attr", attributes.get("credit")))
                + "</p></figcaption></figure>\n\n";
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : Entities.escape(text.replace('\n', ' '));
    }
}
