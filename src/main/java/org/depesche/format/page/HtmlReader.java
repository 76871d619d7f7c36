package org.depesche.format.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.depesche.format.SourceFile;
import org.depesche.format.readers.Markup;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.picture.CaptionText;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

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

    @Override
    public boolean reads(SourceFile file) {
        return file.is(Prolog.Kind.HTML);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        Document page = Jsoup.parse(file.markup(), Markup.html());
        FontLines.join(page);
        PageMeta meta = PageMeta.of(page);
        String correction = PageCorrection.takeFrom(page);
        List<Passage> lines = MainContent.linesOf(page);
        PageHeadline headline = PageHeadline.of(page, meta, lines);
        MainContent content = MainContent.of(page);
        DraftBuilder draft = new DraftBuilder(dates);
        String shown = Objects.requireNonNullElse(headline.text(), "");
        JsonLdArticle article = JsonLdArticle.in(
                page,
                text -> text.equals(meta.address())
                        || !shown.isEmpty()
                                && PageLines.letters(Markup.line(text)).equals(PageLines.letters(shown)));
        if (article == null && content.articles() > 0) {
            return Stream.of(new Item.Unreadable(0, Problem.of("page-several", content.articles())));
        }
        PageLines near = PageLines.near(headline.text(), page, lines);
        PageByline byline = new PageByline(page, near);
        if (article != null) {
            byline.readStated(article.authors(), article.isByPerson(), draft);
            article.readInto(draft, meta.get("og:site_name"));
        }
        PageItem.read(page, byline, draft);
        draft.put(HeaderField.HEADLINE, headline.text());
        draft.put(HeaderField.KICKER, headline.kicker());
        draft.put(HeaderField.CORRECTION, correction);
        byline.read(meta, draft);
        meta.readInto(draft);
        draft.put(HeaderField.SOURCE, meta.site(headline.text()));
        TagLinks.read(page, meta.hasKeywords(), draft);
        PageMasthead.read(page, TitleParts.of(meta.title()), headline.text(), lines, draft);
        String rights = PageFooter.rights(page, lines);
        draft.put(HeaderField.RIGHTS, rights);
        draft.put(HeaderField.SOURCE, PageFooter.holder(rights));
        draft.put(HeaderField.DATE, NamedElements.time(page));
        draft.put(HeaderField.DATE, near.date(page));
        draft.put(HeaderField.PLACE, NamedElements.place(page));
        String stated = article == null ? null : article.body();
        draft.foundDateline(content.dateline());
        List<Passage> text = ReleaseEnd.before(HeadLines.leftOut(content.passages(), headline, meta));
        readBody(stated, withSecondLine(text, draft), draft);
        if (article != null) {
            article.readPictures(draft);
        }
        boolean closed = article != null && article.isClosed() || "locked".equals(meta.get("article:content_tier"));
        if (stated == null && content.isTeaser(page, closed)) {
            draft.doubt(Doubt.TEASER);
        }
        return Stream.of(
                draft.hasText() || article != null ? draft.item(0) : new Item.Unreadable(0, Problem.of("no-article")));
    }

    /** The passages whose first one is the lead, or no longer there, if it is a heading: it belongs to the headline. */
    private static List<Passage> withSecondLine(List<Passage> shown, DraftBuilder draft) {
        int at = 0;
        while (at < shown.size() && shown.get(at).kind().isOfPicture()) {
            at++;
        }
        List<Passage> text = shown.subList(at, shown.size());
        boolean second = text.size() > 1
                && text.getFirst().kind() == Block.Kind.SUBHEAD
                && !isQuestion(text)
                && text.getFirst().text().length() > SHORT
                && text.getFirst().text().length() <= LONGEST_SUBHEAD
                && text.stream()
                        .skip(1)
                        .filter(passage -> !passage.kind().isOfPicture())
                        .findFirst()
                        .filter(passage -> passage.kind() == Block.Kind.PARAGRAPH || passage.kind() == Block.Kind.LEAD)
                        .isPresent();
        if (!second) {
            return shown;
        }
        List<Passage> rest = new ArrayList<>(shown);
        draft.secondLine(rest.remove(at).text());
        return rest;
    }

    /** Whether the first passage is the first of several questions, as in explanations of a topic. */
    private static boolean isQuestion(List<Passage> shown) {
        return shown.getFirst().text().endsWith("?")
                && shown.stream()
                        .skip(1)
                        .anyMatch(passage -> passage.kind() == Block.Kind.SUBHEAD
                                && passage.text().endsWith("?"));
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
        Passage first = shown.stream()
                .filter(passage -> !passage.kind().isOfPicture())
                .findFirst()
                .orElse(null);
        Matcher dateline = DATELINE.matcher(first == null ? "" : first.text());
        boolean own = dateline.matches();
        if (own) {
            draft.dateline(dateline.group("place"), null, dateline.group());
        }
        Set<String> seen = new HashSet<>();
        for (Passage passage : withCredits(shown)) {
            String text = passage.text();
            if (!(own && passage.equals(first))
                    && !draft.isHeadline(text)
                    && !draft.isByline(text)
                    && !(passage.kind() == Block.Kind.CAPTION
                            && passage.pictures().isEmpty()
                            && PageNoise.is(text))
                    && (text.length() < SAME_BEGINNING || seen.add(text))) {
                draft.passage(
                        passage.kind() == Block.Kind.SUBHEAD && text.length() > LONGEST_SUBHEAD
                                ? Passage.of(Block.Kind.PARAGRAPH, text)
                                : passage);
            }
        }
    }

    /** The passages, in which a line below a caption that names only the maker of the picture is its credit. */
    private static List<Passage> withCredits(List<Passage> shown) {
        List<Passage> credited = new ArrayList<>();
        boolean below = false;
        for (Passage line : shown) {
            credited.add(below && isCredit(line) ? Passage.of(Block.Kind.CREDIT, line.text()) : line);
            below = line.kind() == Block.Kind.CAPTION;
        }
        return credited;
    }

    /** Whether a line names nothing but the maker of a picture. */
    private static boolean isCredit(Passage line) {
        return line.kind() == Block.Kind.PARAGRAPH
                && CaptionText.isLine(line.text())
                && CaptionText.of(line.text()).caption().isEmpty();
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
