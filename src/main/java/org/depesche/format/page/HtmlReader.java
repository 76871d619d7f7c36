package org.depesche.format.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.article.Doubt;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.Problem;
import org.depesche.format.Prolog;
import org.depesche.format.Sentences;
import org.depesche.format.SourceFile;
import org.depesche.format.json.Json;
import org.depesche.format.readers.Markup;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a web page with one article: first its JSON-LD, then its microdata, RDFa and microformats, Open Graph and other
 * meta tags, and last its visible text. A page that lists articles is refused.
 */
public record HtmlReader(DateText dates) implements ArticleReader {

    /** The number of equal characters by which a body without paragraphs is recognised among the visible paragraphs. */
    private static final int SAME_BEGINNING = 40;

    /** A dateline on a line of its own, as the press portals have it: "Kiel (ots)". */
    private static final Pattern DATELINE = Pattern.compile(
            "(?<place>\\p{Lu}[\\p{L}/-]{1,30}(?: \\p{L}[\\p{L}/-]{1,20}){0,2}) \\((?:ots|dpa|AFP|AP|Reuters|epd|KNA|sid|APA)\\)");

    private static final int LONGEST_SUBHEAD = 300;
    private static final int SHORT = 30;
    private static final int LONGEST_REMARK = 100;

    @Override
    public boolean reads(SourceFile file) {
        return file.is(Prolog.Kind.HTML);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        Document page = Jsoup.parse(file.markup(), Markup.html());
        PageMeta meta = PageMeta.of(page);
        List<Passage> lines = MainContent.linesOf(page);
        PageHeadline headline = PageHeadline.of(page, meta, lines);
        MainContent content = MainContent.of(page);
        DraftBuilder draft = new DraftBuilder(dates);
        JsonLd described = JsonLd.of(page);
        String shown = Objects.requireNonNullElse(headline.text(), "");
        ObjectNode article = described.article(text -> text.equals(meta.address())
                || !shown.isEmpty() && PageLines.letters(Markup.line(text)).equals(PageLines.letters(shown)));
        if (article == null && content.articles() > 0) {
            return Stream.of(new Item.Unreadable(0, Problem.of("page-several", content.articles())));
        }
        PageLines near = PageLines.near(headline.text(), page, lines);
        if (article != null) {
            readByline(near.byline(), described.authors(article), draft);
            described.readInto(draft, article);
        }
        PageItem.read(page, draft);
        draft.put(HeaderField.HEADLINE, headline.text());
        draft.put(HeaderField.KICKER, headline.kicker());
        readByline(page, meta, near, draft);
        meta.readInto(draft);
        draft.put(HeaderField.SOURCE, meta.site(headline.text()));
        TagLinks.read(page, meta.hasKeywords(), draft);
        draft.put(HeaderField.RIGHTS, PageFooter.rights(page, lines));
        draft.put(HeaderField.DATE, PageLines.time(page));
        draft.put(HeaderField.DATE, near.date(page));
        String stated = article == null ? null : Json.text(article.get("articleBody"));
        readBody(stated, withoutContacts(withoutHead(content.passages(), headline, meta)), draft);
        if (article != null) {
            described.readPictures(draft, article);
        }
        boolean closed = article != null
                        && article.path("isAccessibleForFree").asString("").equalsIgnoreCase("false")
                || "locked".equals(meta.get("article:content_tier"));
        if (stated == null && content.isTeaser(page, closed)) {
            draft.doubt(Doubt.TEASER);
        }
        boolean text = draft.hasText();
        return Stream.of(text || article != null ? draft.item(0) : new Item.Unreadable(0, Problem.of("no-article")));
    }

    /** Reads the byline as it is printed, if it names all authors that the page's description states, or if that states no person. */
    private static void readByline(@Nullable String printed, List<String> stated, DraftBuilder draft) {
        if (printed == null || stated.isEmpty()) {
            return;
        }
        if (stated.stream().allMatch(printed::contains)) {
            draft.byline(new Byline(printed, stated));
        } else if (Byline.of(stated).authors().isEmpty()) {
            // the outlet, which some pages state for all their articles
            Byline named = Byline.parse(printed);
            draft.byline(named.authors().isEmpty() ? Byline.of(stated) : named);
        }
    }

    /** Reads the byline: as the page shows it near the headline, or the authors that are linked or stated. */
    private static void readByline(Document page, PageMeta meta, PageLines near, DraftBuilder draft) {
        List<String> linked = page.select("a[rel~=author], [class~=(?i)(^|\\s)author(\\s|$)] .fn").stream()
                .filter(link ->
                        link.closest("aside, footer, nav, [class~=(?i)(author-?(box|bio|info)|comment|related|teaser)]")
                                == null)
                .map(link -> CleanText.line(link.text()))
                .filter(name -> !name.isEmpty() && name.length() < 80)
                .distinct()
                .toList();
        String stated = meta.author();
        if (linked.isEmpty()) {
            linked = PageLines.authors(page);
        }
        List<String> named = !linked.isEmpty() || stated == null
                ? linked
                : Byline.parse(stated).authors();
        String printed = near.byline();
        if (printed != null) {
            draft.byline(PageLines.byline(printed, named));
        } else if (!linked.isEmpty()) {
            draft.authors(linked);
        } else if (stated != null) {
            draft.put(HeaderField.BYLINE, stated);
        }
        Element line = page.selectFirst(
                "p[class~=(?i)(^|\\s)(byline|autor|author)(\\s|$)], article [class~=(?i)(^|\\s)byline(\\s|$)]");
        String text = line == null ? "" : CleanText.line(line.text());
        draft.put(HeaderField.BYLINE, text.length() < 120 && !text.matches(".*\\d.*") ? text : null);
    }

    /** The passages without headline, kicker and the name of the site, which may share lines with dates. */
    private static List<Passage> withoutHead(List<Passage> shown, PageHeadline headline, PageMeta meta) {
        String title = Objects.requireNonNullElse(headline.text(), "");
        String site = meta.site(headline.text());
        List<String> titles = TitleParts.of(meta.title());
        List<Passage> rest = new ArrayList<>();
        for (Passage passage : shown) {
            String text = passage.text();
            boolean first = rest.size() < 2
                    && !passage.kind().isOfPicture()
                    && text.length() <= title.length() + LONGEST_REMARK;
            String other = !first
                    ? text
                    : text.replace(title, "")
                            .replace(site == null ? title : site, "")
                            .strip();
            if (!text.equals(headline.kicker())
                    && !(first
                            && (other.isEmpty()
                                    || other.length() <= SHORT
                                            && text.contains(title)
                                            && !title.isEmpty()
                                            && !Sentences.isEnded(text)
                                    || titles.contains(text)
                                    || PageNoise.is(other.replaceFirst("^[,:|–-]\\s*", ""))))) {
                rest.add(passage);
            }
        }
        return rest;
    }

    /** The passages before the telephone numbers of a press office. */
    private static List<Passage> withoutContacts(List<Passage> shown) {
        List<String> lines =
                shown.stream().flatMap(passage -> Stream.of(passage.text(), "")).toList();
        return shown.subList(0, Math.ceilDiv(ReleaseEnd.of(lines), 2));
    }

    /** Reads the stated body, unless it has lost its paragraphs and the page shows the same text with them. */
    private static void readBody(@Nullable String stated, List<Passage> shown, DraftBuilder draft) {
        if (stated != null && !stated.isBlank()) {
            String text = CleanText.of(stated);
            boolean whole = !text.contains("\n") && !text.contains("<p") && !shown.isEmpty();
            String beginning = PageLines.letters(text);
            beginning = beginning.substring(0, Math.min(SAME_BEGINNING, beginning.length()));
            StringBuilder all = new StringBuilder();
            shown.forEach(passage -> all.append(PageLines.letters(passage.text())));
            if (!whole || !all.toString().contains(beginning)) {
                Markup.readBody(stated, true, draft);
                readCaptions(shown, draft);
                return;
            }
        }
        readShown(shown, draft);
    }

    private static void readShown(List<Passage> shown, DraftBuilder draft) {
        Matcher dateline =
                DATELINE.matcher(shown.isEmpty() ? "" : shown.getFirst().text());
        boolean own = dateline.matches();
        if (own) {
            draft.dateline(dateline.group("place"), null, dateline.group());
        }
        Set<String> seen = new HashSet<>();
        for (Passage passage : own ? shown.subList(1, shown.size()) : shown) {
            String text = passage.text();
            if (!draft.isHeadline(text)
                    && !draft.isByline(text)
                    && (text.length() < SAME_BEGINNING || seen.add(text))) {
                draft.passage(
                        passage.kind() == Block.Kind.SUBHEAD && text.length() > LONGEST_SUBHEAD
                                ? Passage.of(Block.Kind.PARAGRAPH, text)
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
}
