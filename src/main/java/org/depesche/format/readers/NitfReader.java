package org.depesche.format.readers;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.article.Doubt;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DatelineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.MarkedText;
import org.depesche.format.Problem;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.tagging.EntityKind;
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

    @Override
    public boolean reads(SourceFile file) {
        return file.is(Prolog.Kind.NITF);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        String markup = file.markup();
        Document document = Jsoup.parse(markup, Markup.xml());
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
        // notes are for the desk, may have private telephone numbers, and may contain whole bodies
        nitf.getElementsByTag("note").remove();
        DraftBuilder draft = new DraftBuilder(dates);
        if (broken) {
            draft.doubt(Doubt.BROKEN);
        }
        Element content = first(nitf, "body.content");
        readHead(nitf, draft);
        readDocdata(nitf, draft);
        if (content != null) {
            Markup.passagesOf(content, true).forEach(draft::passage);
        }
        Element summary = first(nitf, "abstract");
        if (draft.isEmpty() && summary != null) {
            Markup.passagesOf(summary, true).forEach(draft::passage);
        }
        boolean pictures = draft.isEmpty() && first(nitf, "media") != null;
        return pictures ? new Item.Skipped(index, Problem.of("no-text-type", "media")) : draft.item(index);
    }

    private static void readHead(Element nitf, DraftBuilder draft) {
        Element head = first(nitf, "body.head");
        if (head != null) {
            Element headline = first(head, "hl1");
            if (headline != null) {
                draft.headline(MarkedText.passagesOf(headline));
            }
            draft.put(HeaderField.KICKER, text(head, "hl2"));
            readByline(first(head, "byline"), draft);
            readDateline(first(head, "dateline"), draft);
            draft.put(HeaderField.SOURCE, text(head, "distributor"));
        }
        draft.put(HeaderField.HEADLINE, text(nitf, "title"));
    }

    private static void readByline(@Nullable Element byline, DraftBuilder draft) {
        if (byline == null) {
            return;
        }
        Element name = byline.clone();
        name.getElementsByTag("byttl").remove();
        name.getElementsByTag("virtloc").remove();
        List<String> people = name.getElementsByTag("person").eachText().stream()
                .map(CleanText::line)
                .filter(one -> !one.isEmpty())
                .toList();
        String printed = CleanText.line(name.text());
        if (people.isEmpty()) {
            draft.put(HeaderField.BYLINE, printed);
        } else {
            draft.byline(new Byline(printed, people));
        }
    }

    private static void readDateline(@Nullable Element dateline, DraftBuilder draft) {
        if (dateline == null) {
            return;
        }
        Element location = first(dateline, "location");
        Element city = first(dateline, "city");
        String place = CleanText.line((city != null ? city : location != null ? location : dateline).text());
        Element date = first(dateline, "story.date");
        String day = date == null ? "" : CleanText.line(date.text());
        boolean capitals = place.equals(place.toUpperCase(Locale.ROOT));
        if (!place.isEmpty()) {
            draft.dateline(
                    capitals ? DatelineText.asName(place) : place,
                    day.isEmpty() ? null : day,
                    CleanText.line(dateline.text()));
        }
    }

    private void readDocdata(Element nitf, DraftBuilder draft) {
        draft.put(HeaderField.ID, attribute(nitf, "doc-id", "id-string"));
        draft.put(HeaderField.VERSION, attribute(nitf, "du-key", "version"));
        draft.put(HeaderField.LANGUAGE, attribute(nitf, "nitf", "baselang"));
        draft.put(HeaderField.LANGUAGE, attribute(nitf, "nitf", "xml:lang"));
        draft.put(HeaderField.LANGUAGE, attribute(nitf, "body", "xml:lang"));
        String issue = attribute(nitf, "date.issue", "norm");
        String release = attribute(nitf, "date.release", "norm");
        draft.put(HeaderField.DATE, issue);
        draft.put(HeaderField.DATE, release);
        draft.put(HeaderField.DATE, attribute(nitf, "pubdata", "date.publication"));
        draft.put(HeaderField.DATE, attribute(nitf, "story.date", "norm"));
        readStatus(attribute(nitf, "docdata", "management-status"), dates.time(issue), release, draft);
        draft.put(HeaderField.CORRECTION, attribute(nitf, "correction", "info"));
        draft.put(HeaderField.SOURCE, attribute(nitf, "from-src", "src-name"));
        draft.put(HeaderField.SOURCE, text(nitf, "rights.owner"));
        draft.put(HeaderField.SOURCE, attribute(nitf, "pubdata", "name"));
        draft.put(HeaderField.SECTION, attribute(nitf, "pubdata", "position.section"));
        String holder = attribute(nitf, "doc.copyright", "holder");
        String year = attribute(nitf, "doc.copyright", "year");
        draft.put(HeaderField.RIGHTS, holder == null ? null : "© " + (year == null ? "" : year + " ") + holder);
        draft.put(HeaderField.RIGHTS, attribute(nitf, "doc.rights", "owner"));
        nitf.getElementsByTag("keyword").forEach(word -> draft.put(HeaderField.KEYWORDS, word.attr("key")));
        for (Element subject : nitf.getElementsByTag("tobject.subject")) {
            String matter = subject.attr("tobject.subject.matter");
            draft.keyword(matter.isBlank() ? subject.attr("tobject.subject.type") : matter);
        }
        for (Element meta : nitf.getElementsByTag("meta")) {
            boolean slug = meta.attr("name").matches("(?i)slug(?:line)?");
            boolean keywords = meta.attr("name").equalsIgnoreCase("keywords");
            draft.put(HeaderField.SLUGLINE, slug ? meta.attr("content") : null);
            draft.put(HeaderField.KEYWORDS, keywords ? meta.attr("content") : null);
        }
        for (Element identified : nitf.getElementsByTag("identified-content")) {
            tags(identified, "person", EntityKind.PERSON, draft);
            tags(identified, "location", EntityKind.PLACE, draft);
            tags(identified, "org", EntityKind.ORGANISATION, draft);
        }
    }

    /** A release date after the issue date is an embargo; the article is usable from then on. */
    private void readStatus(
            @Nullable String status, @Nullable OffsetDateTime issued, @Nullable String release, DraftBuilder draft) {
        OffsetDateTime released = dates.time(release);
        if (release != null && released == null) {
            draft.doubt(Doubt.EMBARGO);
        }
        boolean embargoed = "embargoed".equalsIgnoreCase(status);
        if (released != null && (embargoed || issued != null && released.isAfter(issued))) {
            draft.put(HeaderField.EMBARGO, release);
        }
        if (!embargoed || released == null) {
            draft.put(HeaderField.STATUS, status);
        }
    }

    private static void tags(Element within, String name, EntityKind kind, DraftBuilder draft) {
        within.getElementsByTag(name).forEach(tag -> draft.tag(kind, MarkedText.nameIn(tag)));
    }

    private static @Nullable Element first(Element within, String name) {
        return within.getElementsByTag(name).first();
    }

    private static @Nullable String text(Element within, String name) {
        Element found = first(within, name);
        return found == null ? null : found.text();
    }

    private static @Nullable String attribute(Element within, String element, String name) {
        Element found = first(within, element);
        return found == null || found.attr(name).isBlank() ? null : found.attr(name);
    }
}
