package org.depesche.format.readers;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.Doubt;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.Problem;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads NITF 3.x (IPTC News Industry Text Format) with or without its namespace. Document types are ignored: nothing is
 * loaded, and no entity of the file is expanded.
 */
public record NitfReader(DateText dates) implements ArticleReader {

    private static final Pattern EDGE = Pattern.compile("<(?<end>/)?(?:\\w{1,20}:)?nitf[\\s>]");

    /** "ends", "AAP RTV ab", "181230 MAY 24". */
    private static final Pattern END = Pattern.compile(
            "(?i:\\W{0,3}(?:ends?|ende|schluss)\\W{0,3})|\\d{6} (?i:[a-z]{3}) \\d{2,4}|dpa(?:-\\p{L}{2,9})?(?: \\p{Ll}{1,4}\\d?){2,7}|Follow \\S.{2,60} (?:at|on) \\S{4,200}|(?:\\p{Lu}{2,5} ){1,3}\\p{Ll}{2,3}(?:[/ ]\\p{Ll}{2,3}){0,3}");

    /** A day that programs write with the time of midnight. */
    private static final Pattern MIDNIGHT = Pattern.compile("T00:?00:?00$");

    /** Types of objects that are no desks: kinds of texts. */
    private static final Pattern GENERAL = Pattern.compile(
            "(?i)news|story|article|text|data|meldung|nachricht(?:en)?|bericht|artikel|beitrag|korrespondenz|zusammenfassung|hintergrund|reportage|interview|kommentar|leitartikel"
                    + "|analys[ei]s?|features?|background|summary|opinion|editorial|column|review|obituary|profile|preview|advisory|report|\\W*");

    /** A section, and no page or part of a paper: "3", "B". */
    private static final Pattern NAMED_SECTION = Pattern.compile(".*\\p{L}{3}.*");

    @Override
    public boolean reads(SourceFile file) {
        return file.is(Prolog.Kind.NITF);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        String markup = file.markup();
        Document document = Jsoup.parse(markup, Markup.xml());
        Markup.dropPrefixes(document);
        List<Item> items = new ArrayList<>();
        boolean broken = XmlReading.of(markup).fault() != null;
        for (Element nitf : document.getElementsByTag("nitf")) {
            items.add(item(nitf, broken, items.size()));
        }
        if (XmlReading.isCut(markup, EDGE) && !items.isEmpty()) {
            int last = items.size() - 1;
            items.set(last, new Item.Unreadable(last, Problem.of("cut-off", "</nitf>")));
        }
        return items.stream();
    }

    private Item item(Element nitf, boolean broken, int index) {
        NitfArticle.removeNotes(nitf);
        DraftBuilder draft = new DraftBuilder(dates);
        if (broken) {
            draft.doubt(Doubt.BROKEN);
        }
        Element content = NitfHead.first(nitf, "body.content");
        NitfArticle article = new NitfArticle(nitf, draft);
        article.readHead();
        readDocdata(nitf, draft);
        article.readNames();
        if (content != null) {
            dropRepeatedLead(content);
            TelexQuotes.replaceIn(content);
            article.completed(withoutEnd(Markup.passagesOf(content, true))).forEach(draft::passage);
        }
        Element summary = NitfHead.first(nitf, "abstract");
        if (draft.isEmpty() && summary != null) {
            Markup.passagesOf(summary, true).forEach(draft::passage);
        }
        boolean pictures = draft.isEmpty() && NitfHead.first(nitf, "media") != null;
        return pictures ? new Item.Skipped(index, Problem.of("no-text-type", "media")) : draft.item(index);
    }

    /** The passages without the line that says that the text is at its end, and when it was sent. */
    private static List<Passage> withoutEnd(List<Passage> passages) {
        int end = passages.size();
        while (end > 1 && END.matcher(passages.get(end - 1).text()).matches()) {
            end--;
        }
        return passages.subList(0, end);
    }

    /** Archives have the first paragraphs alone and, in another block, again with the rest; there they become the lead. */
    private static void dropRepeatedLead(Element content) {
        Element alone = content.selectFirst("block[class~=^lead]");
        Element whole = alone == null ? null : alone.nextElementSibling();
        if (alone == null || whole == null || !whole.normalName().equals("block")) {
            return;
        }
        List<Element> lead = alone.getElementsByTag("p");
        List<Element> all = whole.getElementsByTag("p");
        boolean repeated = !lead.isEmpty()
                && lead.size() <= all.size()
                && IntStream.range(0, lead.size())
                        .allMatch(at -> lead.get(at).text().equals(all.get(at).text()));
        if (repeated) {
            all.subList(0, lead.size()).forEach(paragraph -> paragraph.attr("class", "lead"));
            alone.remove();
        }
    }

    private void readDocdata(Element nitf, DraftBuilder draft) {
        draft.put(HeaderField.ID, attribute(nitf, "doc-id", "id-string"));
        draft.put(HeaderField.ID, attribute(nitf, "nitf", "uno"));
        draft.put(HeaderField.VERSION, attribute(nitf, "du-key", "version"));
        draft.put(HeaderField.LANGUAGE, attribute(nitf, "nitf", "baselang"));
        draft.put(HeaderField.LANGUAGE, attribute(nitf, "nitf", "xml:lang"));
        draft.put(HeaderField.LANGUAGE, attribute(nitf, "body", "xml:lang"));
        String issue = attribute(nitf, "date.issue", "norm");
        String release = attribute(nitf, "date.release", "norm");
        Stream.of(issue, release, attribute(nitf, "pubdata", "date.publication"))
                .filter(Objects::nonNull)
                .forEach(date ->
                        draft.put(HeaderField.DATE, MIDNIGHT.matcher(date).replaceFirst("")));
        draft.put(HeaderField.DATE, attribute(nitf, "story.date", "norm"));
        readStatus(nitf, dates.time(issue), release, draft);
        draft.put(HeaderField.CORRECTION, attribute(nitf, "correction", "info"));
        draft.put(HeaderField.SOURCE, attribute(nitf, "from-src", "src-name"));
        draft.put(HeaderField.SOURCE, NitfHead.text(nitf, "rights.owner"));
        draft.put(HeaderField.SOURCE, attribute(nitf, "pubdata", "name"));
        draft.put(HeaderField.SOURCE, attribute(nitf, "doc.rights", "owner"));
        draft.put(HeaderField.SOURCE, attribute(nitf, "doc.copyright", "holder"));
        String part = attribute(nitf, "pubdata", "position.section");
        draft.put(
                HeaderField.SECTION,
                part == null || !NAMED_SECTION.matcher(part).matches() ? null : part);
        draft.put(HeaderField.SECTION, section(content(nitf, "section", "online_sections", "dsk")));
        String desk = content(nitf, "ressort", "rubrik");
        draft.put(
                HeaderField.SECTION,
                desk == null || !NAMED_SECTION.matcher(desk).matches() ? null : desk);
        String type = attribute(nitf, "tobject", "tobject.type");
        draft.put(HeaderField.SECTION, type == null || GENERAL.matcher(type).matches() ? null : type);
        draft.put(HeaderField.SLUGLINE, content(nitf, "slug", "slugline"));
        draft.put(HeaderField.SLUGLINE, attribute(nitf, "du-key", "key"));
        String holder = attribute(nitf, "doc.copyright", "holder");
        String year = attribute(nitf, "doc.copyright", "year");
        String copyright = holder == null ? null : "© " + (year == null ? "" : year + " ") + holder;
        List<@Nullable String> terms = new ArrayList<>();
        terms.add(attribute(nitf, "doc.rights", "limitations"));
        draft.put(
                HeaderField.RIGHTS,
                Rights.of(copyright == null ? attribute(nitf, "doc.rights", "owner") : copyright, terms));
    }

    /**
     * A release date after the issue date is an embargo; the article is usable from then on. Superdesk states the end of an
     * embargo as the date of expiry.
     */
    private void readStatus(
            Element nitf, @Nullable OffsetDateTime issued, @Nullable String release, DraftBuilder draft) {
        String status = attribute(nitf, "docdata", "management-status");
        OffsetDateTime released = dates.time(release);
        if (release != null && released == null) {
            draft.doubt(Doubt.EMBARGO);
        }
        boolean embargoed = "embargoed".equalsIgnoreCase(status);
        if (released != null && (embargoed || issued != null && released.isAfter(issued))) {
            draft.put(HeaderField.EMBARGO, release);
        }
        String expires = embargoed && released == null ? attribute(nitf, "date.expire", "norm") : null;
        if (dates.time(expires) != null) {
            draft.put(HeaderField.EMBARGO, expires);
        } else if (!embargoed || released == null) {
            draft.put(HeaderField.STATUS, status);
        }
    }

    /** The first of several sections: "New York and Region; Front Page". */
    private static @Nullable String section(@Nullable String sections) {
        return sections == null ? null : sections.split(";", 2)[0].strip();
    }

    /** The content of the first {@code meta} with one of these names; null if there is none. */
    private static @Nullable String content(Element nitf, String... names) {
        for (String name : names) {
            for (Element meta : nitf.getElementsByTag("meta")) {
                if (meta.attr("name").equalsIgnoreCase(name)
                        && !meta.attr("content").isBlank()) {
                    return meta.attr("content");
                }
            }
        }
        return null;
    }

    private static @Nullable String attribute(Element within, String element, String name) {
        Element found = NitfHead.first(within, element);
        return found == null || found.attr(name).isBlank() ? null : found.attr(name);
    }
}
