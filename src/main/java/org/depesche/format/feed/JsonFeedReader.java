package org.depesche.format.feed;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.json.JsonItems;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). Nothing is loaded: neither pages nor pictures. */
public record JsonFeedReader(DateText dates) implements ArticleReader {

    /** The version that each feed states, with slashes escaped or not. */
    private static final Pattern VERSION = Pattern.compile(
            "(?s)^\\{.{0,4000}?\"version\"\\s{0,9}:\\s{0,9}\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org\\\\?/version");

    private static final Set<String> WANTED = Set.of("""
            version title language author authors id url external_url content_html content_text summary date_published
            date_modified tags image attachments home_page_url
            """.strip().split("\\s+"));

    @Override
    public boolean reads(SourceFile file) {
        return VERSION.matcher(file.visibleHead()).find();
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        return JsonItems.read(file, WANTED::contains, this::item);
    }

    private Item item(ObjectNode item, ObjectNode feed, int index) {
        // a feed whose list of items is missing
        if (item.has("version")) {
            return new Item.Unreadable(index, Problem.of("feed-empty"));
        }
        return new JsonFeedItem(item, feed, new DraftBuilder(dates)).item(index);
    }
}
