package org.depesche.format.story;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.json.Json;
import org.depesche.format.json.JsonItems;
import tools.jackson.databind.node.ObjectNode;

/** Reads ANS, the JSON in which Arc Publishing keeps stories: one story, an array, or one a line. */
public record StoryReader(DateText dates) implements ArticleReader {

    /** The headlines of ninjs are a list. */
    private static final Pattern HEADLINES = Pattern.compile("\"headlines\"\\s{0,20}:\\s{0,20}\\{");

    private static final Pattern OTHERS = Pattern.compile(
            "\"(?:content_elements|subheadlines|promo_items|display_date|canonical_website|primary_section)\"\\s{0,20}:");

    private static final String BRACKETS = "{[";

    private static final Set<String> WANTED = Set.of("""
            _id type headlines subheadlines description label slug credits content_elements promo_items taxonomy display_date
            first_publish_date publish_date created_date embargo_date distributor source canonical_website language copyright
            corrections
            """.strip().split("\\s+"));

    @Override
    public boolean reads(SourceFile file) {
        String head = file.visibleHead();
        return !head.isEmpty()
                && BRACKETS.indexOf(head.charAt(0)) >= 0
                && HEADLINES.matcher(head).find()
                && OTHERS.matcher(head).find();
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        return JsonItems.read(file, WANTED::contains, (json, enclosing, index) -> item(json, index));
    }

    @Override
    public int count(SourceFile file) {
        return JsonItems.count(file);
    }

    private Item item(ObjectNode json, int index) {
        String type = Json.text(json.get("type"));
        if (type != null && !type.equals("story")) {
            return new Item.Skipped(index, Problem.of("no-text-type", CleanText.line(type)));
        }
        return new StoryArticle(json, new DraftBuilder(dates)).item(index);
    }
}
