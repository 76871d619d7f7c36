package org.depesche.format.readers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Json;
import org.depesche.format.Passage;
import org.depesche.format.Problem;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.format.Vocabulary;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a web page with one article: first its JSON-LD, then its microdata, Open Graph and other meta tags, and last
 * its visible text.
 */
public record HtmlReader(DateText dates) implements ArticleReader {

    private static final Pattern SITE = Pattern.compile("\\s+(?:[|–—·•»]|-{1,2}|::)\\s+[^|–—·•»]{2,60}$");

    /** The fields of meta tags by name in lower case, in the order in which they are read. */
    private static final Map<String, HeaderField> METAS = Vocabulary.of("""
            DATE: article:published_time, datepublished, date, dc.date, dc.date.issued, dcterms.created, dcterms.issued
            DATE: pubdate, publish-date, parsely-pub-date
            LANGUAGE: og:locale, language, dc.language
            SOURCE: og:site_name, application-name
            STATUS: pubstatus, status, article:status
            EMBARGO: embargo, embargoed, sperrfrist
            SECTION: article:section
            RIGHTS: copyright
            KEYWORDS: news_keywords, keywords
            """, HeaderField::valueOf);

    /** The number of equal characters by which a body without paragraphs is recognised among the visible paragraphs. */
    private static final int SAME_BEGINNING = 40;

    @Override
    public boolean reads(SourceFile file) {
        return file.is(Prolog.Kind.HTML);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        Document page = Jsoup.parse(file.markup(), Markup.html());
        DraftBuilder draft = new DraftBuilder(dates);
        JsonLd described = JsonLd.of(page);
        String canonical = canonical(page);
        String shown = Objects.requireNonNullElse(first(page, "h1"), "");
        ObjectNode article = described.article(text -> text.equals(canonical)
                || !shown.isEmpty() && letters(Markup.line(text)).equalsIgnoreCase(letters(shown)));
        if (article != null) {
            described.readInto(draft, article);
        }
        readMicrodata(page, draft);
        readMeta(page, draft);
        draft.put(HeaderField.ID, canonical);
        String stated = article == null ? null : Json.text(article.get("articleBody"));
        readVisible(page, draft);
        readBody(stated, MainContent.of(page), draft);
        if (article != null) {
            described.readPictures(draft, article);
        }
        boolean text = draft.hasText();
        return Stream.of(text || article != null ? draft.item(0) : new Item.Unreadable(0, Problem.of("no-article")));
    }

    private static @Nullable String canonical(Document page) {
        String address = attribute(page, "link[rel=canonical]", "href");
        address = address == null ? attribute(page, "meta[property=og:url]", "content") : address;
        return address != null && address.matches("(?i)https?://.*") ? address : null;
    }

    private static void readMicrodata(Document page, DraftBuilder draft) {
        Element article = page.selectFirst("[itemtype~=(?i)schema\\.org/(\\w*Article|BlogPosting|Report)$]");
        if (article == null) {
            return;
        }
        draft.put(HeaderField.ID, article.hasAttr("itemid") ? article.attr("itemid") : null);
        draft.put(HeaderField.HEADLINE, property(article, "headline"));
        draft.put(HeaderField.KICKER, property(article, "alternativeHeadline"));
        draft.authors(article.select("[itemprop=author]").stream()
                .map(author -> Objects.requireNonNullElse(property(author, "name"), valueOf(author)))
                .map(CleanText::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
        draft.put(HeaderField.DATE, property(article, "datePublished"));
        draft.put(HeaderField.LANGUAGE, property(article, "inLanguage"));
        draft.put(HeaderField.SECTION, property(article, "articleSection"));
        draft.put(HeaderField.KEYWORDS, property(article, "keywords"));
        Element publisher = article.selectFirst("[itemprop=publisher]");
        if (publisher != null) {
            draft.put(HeaderField.SOURCE, Objects.requireNonNullElse(property(publisher, "name"), valueOf(publisher)));
        }
    }

    private static void readMeta(Document page, DraftBuilder draft) {
        Map<String, String> metas = metas(page);
        String site = metas.get("og:site_name");
        draft.put(HeaderField.HEADLINE, withoutSite(metas.get("og:title"), site));
        draft.put(HeaderField.HEADLINE, first(page, "article h1"));
        draft.put(HeaderField.HEADLINE, first(page, "h1"));
        draft.put(HeaderField.HEADLINE, withoutSite(page.title(), null));
        for (String author : List.of("author", "article:author", "dc.creator", "byl")) {
            String name = metas.get(author);
            draft.put(HeaderField.BYLINE, name == null || name.contains("://") ? null : name);
        }
        draft.put(HeaderField.LANGUAGE, attribute(page, "html", "lang"));
        METAS.forEach((name, field) -> draft.put(field, metas.get(name)));
        page.select("meta[property=article:tag]").forEach(tag -> draft.keyword(tag.attr("content")));
    }

    private static void readVisible(Document page, DraftBuilder draft) {
        draft.put(
                HeaderField.DATE,
                attribute(page, "article time[datetime], time[pubdate][datetime], header time[datetime]", "datetime"));
        String author = first(page, "article [rel=author], [class~=(?i)(^|[-_ ])byline([-_ ]|$)] [rel=author]");
        author = author == null
                ? first(page, "article [class~=(?i)(^|\\s)byline(\\s|$)], p[class~=(?i)(^|\\s)byline(\\s|$)]")
                : author;
        draft.put(HeaderField.BYLINE, author != null && author.length() < 120 ? author : null);
    }

    /** Reads the stated body, unless it has lost its paragraphs and the page shows the same text with them. */
    private static void readBody(@Nullable String stated, List<Passage> shown, DraftBuilder draft) {
        if (stated != null && !stated.isBlank()) {
            String text = CleanText.of(stated);
            boolean whole = !text.contains("\n") && !text.contains("<p") && !shown.isEmpty();
            String beginning = letters(text);
            beginning = beginning.substring(0, Math.min(SAME_BEGINNING, beginning.length()));
            StringBuilder all = new StringBuilder();
            shown.forEach(passage -> all.append(letters(passage.text())));
            if (!whole || !all.toString().contains(beginning)) {
                Markup.readBody(stated, true, draft);
                readCaptions(shown, draft);
                return;
            }
        }
        for (Passage passage : shown) {
            if (!draft.isHeadline(passage.text()) && !draft.isByline(passage.text())) {
                draft.passage(
                        passage.kind() == Block.Kind.SUBHEAD && passage.text().length() > 300
                                ? Passage.of(Block.Kind.PARAGRAPH, passage.text())
                                : passage);
            }
        }
    }

    /** Reads the captions that the page shows into a body without them. */
    private static void readCaptions(List<Passage> shown, DraftBuilder draft) {
        for (int i = 0; i < shown.size(); i++) {
            Passage line = shown.get(i);
            boolean credited = i + 1 < shown.size() && shown.get(i + 1).kind() == Block.Kind.CREDIT;
            if (line.kind() == Block.Kind.CAPTION) {
                PictureReference picture =
                        line.pictures().isEmpty() ? null : line.pictures().getFirst();
                draft.picture(line.text(), credited ? shown.get(i + 1).text() : null, picture);
            }
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static @Nullable String withoutSite(@Nullable String title, @Nullable String site) {
        if (title == null) {
            return null;
        }
        if (site != null && title.length() > site.length() + 3 && title.endsWith(site)) {
            return title.substring(0, title.length() - site.length()).replaceFirst("[\\s|–—·•»:-]+$", "");
        }
        return site == null && title.length() < 400 ? SITE.matcher(title).replaceFirst("") : title;
    }

    private static @Nullable String property(Element within, String name) {
        Element found = within.selectFirst("[itemprop~=(?i)(^|\\s)" + name + "(\\s|$)]");
        return found == null || found.equals(within) ? null : valueOf(found);
    }

    private static String valueOf(Element property) {
        for (String attribute : List.of("content", "datetime")) {
            if (property.hasAttr(attribute)) {
                return property.attr(attribute);
            }
        }
        return property.text();
    }

    /** The contents of the meta tags by name in lower case, the first of each name. */
    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                String name = SmallLetters.of(meta.attr(attribute));
                if (!name.isEmpty() && !meta.attr("content").isBlank()) {
                    metas.putIfAbsent(name, meta.attr("content"));
                }
            }
        }
        return metas;
    }

    private static @Nullable String attribute(Document page, String selector, String name) {
        Element found = page.selectFirst(selector);
        return found == null || found.attr(name).isBlank() ? null : found.attr(name);
    }

    private static @Nullable String first(Document page, String selector) {
        Element found = page.selectFirst(selector);
        String text = found == null ? "" : CleanText.line(found.text());
        return text.isEmpty() ? null : text;
    }
}
