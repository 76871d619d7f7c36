package org.depesche.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The article that a page marks up in its text: in microdata or RDFa with the words of schema.org, or as hNews and hAtom. */
final class PageItem {

    private static final String MICRODATA =
            "[itemtype~=(?i)schema\\.org/(\\w*Article|BlogPosting|Report)/?$], [typeof~=(?i)(^|[\\s:/])(\\w*Article|BlogPosting|Report)(\\s|$)]";

    /** The word before an author. */
    private static final Pattern BY = Pattern.compile("(?<!\\p{L})(?:[Bb]y|BY|[Vv]on|VON)$");

    private final Element article;

    private PageItem(Element article) {
        this.article = article;
    }

    /** Reads the marked article of a page; nothing if there is none. */
    static void read(Document page, PageByline byline, DraftBuilder draft) {
        Element marked = page.selectFirst(MICRODATA);
        if (marked != null) {
            new PageItem(marked).readProperties(byline, draft);
        }
        Element entry = page.selectFirst(".hentry, .hnews, .h-entry");
        if (entry != null) {
            new PageItem(entry).readClasses(draft);
        }
    }

    private void readProperties(PageByline byline, DraftBuilder draft) {
        draft.put(HeaderField.ID, article.hasAttr("itemid") ? article.attr("itemid") : null);
        String page = property("mainEntityOfPage");
        draft.put(HeaderField.ID, page != null && page.matches("(?i)https?://\\S+") ? page : null);
        draft.put(HeaderField.HEADLINE, property("headline"));
        draft.put(HeaderField.KICKER, property("alternativeHeadline"));
        List<String> names = new ArrayList<>();
        for (Element author : article.select(selector("author"))) {
            if (author.closest("figure, [itemprop=image]") != null) {
                // the photographer
                continue;
            }
            String name = new PageItem(author).property("name");
            names.add(CleanText.line(Objects.requireNonNullElse(name, valueOf(author))));
        }
        List<String> authors = names.stream()
                .filter(name -> !name.isEmpty() && !name.contains("://"))
                .distinct()
                .toList();
        byline.readStated(
                authors.stream()
                        .map(PageItem::withoutLabel)
                        .flatMap(one -> one.authors().isEmpty() ? Stream.of(one.printed()) : one.authors().stream())
                        .toList(),
                false,
                draft);
        Element by = article.selectFirst(selector("author"));
        Matcher label = BY.matcher(
                by != null && by.previousSibling() instanceof TextNode before ? CleanText.line(before.text()) : "");
        if (authors.size() == 1 && label.find()) {
            draft.byline(new Byline(label.group() + " " + authors.getFirst(), authors));
        } else if (authors.size() == 1) {
            draft.byline(withoutLabel(authors.getFirst()));
        } else {
            draft.authors(authors);
        }
        draft.put(HeaderField.DATE, property("datePublished"));
        draft.put(HeaderField.DATE, property("dateCreated"));
        draft.put(HeaderField.LANGUAGE, property("inLanguage"));
        draft.put(HeaderField.SECTION, property("articleSection"));
        draft.put(HeaderField.SECTION, property("genre"));
        draft.put(HeaderField.PLACE, property("dateline"));
        draft.put(HeaderField.RIGHTS, property("copyrightNotice"));
        for (Element keywords : article.select(selector("keywords"))) {
            draft.put(HeaderField.KEYWORDS, valueOf(keywords));
        }
        Element publisher = article.selectFirst(selector("publisher"));
        if (publisher != null) {
            String name = new PageItem(publisher).property("name");
            draft.put(HeaderField.SOURCE, Objects.requireNonNullElse(name, valueOf(publisher)));
        }
    }

    private static Byline withoutLabel(String name) {
        return Byline.parse(name.replaceFirst("^(?:Geschrieben von|Written by|Autor(?:in)?:|Author:)\\s+", ""));
    }

    private void readClasses(DraftBuilder draft) {
        draft.put(HeaderField.HEADLINE, text(".entry-title, .p-name"));
        Element published = article.selectFirst(".published, .dt-published");
        draft.put(HeaderField.DATE, published == null ? null : valueOf(published));
        draft.put(HeaderField.PLACE, text(".dateline"));
        draft.put(HeaderField.SOURCE, text(".source-org .org, .source-org .fn, .source-org"));
        draft.put(HeaderField.RIGHTS, text("[rel=license]"));
        List<String> names = article.select(".author .fn, .author.fn, .p-author, .vcard:not(.source-org) .fn")
                .eachText();
        String line = text(".byline");
        if (line != null && line.matches("(?i)(?:von|by) .*") && !names.isEmpty()) {
            draft.byline(
                    line.matches("(?:von|by) .*")
                            ? PageLines.byline(String.join(", ", names), names)
                            : PageLines.byline(line, names));
        }
        draft.authors(names.stream().distinct().toList());
    }

    private @Nullable String text(String selector) {
        Element found = article.selectFirst(selector);
        return found == null || found.text().isBlank() ? null : CleanText.line(found.text());
    }

    private static String selector(String name) {
        return "[itemprop~=(?i)(^|\\s)" + name + "(\\s|$)], [property~=(?i)(^|[\\s:])" + name + "(\\s|$)]";
    }

    private @Nullable String property(String name) {
        for (Element found : article.select(selector(name))) {
            if (!found.equals(article) && !valueOf(found).isBlank()) {
                return valueOf(found);
            }
        }
        return null;
    }

    private static String valueOf(Element property) {
        if (property.normalName().equals("link")) {
            return property.attr("href");
        }
        for (String attribute : List.of("content", "datetime", "title")) {
            if (property.hasAttr(attribute)) {
                return property.attr(attribute);
            }
        }
        return property.text();
    }
}
