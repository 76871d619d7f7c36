package org.depesche.export;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.depesche.article.Byline;
import org.depesche.article.Dateline;
import org.depesche.article.Published;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes NITF 3.6 of the IPTC. */
final class NitfWriter {

    /** The norm of NITF's dates: ISO 8601 without separators. */
    private static final DateTimeFormatter NORM = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssXX");

    private NitfWriter() {}

    static String write(OutgoingArticle article) {
        Document document = MarkupDocument.empty();
        Element nitf = document.appendElement("nitf")
                .attr("xmlns", "http://iptc.org/std/NITF/2006-10-18/")
                .attr("version", "-//IPTC//DTD NITF 3.6//EN");
        if (article.language() != null) {
            nitf.attr("xml:lang", article.language());
        }
        appendHead(nitf.appendElement("head"), article);
        Element body = nitf.appendElement("body");
        appendBodyHead(body.appendElement("body.head"), article);
        MarkedBody.appendNitf(body.appendElement("body.content"), article);
        return MarkupDocument.text(document);
    }

    private static void appendHead(Element head, OutgoingArticle article) {
        head.appendElement("title").text(article.draft().headline());
        meta(head, "slugline", article.draft().identity().slugline());
        Element docdata = head.appendElement("docdata").attr("management-status", status(article));
        MarkupDocument.append(
                docdata, "doc-id", "id-string", article.draft().identity().sourceId());
        MarkupDocument.append(
                docdata, "du-key", "version", article.draft().identity().version());
        MarkupDocument.append(
                docdata, "date.issue", "norm", norm(article.publication().published()));
        OffsetDateTime embargo = article.draft().clearance().embargo();
        MarkupDocument.append(docdata, "date.release", "norm", embargo == null ? null : NORM.format(embargo));
        MarkupDocument.append(docdata, "correction", "info", article.correction());
        MarkupDocument.append(
                docdata, "doc.rights", "owner", article.publication().rights());
        if (!article.publication().keywords().isEmpty()) {
            Element list = docdata.appendElement("key-list");
            article.publication().keywords().forEach(word -> MarkupDocument.append(list, "keyword", "key", word));
        }
        if (!article.draft().suppliedTags().isEmpty()) {
            Element identified = docdata.appendElement("identified-content");
            article.names(EntityKind.PERSON).forEach(name -> MarkupDocument.append(identified, "person", name));
            article.names(EntityKind.PLACE).forEach(name -> MarkupDocument.append(identified, "location", name));
            article.names(EntityKind.ORGANISATION).forEach(name -> MarkupDocument.append(identified, "org", name));
        }
        MarkupDocument.append(
                head, "pubdata", "position.section", article.publication().section());
    }

    private static String status(OutgoingArticle article) {
        boolean embargoed = article.embargo() != null && article.pubstatus().equals("usable");
        return embargoed ? "embargoed" : article.pubstatus();
    }

    private static @Nullable String norm(@Nullable Published published) {
        if (published == null) {
            return null;
        }
        OffsetDateTime time = published.time();
        return time == null ? DateTimeFormatter.BASIC_ISO_DATE.format(published.day()) : NORM.format(time);
    }

    private static void meta(Element head, String name, @Nullable String content) {
        if (content != null) {
            head.appendElement("meta").attr("name", name).attr("content", content);
        }
    }

    private static void appendBodyHead(Element head, OutgoingArticle article) {
        Element headlines = head.appendElement("hedline");
        headlines.appendElement("hl1").text(article.draft().headline());
        MarkupDocument.append(headlines, "hl2", article.heading().kicker());
        if (article.heading().byline() != null) {
            appendByline(head.appendElement("byline"), article.heading().byline(), article.hasAuthorsBesideByline());
        }
        MarkupDocument.append(head, "distributor", article.publication().source());
        Dateline dateline = article.heading().dateline();
        if (dateline != null && article.datelineField() != null) {
            Element line = head.appendElement("dateline");
            line.appendElement("location").text(String.valueOf(dateline.place()));
        }
    }

    /** The byline as printed, with the names of authors marked if the line alone does not show them. */
    private static void appendByline(Element line, Byline byline, boolean marked) {
        String rest = byline.printed();
        for (String author : marked ? byline.authors() : List.<String>of()) {
            int at = rest.indexOf(author);
            if (at >= 0) {
                line.appendText(rest.substring(0, at));
                line.appendElement("person").text(author);
                rest = rest.substring(at + author.length());
            }
        }
        line.appendText(rest);
    }
}
