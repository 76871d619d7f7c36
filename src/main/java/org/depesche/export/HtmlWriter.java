package org.depesche.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.Byline;
import org.depesche.article.Dateline;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a page of HTML that is complete by itself, with the article's data in JSON-LD of schema.org. */
final class HtmlWriter {

    private HtmlWriter() {}

    static String write(OutgoingArticle article) {
        Document page = new Document("");
        page.outputSettings().prettyPrint(true).indentAmount(2);
        page.appendChild(new DocumentType("html", "", ""));
        Element html = page.appendElement("html");
        if (article.language() != null) {
            html.attr("lang", article.language());
        }
        appendHead(html.appendElement("head"), article);
        Element text = html.appendElement("body").appendElement("article");
        Element header = text.appendElement("header");
        String kicker = article.heading().kicker();
        if (kicker != null) {
            header.appendElement("p").attr("class", "kicker").text(kicker);
        }
        header.appendElement("h1").text(article.draft().headline());
        String byline = article.heading().printedByline();
        if (byline != null) {
            header.appendElement("p").attr("class", "byline").text(byline);
        }
        MarkedBody.appendXhtml(text, article);
        return page.outerHtml() + "\n";
    }

    private static void appendHead(Element head, OutgoingArticle article) {
        head.appendElement("meta").attr("charset", "UTF-8");
        head.appendElement("title").text(article.draft().headline());
        head.appendElement("link").attr("rel", "canonical").attr("href", article.url());
        meta(head, "slugline", article.draft().identity().slugline());
        meta(head, "embargo", article.embargo());
        Element data = head.appendElement("script").attr("type", "application/ld+json");
        // an end tag in a text must not end the script
        data.appendChild(new DataNode(
                JsonMapper.shared().writeValueAsString(described(article)).replace("</", "<\\/")));
    }

    private static void meta(Element head, String name, @Nullable String content) {
        if (content != null) {
            head.appendElement("meta").attr("name", name).attr("content", content);
        }
    }

    private static Map<String, @Nullable Object> described(OutgoingArticle article) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("identifier", Map.of("@type", "PropertyValue", "propertyID", "guid", "value", article.id()));
        data.put("url", article.url());
        data.put("version", article.draft().identity().version());
        data.put("creativeWorkStatus", article.pubstatus());
        data.put("correction", article.correction());
        data.put("headline", article.draft().headline());
        data.put("alternativeHeadline", article.heading().kicker());
        Byline byline = article.heading().byline();
        data.put("author", byline == null ? null : named("Person", byline.authors()));
        data.put("datePublished", article.published());
        Dateline dateline = article.heading().dateline();
        data.put("dateline", dateline == null ? null : article.datelineField());
        data.put("inLanguage", article.language());
        String source = article.publication().source();
        data.put("publisher", source == null ? null : Map.of("@type", "Organization", "name", source));
        data.put("articleSection", article.publication().section());
        data.put("copyrightNotice", article.publication().rights());
        data.put("keywords", article.publication().keywords());
        List<Map<String, String>> about = new ArrayList<>(named("Person", article.names(EntityKind.PERSON)));
        about.addAll(named("Place", article.names(EntityKind.PLACE)));
        about.addAll(named("Organization", article.names(EntityKind.ORGANISATION)));
        data.put("about", about);
        data.values().removeIf(value -> value == null || value.equals(List.of()));
        return data;
    }

    private static List<Map<String, String>> named(String type, List<String> names) {
        return names.stream().map(name -> Map.of("@type", type, "name", name)).toList();
    }
}
