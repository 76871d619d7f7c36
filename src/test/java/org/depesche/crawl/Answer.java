package org.depesche.crawl;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An answer of the site.
 *
 * @param asked method and path
 * @param headers all of them, names and values
 */
record Answer(String asked, URI url, int status, String type, String headers, String body) {

    /** A text that may be an address: a path, or one that begins with the site's. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://(?:localhost|127\\.0\\.0\\.1):\\d+)?/[^\\s\"'<>\\\\)]*");

    /** All that it says, of which anything could be a secret. */
    String text() {
        return headers + '\n' + body;
    }

    /** Paths of this site that it leads to, whatever the attribute, element or field they stand in. */
    Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        if (type.contains("html")) {
            Document page = Jsoup.parse(body);
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    add(attribute.getValue().strip(), links);
                }
            }
            page.select("form:not([method=post])").forEach(form -> add(asked(form), links));
        } else if (type.contains("xml")) {
            for (Element element : Jsoup.parse(body, Parser.xmlParser()).getAllElements()) {
                element.attributes().forEach(attribute -> add(attribute.getValue(), links));
                add(element.ownText().strip(), links);
            }
        } else {
            Matcher address = ADDRESS.matcher(body);
            while (address.find()) {
                add(address.group(), links);
            }
        }
        headers.lines()
                .filter(line -> line.regionMatches(true, 0, "location: ", 0, 10))
                .forEach(line -> add(line.substring(10), links));
        return links;
    }

    /** The address that a browser asks for when a form is sent as it is. */
    private static String asked(Element form) {
        String fields = form.select("input[name], select[name]").stream()
                .filter(field -> !field.is("[type=checkbox]:not([checked]), [type=radio]:not([checked])"))
                .map(field -> field.attr("name") + "="
                        + encoded(
                                field.is("select")
                                        ? field.select("option[selected]").attr("value")
                                        : field.attr("value")))
                .collect(Collectors.joining("&"));
        String action = form.attr("action");
        return fields.isEmpty() ? action : action + (action.contains("?") ? "&" : "?") + fields;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void add(String link, Set<String> links) {
        if (!link.startsWith("/") && !link.startsWith("http") && !link.startsWith("?") || link.startsWith("//")) {
            return;
        }
        try {
            URI there = url.resolve(link.replace(" ", "%20").replace("{searchTerms}", "Hafen"));
            if (there.getAuthority() != null && there.getAuthority().equals(url.getAuthority())) {
                String path = there.getRawPath().isEmpty() ? "/" : there.getRawPath();
                links.add(there.getRawQuery() == null ? path : path + "?" + there.getRawQuery());
            }
        } catch (IllegalArgumentException notAnAddress) {
            // but a text that begins like one
        }
    }
}
