package org.depesche.format.readers;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.article.Doubt;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DatelineText;
import org.depesche.format.Field;
import org.depesche.format.Item;
import org.depesche.format.Manuscript;
import org.depesche.format.MarkedText;
import org.depesche.format.Problem;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.format.XmlReading;
import org.depesche.tagging.EntityKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads NITF 3.x (IPTC News Industry Text Format) with or without its namespace. Document types are ignored: nothing is
 * loaded, and no entity of the file is expanded.
 */
public final class NitfReader implements ArticleReader {

    private static final Pattern EDGE = Pattern.compile("<(?<end>/)?(?:\\w{1,20}:)?nitf[\\s>]");

    private final DateText dates;

    public NitfReader(DateText dates) {
        this.dates = dates;
    }

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
        if (isCut(markup) && !items.isEmpty()) {
            int last = items.size() - 1;
            items.set(last, new Item.Unreadable(last, Problem.of("cut-off", "</nitf>")));
        }
        return items.stream();
    }

    /** Whether the last article has no end tag. Half an article must not pass for a whole one. */
    private static boolean isCut(String markup) {
        Matcher edge = EDGE.matcher(markup);
        boolean open = false;
        while (edge.find()) {
            open = edge.group("end") == null;
        }
        return open;
    }

    private Item item(Element nitf, boolean broken, int index) {
        // notes are for the desk, may have private telephone numbers, and may contain whole bodies
        nitf.getElementsByTag("note").remove();
        Manuscript manuscript = new Manuscript(dates);
        if (broken) {
            manuscript.doubt(Doubt.BROKEN);
        }
        Element content = first(nitf, "body.content");
        readHead(nitf, manuscript);
        readDocdata(nitf, manuscript);
        if (content != null) {
            Markup.passagesOf(content, true).forEach(manuscript::passage);
        }
        Element summary = first(nitf, "abstract");
        if (manuscript.isEmpty() && summary != null) {
            Markup.passagesOf(summary, true).forEach(manuscript::passage);
        }
        boolean pictures = manuscript.isEmpty() && first(nitf, "media") != null;
        return pictures ? new Item.Skipped(index, Problem.of("no-text-type", "media")) : manuscript.item(index);
    }

    private static void readHead(Element nitf, Manuscript manuscript) {
        Element head = first(nitf, "body.head");
        if (head != null) {
            Element headline = first(head, "hl1");
            if (headline != null) {
                manuscript.headline(MarkedText.passagesOf(headline));
            }
            manuscript.put(Field.KICKER, text(head, "hl2"));
            readByline(first(head, "byline"), manuscript);
            readDateline(first(head, "dateline"), manuscript);
            manuscript.put(Field.SOURCE, text(head, "distributor"));
        }
        manuscript.put(Field.HEADLINE, text(nitf, "title"));
    }

    private static void readByline(@Nullable Element byline, Manuscript manuscript) {
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
            manuscript.put(Field.BYLINE, printed);
        } else {
            manuscript.byline(new Byline(printed, people));
        }
    }

    private static void readDateline(@Nullable Element dateline, Manuscript manuscript) {
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
            manuscript.dateline(
                    capitals ? DatelineText.asName(place) : place,
                    day.isEmpty() ? null : day,
                    CleanText.line(dateline.text()));
        }
    }

    private void readDocdata(Element nitf, Manuscript manuscript) {
        manuscript.put(Field.ID, attribute(nitf, "doc-id", "id-string"));
        manuscript.put(Field.VERSION, attribute(nitf, "du-key", "version"));
        manuscript.put(Field.LANGUAGE, attribute(nitf, "nitf", "baselang"));
        manuscript.put(Field.LANGUAGE, attribute(nitf, "nitf", "xml:lang"));
        manuscript.put(Field.LANGUAGE, attribute(nitf, "body", "xml:lang"));
        String issue = attribute(nitf, "date.issue", "norm");
        String release = attribute(nitf, "date.release", "norm");
        manuscript.put(Field.DATE, issue);
        manuscript.put(Field.DATE, release);
        manuscript.put(Field.DATE, attribute(nitf, "pubdata", "date.publication"));
        manuscript.put(Field.DATE, attribute(nitf, "story.date", "norm"));
        readStatus(attribute(nitf, "docdata", "management-status"), dates.time(issue), release, manuscript);
        manuscript.put(Field.SOURCE, attribute(nitf, "from-src", "src-name"));
        manuscript.put(Field.SOURCE, text(nitf, "rights.owner"));
        manuscript.put(Field.SOURCE, attribute(nitf, "pubdata", "name"));
        manuscript.put(Field.SECTION, attribute(nitf, "pubdata", "position.section"));
        String holder = attribute(nitf, "doc.copyright", "holder");
        String year = attribute(nitf, "doc.copyright", "year");
        manuscript.put(Field.RIGHTS, holder == null ? null : "© " + (year == null ? "" : year + " ") + holder);
        manuscript.put(Field.RIGHTS, attribute(nitf, "doc.rights", "owner"));
        nitf.getElementsByTag("keyword").forEach(word -> manuscript.put(Field.KEYWORDS, word.attr("key")));
        for (Element subject : nitf.getElementsByTag("tobject.subject")) {
            String matter = subject.attr("tobject.subject.matter");
            manuscript.keyword(matter.isBlank() ? subject.attr("tobject.subject.type") : matter);
        }
        for (Element meta : nitf.getElementsByTag("meta")) {
            boolean slug = meta.attr("name").matches("(?i)slug(?:line)?");
            boolean keywords = meta.attr("name").equalsIgnoreCase("keywords");
            manuscript.put(Field.SLUGLINE, slug ? meta.attr("content") : null);
            manuscript.put(Field.KEYWORDS, keywords ? meta.attr("content") : null);
        }
        for (Element identified : nitf.getElementsByTag("identified-content")) {
            tags(identified, "person", EntityKind.PERSON, manuscript);
            tags(identified, "location", EntityKind.PLACE, manuscript);
            tags(identified, "org", EntityKind.ORGANISATION, manuscript);
        }
    }

    /** A release date after the issue date is an embargo; the article is usable from then on. */
    private void readStatus(
            @Nullable String status, @Nullable OffsetDateTime issued, @Nullable String release, Manuscript manuscript) {
        OffsetDateTime released = dates.time(release);
        if (release != null && released == null) {
            manuscript.doubt(Doubt.EMBARGO);
        }
        boolean embargoed = "embargoed".equalsIgnoreCase(status);
        if (released != null && (embargoed || issued != null && released.isAfter(issued))) {
            manuscript.put(Field.EMBARGO, release);
        }
        if (!embargoed || released == null) {
            manuscript.put(Field.STATUS, status);
        }
    }

    private static void tags(Element within, String name, EntityKind kind, Manuscript manuscript) {
        within.getElementsByTag(name).forEach(tag -> manuscript.tag(kind, MarkedText.nameIn(tag)));
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
