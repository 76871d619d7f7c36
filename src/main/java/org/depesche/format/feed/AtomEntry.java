package org.depesche.format.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.readers.Markup;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * An entry of Atom, or the note that one was deleted.
 *
 * @param feed the statements for all entries; the entry itself if it stands alone
 */
record AtomEntry(FeedElement entry, FeedElement feed) {

    /** Each entry repeats the authors of its feed. */
    private static final int MOST_AUTHORS = 20;

    Item item(int index, DraftBuilder draft) {
        if (entry.name().equals("at:deleted-entry")) {
            draft.put(HeaderField.ID, entry.attribute("ref"));
            draft.put(HeaderField.STATUS, "canceled");
            draft.put(HeaderField.DATE, entry.attribute("when"));
            return draft.item(index);
        }
        FeedElement content = entry.first("content");
        String type = content == null ? "" : Objects.requireNonNullElse(content.attribute("type"), "text");
        if (isRecording(type)) {
            return new Item.Skipped(index, Problem.of("no-text-type", "audio"));
        }
        draft.put(HeaderField.HEADLINE, title(entry));
        draft.put(HeaderField.ID, entry.plain("id"));
        draft.put(HeaderField.ID, link());
        FeedElement origin = entry.first("source");
        String source = origin == null ? null : title(origin);
        source = source == null && !feed.equals(entry) ? FeedSource.of(title(feed), feed.plain("id")) : source;
        readAuthors(origin, source, draft);
        for (String date : List.of("published", "issued", "created", "updated", "modified")) {
            draft.put(HeaderField.DATE, entry.plain(date));
        }
        draft.put(HeaderField.LANGUAGE, (content == null ? entry : content).inherited("xml:lang"));
        draft.put(HeaderField.SOURCE, source);
        draft.put(HeaderField.RIGHTS, entry.line("rights"));
        draft.put(HeaderField.RIGHTS, feed.line("rights"));
        draft.put(HeaderField.RIGHTS, feed.line("copyright"));
        new FeedCategories(entry.all("category")
                        .map(category -> Objects.requireNonNullElse(
                                category.attribute("label"),
                                Objects.requireNonNullElse(category.attribute("term"), "")))
                        .toList())
                .readInto(draft);
        FeedElement control = entry.first("app:control");
        if (control != null && "yes".equals(control.plain("app:draft"))) {
            draft.put(HeaderField.STATUS, "draft");
        }
        FeedText.read(content == null ? null : markup(content), markup(entry.first("summary")), link() != null, draft);
        FeedPictures.read(entry, draft);
        return draft.item(index);
    }

    private static @Nullable String title(FeedElement of) {
        FeedElement title = of.first("title");
        if (title == null) {
            return null;
        }
        String type = title.attribute("type");
        boolean text = type == null || type.equals("text") || type.equals("text/plain");
        String line = text ? CleanText.line(title.element().wholeText()) : Markup.line(title.markup());
        return line.isEmpty() ? null : line;
    }

    private void readAuthors(@Nullable FeedElement origin, @Nullable String source, DraftBuilder draft) {
        Deque<FeedElement> stating = new ArrayDeque<>(List.of(entry, feed));
        if (origin != null) {
            stating.add(origin);
        }
        for (FeedElement one : stating) {
            List<String> names = one.all("author")
                    .limit(MOST_AUTHORS)
                    .map(author -> author.line("name"))
                    .filter(name -> name != null)
                    .toList();
            if (!names.isEmpty()) {
                FeedAuthor.read(names, source, draft);
                return;
            }
        }
    }

    /** The mark-up of a text, which is empty if it is elsewhere or no text. */
    private static @Nullable String markup(@Nullable FeedElement text) {
        if (text == null || text.attribute("src") != null) {
            return null;
        }
        String type = SmallLetters.of(Objects.requireNonNullElse(text.attribute("type"), "text"));
        return switch (type) {
            case "html", "text/html", "xhtml", "application/xhtml+xml" -> text.markup();
            case "text", "text/plain" ->
                text.element().childrenSize() > 0
                        ? text.markup()
                        : Entities.escape(text.element().wholeText());
            default -> null;
        };
    }

    /** The address of the page, against the base that the feed states; null if there is none. */
    private @Nullable String link() {
        return entry.all("link")
                .filter(AtomEntry::isPage)
                .findFirst()
                .map(link ->
                        resolved(link.element(), link.element().attr("href").strip()))
                .orElse(null);
    }

    private static boolean isPage(FeedElement link) {
        String rel = link.attribute("rel");
        return link.attribute("href") != null && (rel == null || rel.equals("alternate"));
    }

    private static @Nullable String resolved(Element at, String address) {
        try {
            URI uri = URI.create(address);
            for (Element outer = at; outer != null && !uri.isAbsolute(); outer = outer.parent()) {
                String base = outer.attr("xml:base");
                uri = base.isBlank() ? uri : URI.create(base.strip()).resolve(uri);
            }
            return uri.isAbsolute() ? uri.toString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isRecording(String type) {
        boolean sound = entry.all("link")
                .filter(link -> "enclosure".equals(link.attribute("rel")))
                .map(link -> Objects.requireNonNullElse(link.attribute("type"), ""))
                .anyMatch(enclosed -> enclosed.matches("(?i)(?:audio|video)/.*"));
        return sound && type.isEmpty() || type.matches("(?i)(?:audio|video|image)/.*");
    }
}
