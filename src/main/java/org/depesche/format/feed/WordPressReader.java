package org.depesche.format.feed;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.format.json.JsonItems;

/**
 * Reads posts as the REST interface of WordPress answers them (developer.wordpress.org/rest-api/reference/posts): one post, a
 * list, or one post a line. Nothing is loaded: neither pages nor pictures.
 */
public record WordPressReader(DateText dates) implements ArticleReader {

    /** A rendered title, text or identity of the first post; no other format of news wraps them so. */
    private static final Pattern RENDERED = Pattern.compile(
            "\"(?:title|content|guid|excerpt)\"\\s{0,9}:\\s{0,99}\\{\\s{0,99}(?:\"raw\"\\s{0,9}:[^{}]{0,20000},\\s{0,99})?\"rendered\"\\s{0,9}:");

    private static final Pattern JSON = Pattern.compile("^(?:\\[\\s{0,99})?\\{\\s{0,99}\"");

    private static final Set<String> WANTED = Set.of("""
            title content excerpt date date_gmt link guid type status lang coauthors authors meta acf yoast_head_json _embedded
            """.strip().split("\\s+"));

    @Override
    public boolean reads(SourceFile file) {
        String head = file.visibleHead();
        return JSON.matcher(head).lookingAt() && RENDERED.matcher(head).find();
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        return JsonItems.read(
                file,
                WANTED::contains,
                (post, enclosing, index) -> new WordPressPost(post, new DraftBuilder(dates)).item(index));
    }
}
