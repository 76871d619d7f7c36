package org.depesche.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An item of RSS 0.9x, 1.0 or 2.0.
 *
 * @param channel the statements for all items
 * @param names those of authors by their accounts
 */
record RssItem(FeedElement item, FeedElement channel, Map<String, String> names) {

    /** The domain of a category that is a section of the paper. */
    private static final Pattern SECTION = Pattern.compile("(?i)(?:ressort|rubrik|sparte|section|department)");

    private static final Pattern SOUND = Pattern.compile("(?i)(?:audio|video)/.*");

    /** A longer text beside a recording is an article that can also be heard. */
    private static final int ARTICLE = 1_500;

    Item item(int index, DraftBuilder draft) {
        String content = content();
        if (isRecording(content)) {
            return new Item.Skipped(index, Problem.of("no-text-type", "audio"));
        }
        BlogPost post = BlogPost.is(item) ? new BlogPost(item, names) : null;
        if (post != null && !post.isText()) {
            return new Item.Skipped(index, Problem.of("no-text-type", post.type()));
        }
        List<String> authors = post == null ? authors() : post.authors(authors());
        draft.put(HeaderField.HEADLINE, FeedAuthor.withoutAuthor(item.line("title"), authors));
        readIdentity(draft);
        String feed = FeedSource.of(channel.line("title"), channel.plain("link"));
        FeedAuthor.read(authors, feed, draft);
        for (String date :
                List.of("pubdate", "dc:date", "dcterms:created", "dcterms:issued", "atom:published", "atom:updated")) {
            draft.put(HeaderField.DATE, item.plain(date));
        }
        if (post != null) {
            post.readInto(draft);
        }
        draft.put(HeaderField.LANGUAGE, item.inherited("xml:lang"));
        draft.put(HeaderField.LANGUAGE, item.line("dc:language"));
        draft.put(HeaderField.LANGUAGE, channel.line("language"));
        draft.put(HeaderField.LANGUAGE, channel.line("dc:language"));
        draft.put(HeaderField.SOURCE, item.line("source"));
        draft.put(HeaderField.SOURCE, item.line("prism:publicationname"));
        draft.put(HeaderField.SOURCE, item.line("dc:publisher"));
        draft.put(HeaderField.SOURCE, feed);
        draft.put(HeaderField.RIGHTS, item.line("dc:rights"));
        draft.put(HeaderField.RIGHTS, item.line("media:copyright"));
        draft.put(HeaderField.RIGHTS, channel.line("copyright"));
        draft.put(HeaderField.RIGHTS, channel.line("dc:rights"));
        draft.put(HeaderField.SECTION, item.line("prism:section"));
        item.all("category").filter(RssItem::isSection).forEach(one -> draft.put(HeaderField.SECTION, one.line()));
        List<String> categories = Stream.concat(
                        post == null ? item.all("category") : post.keywords(), item.all("dc:subject"))
                .filter(category -> !isSection(category))
                .map(FeedElement::line)
                .filter(Objects::nonNull)
                .toList();
        if (post == null) {
            new FeedCategories(categories).readInto(draft);
        } else {
            categories.forEach(word -> draft.put(HeaderField.KEYWORDS, word));
        }
        draft.put(HeaderField.KEYWORDS, item.line("media:keywords"));
        FeedText.read(
                post == null ? content : BlogPost.withCaptions(content), teaser(), item.plain("link") != null, draft);
        FeedPictures.read(item, draft);
        return draft.item(index);
    }

    private static boolean isSection(FeedElement category) {
        String domain = category.attribute("domain");
        return domain != null && SECTION.matcher(domain).matches();
    }

    private void readIdentity(DraftBuilder draft) {
        draft.put(HeaderField.ID, item.plain("guid"));
        draft.put(HeaderField.ID, item.plain("dc:identifier"));
        draft.put(HeaderField.ID, item.attribute("rdf:about"));
        draft.put(HeaderField.ID, item.plain("link"));
    }

    private List<String> authors() {
        List<String> authors = new ArrayList<>();
        for (String name : List.of("dc:creator", "author")) {
            if (authors.isEmpty()) {
                item.all(name)
                        .map(FeedElement::line)
                        .filter(line -> line != null)
                        .forEach(authors::add);
            }
        }
        FeedElement atom = item.first("atom:author");
        String name = atom == null ? null : atom.line("atom:name");
        if (authors.isEmpty() && name != null) {
            authors.add(name);
        }
        return authors;
    }

    private @Nullable String content() {
        for (String name : List.of("content:encoded", "xhtml:body", "body", "atom:content", "fulltext")) {
            FeedElement content = item.first(name);
            if (content != null && !content.markup().isBlank()) {
                return content.markup();
            }
        }
        return null;
    }

    private @Nullable String teaser() {
        for (String name : List.of("description", "atom:summary", "dcterms:abstract")) {
            FeedElement teaser = item.first(name);
            if (teaser != null && !teaser.markup().isBlank()) {
                return teaser.markup();
            }
        }
        return null;
    }

    /** Whether it is an episode of a podcast: a recording, and not an article that can also be heard. */
    private boolean isRecording(@Nullable String content) {
        boolean sound = item.all("enclosure")
                .map(enclosure -> enclosure.attribute("type"))
                .anyMatch(type -> type != null && SOUND.matcher(type).matches());
        boolean episode = item.has("itunes:duration") || item.has("itunes:episode") || channel.has("itunes:category");
        return sound && (episode || content == null || content.length() < ARTICLE);
    }
}
