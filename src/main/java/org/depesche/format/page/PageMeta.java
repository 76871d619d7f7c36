package org.depesche.format.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Vocabulary;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The statements of a page's head: Open Graph, Dublin Core, the tags of analytics programs, links and the title. */
final class PageMeta {

    /** The fields of meta tags by name in lower case, in the order in which they are read. */
    private static final Map<String, HeaderField> FIELDS = Vocabulary.of("""
            DATE: article:published_time, og:article:published_time, datepublished, date, dc.date.issued, dcterms.issued, dc.date
            DATE: dcterms.date, dcterms.created, dc.date.created, parsely-pub-date, sailthru.date, cxenseparse:recs:publishtime
            DATE: pubdate, publish-date, publishdate, published_time, publication_date, publicationdate, article:publicationdate, article:published, pdate, article.published, last-published, originalpublicationdate
            LANGUAGE: og:locale, language, dc.language, dcterms.language, content-language
            SOURCE: og:site_name, application-name, dc.publisher, dcterms.publisher, publisher, dc.source, cre
            SLUGLINE: slugline
            STATUS: pubstatus, status, article:status
            EMBARGO: embargo, embargoed, sperrfrist
            SECTION: article:section, og:article:section, parsely-section, cxenseparse:category, section, sailthru.verticals, ressort
            RIGHTS: copyright, dc.rights, dcterms.rights, dcterms.rightsholder, rights
            ID: dc.identifier, dcterms.identifier, parsely-link, cxenseparse:url
            """, HeaderField::valueOf);

    private static final List<String> AUTHORS = List.of(
            "author",
            "article:author",
            "og:article:author",
            "parsely-author",
            "sailthru.author",
            "cxenseparse:author",
            "dc.creator",
            "dcterms.creator",
            "byl");

    private static final List<String> TITLES = List.of(
            "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "parsely-title",
            "sailthru.title",
            "cxenseparse:title",
            "headline",
            "hdl",
            "title");

    private static final List<String> KEYWORDS = List.of("news_keywords", "keywords");
    private static final List<String> OTHER_KEYWORDS = List.of(
            "article:tag",
            "og:article:tag",
            "parsely-tags",
            "sailthru.tags",
            "cxenseparse:keywords",
            "dc.subject",
            "dcterms.subject");

    /** Names of programs and accounts that stand for no author. */
    private static final Set<String> NOBODY =
            Set.of("administrator", "admin", "super user", "webmaster", "root", "unknown");

    /** An account that is no name: "red_mb", "jdoe2". */
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{Ll}\\d.-]{1,30}[_\\d][\\p{Ll}\\d_.-]{0,30}");

    private static final int LONGEST_TITLE = 500;

    /** Browsers note the address of a page that they save. */
    private static final Pattern SAVED = Pattern.compile(
            "^\\s*(?:saved from url=\\(\\d{1,5}\\)|Page saved with SingleFile\\s+url:\\s*|Mirrored from )(?<url>[\\w.:/][^\\s]{4,1000})",
            Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final @Nullable String address;
    private final Map<String, List<String>> metas = new HashMap<>();

    private PageMeta(Document page) {
        this.page = page;
        this.address = address(page);
        for (Element meta : page.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = SmallLetters.of(meta.attr(attribute))
                        .replace("dc:", "dc.")
                        .replace("dcterms:", "dcterms.");
                if (!name.isEmpty() && !meta.attr("content").isBlank()) {
                    metas.computeIfAbsent(name, any -> new ArrayList<>()).add(meta.attr("content"));
                }
            }
        }
    }

    static PageMeta of(Document page) {
        return new PageMeta(page);
    }

    /** The first content of a tag; null if there is none. */
    @Nullable
    String get(String name) {
        List<String> contents = metas.get(name);
        return contents == null ? null : contents.getFirst();
    }

    /** The address of the page; null if it is not stated. */
    @Nullable
    String address() {
        return address;
    }

    private static @Nullable String address(Document page) {
        String base = page.select("base").attr("href");
        for (String address : List.of(
                page.select("link[rel=canonical]").attr("href"),
                page.select("meta[property=og:url]").attr("content"),
                savedFrom(page),
                !base.isEmpty() && page.text().startsWith("This is Google's cache") ? base : "")) {
            if (address.matches("(?i)https?://.*")) {
                return address;
            }
        }
        return null;
    }

    private static String savedFrom(Document page) {
        for (Node parent : List.of(page, page.child(0))) {
            for (Node node : parent.childNodes()) {
                Matcher saved = SAVED.matcher(node instanceof Comment comment ? comment.getData() : "");
                if (saved.find()) {
                    return saved.group("url");
                }
            }
        }
        return "";
    }

    /** The name of the site, as it is stated or as the title has it beside the headline; null if there is none. */
    @Nullable
    String site(@Nullable String headline) {
        String stated = get("og:site_name");
        if (stated != null || headline == null) {
            return stated;
        }
        List<String> parts = TitleParts.of(title());
        String letters = PageLines.letters(headline);
        if (parts.size() < 2 || !PageLines.letters(title()).contains(letters)) {
            return null;
        }
        String last = parts.getLast();
        boolean first = letters.contains(PageLines.letters(last));
        String site = first ? parts.getFirst() : last;
        return letters.contains(PageLines.letters(site)) ? null : site;
    }

    /** The title, which copies of pages may have in their bodies. */
    String title() {
        Element title = page.selectFirst("title");
        return title == null || title.closest("svg") != null ? "" : CleanText.line(title.text());
    }

    /** The stated titles with and without the name of the site, the best first. */
    List<String> titles() {
        String site = get("og:site_name");
        List<String> titles = new ArrayList<>();
        for (String name : TITLES) {
            String title = get(name);
            if (title != null && title.length() <= LONGEST_TITLE) {
                titles.add(withoutSite(CleanText.line(title), site));
            }
        }
        String title = title();
        if (!title.isEmpty() && title.length() <= LONGEST_TITLE) {
            titles.add(withoutSite(title, site));
        }
        return titles;
    }

    private static String withoutSite(String title, @Nullable String site) {
        if (site != null && title.length() > site.length() + 3) {
            if (title.endsWith(site)) {
                return title.substring(0, title.length() - site.length()).replaceFirst("[\\s|–—·•»:-]+$", "");
            }
            if (title.startsWith(site)) {
                String rest = title.substring(site.length());
                return rest.matches("\\s*[|–—·•»:-].*") ? rest.replaceFirst("^[\\s|–—·•»:-]+", "") : title;
            }
        }
        return title;
    }

    /** The stated authors, without addresses of profiles and names of programs. */
    @Nullable
    String author() {
        for (String name : AUTHORS) {
            List<String> authors = metas.getOrDefault(name, List.of()).stream()
                    .filter(author -> !author.contains("://")
                            && !ACCOUNT.matcher(author).matches()
                            && !NOBODY.contains(SmallLetters.of(author.strip())))
                    .distinct()
                    .toList();
            if (!authors.isEmpty()) {
                return String.join(", ", authors);
            }
        }
        return null;
    }

    boolean hasKeywords() {
        return KEYWORDS.stream().anyMatch(metas::containsKey)
                || OTHER_KEYWORDS.stream().anyMatch(metas::containsKey);
    }

    /** Reads the fields except for headline and byline. */
    void readInto(DraftBuilder draft) {
        draft.put(HeaderField.LANGUAGE, page.select("html").attr("lang"));
        draft.put(HeaderField.LANGUAGE, page.select("html").attr("xml:lang"));
        draft.put(HeaderField.LANGUAGE, page.body().attr("lang"));
        draft.put(HeaderField.ID, address());
        FIELDS.forEach((name, field) -> {
            String value = get(name);
            if (field != HeaderField.ID || value != null && value.matches("(?i)(?:https?|urn|tag|doi):.*")) {
                draft.put(field, value);
            }
        });
        for (String name : KEYWORDS) {
            draft.put(HeaderField.KEYWORDS, get(name));
        }
        for (String name : OTHER_KEYWORDS) {
            metas.getOrDefault(name, List.of()).forEach(words -> draft.put(HeaderField.KEYWORDS, words));
        }
    }
}
