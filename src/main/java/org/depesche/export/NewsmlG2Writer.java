package org.depesche.export;

import org.depesche.article.Byline;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a newsItem of NewsML-G2 2.34 of the IPTC, at its power conformance level, with the text in XHTML. */
final class NewsmlG2Writer {

    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";

    private NewsmlG2Writer() {}

    static String write(OutgoingArticle article) {
        Document document = MarkupDocument.empty();
        String version = article.draft().identity().version();
        Element item = document.appendElement("newsItem")
                .attr("xmlns", "http://iptc.org/std/nar/2006-10-01/")
                .attr("standard", "NewsML-G2")
                .attr("standardversion", "2.34")
                .attr("conformance", "power")
                .attr("guid", article.id());
        if (version != null) {
            item.attr("version", version);
        }
        if (article.language() != null) {
            item.attr("xml:lang", article.language());
        }
        item.appendElement("catalogRef").attr("href", CATALOG);
        if (article.publication().rights() != null) {
            item.appendElement("rightsInfo")
                    .appendElement("copyrightNotice")
                    .text(article.publication().rights());
        }
        appendItemMeta(item.appendElement("itemMeta"), article);
        appendContentMeta(item.appendElement("contentMeta"), article);
        Element page = item.appendElement("contentSet")
                .appendElement("inlineXML")
                .attr("contenttype", "application/xhtml+xml")
                .appendElement("html")
                .attr("xmlns", "http://www.w3.org/1999/xhtml");
        page.appendElement("head").appendElement("title").text(article.draft().headline());
        MarkedBody.appendXhtml(page.appendElement("body"), article);
        return MarkupDocument.text(document);
    }

    private static void appendItemMeta(Element meta, OutgoingArticle article) {
        meta.appendElement("itemClass").attr("qcode", "ninat:text");
        String source = article.publication().source();
        Element provider = meta.appendElement("provider");
        if (source != null) {
            provider.attr("literal", source).appendElement("name").text(source);
        }
        MarkupDocument.append(meta, "firstCreated", article.published());
        MarkupDocument.append(meta, "embargoed", article.embargo());
        meta.appendElement("pubStatus").attr("qcode", "stat:" + article.pubstatus());
        if (article.correction() != null) {
            meta.appendElement("edNote").attr("role", "ednoterole:correction").text(article.correction());
            meta.appendElement("signal").attr("qcode", "sig:correction");
        }
    }

    private static void appendContentMeta(Element meta, OutgoingArticle article) {
        MarkupDocument.append(meta, "contentCreated", article.published());
        Byline byline = article.heading().byline();
        if (byline != null) {
            byline.authors()
                    .forEach(name ->
                            meta.appendElement("creator").appendElement("name").text(name));
        }
        if (article.language() != null) {
            meta.appendElement("language").attr("tag", article.language());
        }
        MarkupDocument.append(meta, "slugline", article.draft().identity().slugline());
        meta.appendElement("headline")
                .attr("role", "hld:main")
                .text(article.draft().headline());
        if (article.heading().kicker() != null) {
            meta.appendElement("headline")
                    .attr("role", "hld:subHeadline")
                    .text(article.heading().kicker());
        }
        MarkupDocument.append(meta, "by", article.heading().printedByline());
        MarkupDocument.append(meta, "dateline", article.datelineField());
        article.names(EntityKind.PERSON).forEach(name -> subject(meta, "cpnat:person", name));
        article.names(EntityKind.PLACE).forEach(name -> subject(meta, "cpnat:geoArea", name));
        article.names(EntityKind.ORGANISATION).forEach(name -> subject(meta, "cpnat:organisation", name));
        if (article.publication().section() != null) {
            subject(meta, "cptype:department", article.publication().section());
        }
        article.publication()
                .keywords()
                .forEach(keyword -> meta.appendElement("keyword").text(keyword));
    }

    private static void subject(Element meta, String type, String name) {
        meta.appendElement("subject")
                .attr("type", type)
                .attr("literal", name)
                .appendElement("name")
                .text(name);
    }
}
